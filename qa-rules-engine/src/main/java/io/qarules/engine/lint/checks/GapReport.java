package io.qarules.engine.lint.checks;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says for which offences of a clause no rule decides anything.
 *
 * @param first the clause's first rule, at which it is said
 * @param remainders those that the rules ask for
 */
record GapReport(DiagnosticCollector findings, RuleText first, String clause, Remainders remainders) {
    /**
     * Names a gap.
     *
     * @param where of which offences; null where it is of all
     * @param gap the occurrences for which rules are missing
     * @param decided those on which rules decide there
     */
    void say(@Nullable PackText where, ImmutableRangeSet<BigDecimal> gap, ImmutableRangeSet<BigDecimal> decided) {
        findings.in(
                first, DiagnosticCode.GAP, first.namePlace(), message(where, gap, decided), PackText.of("GAP.decide"));
    }

    private PackText message(
            @Nullable PackText where, ImmutableRangeSet<BigDecimal> gap, ImmutableRangeSet<BigDecimal> decided) {
        if (remainders.repeat(gap)) {
            PackText some = DecidingRule.shown(remainders.first(gap).asRanges());
            return where == null
                    ? PackText.of("GAP.repeats", clause, some)
                    : PackText.of("GAP.repeats-where", clause, where, some);
        }
        if (gap.enclosesAll(GapSearch.EVERY)) {
            return where == null ? PackText.of("GAP.none", clause) : PackText.of("GAP.none-where", clause, where);
        }
        PackText missing = DecidingRule.shown(gap.asRanges());
        if (!gap.union(decided).enclosesAll(GapSearch.EVERY)) { // others are left over on purpose
            return where == null
                    ? PackText.of("GAP.lacks", clause, missing)
                    : PackText.of("GAP.lacks-where", clause, where, missing);
        }
        return where == null
                ? PackText.of("GAP.some", clause, shown(decided), missing)
                : PackText.of("GAP.some-where", clause, shown(decided), where, missing);
    }

    /** Formats ranges of whole numbers between gaps; their open ends are the gaps' closed ones. */
    private static PackText shown(ImmutableRangeSet<BigDecimal> decided) {
        List<Range<BigDecimal>> whole = new ArrayList<>();
        for (Range<BigDecimal> range : decided.asRanges()) {
            BigDecimal from = range.lowerBoundType() == BoundType.OPEN
                    ? range.lowerEndpoint().add(BigDecimal.ONE)
                    : range.lowerEndpoint();
            whole.add(
                    range.hasUpperBound()
                            ? Range.closed(from, range.upperEndpoint().subtract(BigDecimal.ONE))
                            : Range.atLeast(from));
        }
        return DecidingRule.shown(whole);
    }
}
