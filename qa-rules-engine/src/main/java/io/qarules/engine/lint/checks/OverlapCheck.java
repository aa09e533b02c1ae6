package io.qarules.engine.lint.checks;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that no two penalty rules match the same offence. A rule decides on offences of its own clause only, so rules of
 * one clause are compared, and rules for all clauses of a beginning with those of such clauses.
 */
public final class OverlapCheck {
    private static final long MOST_STEPS = 1_000_000;
    private static final long STEPS_OF_A_FINDING = 1_000;

    private final DiagnosticCollector findings;
    private final Effort effort = new Effort(MOST_STEPS);

    public OverlapCheck(DiagnosticCollector findings) {
        this.findings = findings;
    }

    public void check(List<PenaltyRule> penalties) {
        ListMultimap<String, PenaltyRule> before = ArrayListMultimap.create();
        List<PenaltyRule> groups = new ArrayList<>();
        for (PenaltyRule penalty : penalties) {
            boolean group = penalty.clause().endsWith("*");
            List<PenaltyRule> others = new ArrayList<>(group ? before.values() : before.get(penalty.clause()));
            groups.stream().filter(other -> isRelated(other, penalty)).forEach(others::add);
            for (PenaltyRule other : others) {
                if (isRelated(other, penalty) && !spend(other, penalty)) {
                    return;
                }
            }
            (group ? groups : before.get(penalty.clause())).add(penalty);
        }
    }

    private static boolean isRelated(PenaltyRule one, PenaltyRule other) {
        return one.clause().equals(other.clause()) || covers(one, other) || covers(other, one);
    }

    private static boolean covers(PenaltyRule group, PenaltyRule other) {
        String clause = group.clause();
        return clause.endsWith("*") && other.clause().startsWith(clause.substring(0, clause.length() - 1));
    }

    /** Compares two rules; false where that would take too long, which is said. */
    private boolean spend(PenaltyRule first, PenaltyRule second) {
        if (effort.spend((long) first.boxes().size() * second.boxes().size())) {
            check(first, second);
            return true;
        }
        findings.in(
                second.rule(),
                DiagnosticCode.POSSIBLE_OVERLAP,
                second.rule().namePlace(),
                "whether this rule and those after it overlap with others is not judged: there are too many to compare"
                        + " (clause %s)".formatted(second.clause()),
                "Maybe one rule for several that differ in a number");
        return false;
    }

    private void check(PenaltyRule first, PenaltyRule second) {
        Set<String> same = Sets.intersection(first.kinds(), second.kinds());
        Conjunction possible = null;
        for (Conjunction one : first.boxes()) {
            for (Conjunction other : second.boxes()) {
                if (one.excludes(other)) {
                    continue;
                }
                Conjunction both = one.and(other);
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
        effort.spend(STEPS_OF_A_FINDING);
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
            effort.spend(STEPS_OF_A_FINDING);
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
