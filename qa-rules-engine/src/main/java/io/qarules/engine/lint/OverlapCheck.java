package io.qarules.engine.lint;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import io.qarules.engine.rules.ConditionText;
import io.qarules.engine.rules.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two penalty rules decide the same offence. */
final class OverlapCheck {
    private final Findings findings;

    OverlapCheck(Findings findings) {
        this.findings = findings;
    }

    void check(List<Penalty> penalties) {
        for (int i = 0; i < penalties.size(); i++) {
            for (int j = 0; j < i; j++) {
                check(penalties.get(j), penalties.get(i));
            }
        }
    }

    private void check(Penalty first, Penalty second) {
        Set<String> same = Sets.intersection(first.kinds(), second.kinds());
        Box possible = null;
        for (Box one : first.boxes()) {
            for (Box other : second.boxes()) {
                Box both = one.and(other);
                if (both.isEmpty()) {
                    continue;
                }
                if (same.isEmpty()) {
                    differently(first, second, one, other, both);
                    return;
                }
                if (both.isCertain()) {
                    overlap(Code.OVERLAP, first, second, same, both);
                    return;
                }
                possible = both;
            }
        }
        if (possible != null) {
            overlap(Code.POSSIBLE_OVERLAP, first, second, same, possible);
        }
    }

    private void overlap(Code code, Penalty first, Penalty second, Set<String> same, Box both) {
        boolean sure = code == Code.OVERLAP;
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

    /** Two rules with the same conditions: what an offence gets should stand in one rule. */
    private void differently(Penalty first, Penalty second, Box one, Box other, Box both) {
        boolean alike = one.without(Penalty.OCCURRENCE).equals(other.without(Penalty.OCCURRENCE));
        if (alike) {
            findings.in(
                    second.rule(),
                    Code.TWO_DECIDE,
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

    private static @Nullable String hint(Penalty first, Penalty second, Box both) {
        boolean byOccurrence = !Penalty.occurrences(both).equals(ImmutableRangeSet.of(Range.atLeast(BigDecimal.ONE)));
        boolean alike = first.boxes().get(0).equals(second.boxes().get(0));
        return alike
                ? "Leave one of them"
                : byOccurrence ? "Tell the occurrences apart" : "Add a condition that tells the two apart";
    }

    private static String occurrences(Box both) {
        return Penalty.shown(Penalty.occurrences(both).asRanges());
    }

    private static Place place(Penalty penalty) {
        return penalty.offence().conditions().stream()
                .filter(condition -> condition instanceof ConditionText.Comparison comparison
                        && comparison.property().equals(Penalty.OCCURRENCE))
                .map(ConditionText::place)
                .findFirst()
                .orElse(penalty.offence().place());
    }
}
