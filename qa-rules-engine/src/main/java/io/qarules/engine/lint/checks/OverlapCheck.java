package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that no two penalty rules match the same offence. */
public final class OverlapCheck {
    private final DiagnosticCollector findings;

    public OverlapCheck(DiagnosticCollector findings) {
        this.findings = findings;
    }

    public void check(List<PenaltyRule> penalties) {
        for (int i = 0; i < penalties.size(); i++) {
            for (int j = 0; j < i; j++) {
                check(penalties.get(j), penalties.get(i));
            }
        }
    }

    private void check(PenaltyRule first, PenaltyRule second) {
        Set<String> same = Sets.intersection(first.kinds(), second.kinds());
        Conjunction possible = null;
        for (Conjunction one : first.boxes()) {
            for (Conjunction other : second.boxes()) {
                Conjunction both = one.and(other);
                if (both.isEmpty()) {
                    continue;
                }
                if (same.isEmpty()) {
                    differently(first, second, one, other, both);
                    return;
                }
                if (both.isCertain()) {
                    overlap(DiagnosticCode.OVERLAP, first, second, same, both);
                    return;
                }
                possible = both;
            }
        }
        if (possible != null) {
            overlap(DiagnosticCode.POSSIBLE_OVERLAP, first, second, same, possible);
        }
    }

    private void overlap(
            DiagnosticCode code, PenaltyRule first, PenaltyRule second, Set<String> same, Conjunction both) {
        boolean sure = code == DiagnosticCode.OVERLAP;
        findings.in(
                second.rule(),
                code,
                place(second),
                "%s \"%s\" (%s:%d) %s %s for the same offence of clause %s, occurrence %s"
                        .formatted(
                                sure ? "this rule and" : "this rule and perhaps",
                                first.rule().name(),
                                first.rule().file(),
                                first.rule().place().line(),
                                sure ? "both say" : "say",
                                String.join(", ", same),
                                second.clause(),
                                occurrences(both)),
                hint(first, second, both));
    }

    /** Reports two rules with the same conditions: all decisions for an offence should be in one rule. */
    private void differently(
            PenaltyRule first, PenaltyRule second, Conjunction one, Conjunction other, Conjunction both) {
        boolean alike = one.without(PenaltyRule.OCCURRENCE).equals(other.without(PenaltyRule.OCCURRENCE));
        if (alike) {
            findings.in(
                    second.rule(),
                    DiagnosticCode.TWO_DECIDE,
                    place(second),
                    "this rule says %s and \"%s\" (%s:%d) says %s, both for clause %s, occurrence %s"
                            .formatted(
                                    String.join(", ", second.kinds()),
                                    first.rule().name(),
                                    first.rule().file(),
                                    first.rule().place().line(),
                                    String.join(", ", first.kinds()),
                                    second.clause(),
                                    occurrences(both)),
                    "If both are meant, say both in one rule; if not, tell the occurrences apart");
        }
    }

    private static @Nullable String hint(PenaltyRule first, PenaltyRule second, Conjunction both) {
        boolean byOccurrence =
                !PenaltyRule.occurrences(both).equals(ImmutableRangeSet.of(Range.atLeast(BigDecimal.ONE)));
        boolean alike = first.boxes().get(0).equals(second.boxes().get(0));
        return alike
                ? "Leave one of them"
                : byOccurrence ? "Tell the occurrences apart" : "Add a condition that tells the two apart";
    }

    private static String occurrences(Conjunction both) {
        return PenaltyRule.shown(PenaltyRule.occurrences(both).asRanges());
    }

    private static Place place(PenaltyRule penalty) {
        return penalty.offence().conditions().stream()
                .filter(condition -> condition instanceof ConditionText.Comparison comparison
                        && comparison.property().equals(PenaltyRule.OCCURRENCE))
                .map(ConditionText::place)
                .findFirst()
                .orElse(penalty.offence().place());
    }
}
