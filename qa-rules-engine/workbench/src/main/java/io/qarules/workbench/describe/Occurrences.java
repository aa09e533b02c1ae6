package io.qarules.workbench.describe;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import java.util.Collection;
import java.util.stream.Stream;

/** Determines which occurrences rules distinguish. */
final class Occurrences {
    private static final String OCCURRENCE = "occurrence";

    private Occurrences() {}

    /** Returns whether the condition only compares the occurrence with a number. */
    static boolean isCounted(ConditionText condition) {
        return condition instanceof ConditionText.Comparison comparison
                && comparison.property().equals(OCCURRENCE)
                && comparison.operand().kind() == Operand.Kind.NUMBER;
    }

    /** Returns the occurrence from which on all are treated alike, at least 2 where no condition names a number. */
    static int last(Collection<RuleText> rules) {
        return 1
                + rules.stream()
                        .flatMap(rule -> rule.patterns().stream())
                        .flatMap(pattern -> pattern.conditions().stream())
                        .flatMap(Occurrences::numbers)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1);
    }

    private static Stream<Integer> numbers(ConditionText condition) {
        if (condition instanceof ConditionText.Combination combination) {
            return combination.parts().stream().flatMap(Occurrences::numbers);
        }
        return condition instanceof ConditionText.Comparison comparison && isCounted(condition)
                ? Stream.of(comparison.operand().text())
                        .filter(text -> text.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                : Stream.of();
    }
}
