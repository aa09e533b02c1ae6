package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Checks that rules about a tally which decide on all numbers from one on leave none out between that one and those
 * below on which they decide, too.
 */
public final class TallyGap {
    private static final ImmutableRangeSet<BigDecimal> EVERY = ImmutableRangeSet.of(Range.atLeast(BigDecimal.ONE));

    private TallyGap() {}

    public static void check(DiagnosticCollector findings, List<DecidingRule> rules) {
        Map<String, RangeSet<BigDecimal>> covered = new TreeMap<>();
        Map<String, DecidingRule> first = new TreeMap<>();
        for (DecidingRule rule : rules) {
            if (rule.rule().stage() == Stage.ESCALATE) {
                for (Conjunction box : rule.boxes()) {
                    String tally = tally(box);
                    first.putIfAbsent(tally, rule);
                    covered.computeIfAbsent(tally, name -> TreeRangeSet.create())
                            .addAll(numbers(box));
                }
            }
        }
        covered.forEach((tally, numbers) -> {
            Range<BigDecimal> before = null;
            for (Range<BigDecimal> range : numbers.asRanges()) {
                if (before != null && !range.hasUpperBound() && range.hasLowerBound()) {
                    gap(
                            findings,
                            Objects.requireNonNull(first.get(tally)),
                            tally,
                            before.upperEndpoint(),
                            range.lowerEndpoint());
                }
                before = range.hasUpperBound() ? range : null;
            }
        });
    }

    private static void gap(
            DiagnosticCollector findings, DecidingRule rule, String tally, BigDecimal below, BigDecimal from) {
        BigDecimal next = below.add(BigDecimal.ONE);
        BigDecimal last = from.subtract(BigDecimal.ONE);
        if (next.compareTo(last) <= 0) {
            findings.in(
                    rule.rule(),
                    DiagnosticCode.GAP,
                    rule.rule().namePlace(),
                    PackText.of("GAP.tally", tally, DecidingRule.shown(List.of(Range.closed(next, last)))),
                    PackText.of("GAP.decide-tally"));
        }
    }

    private static String tally(Conjunction box) {
        return box.domains().get("tally") instanceof Domain.Texts texts
                        && texts.among() != null
                        && texts.among().size() == 1
                ? texts.among().iterator().next()
                : "";
    }

    private static RangeSet<BigDecimal> numbers(Conjunction box) {
        return box.domains().get("number") instanceof Domain.Numbers numbers ? numbers.ranges() : EVERY;
    }
}
