package io.qarules.workbench.describe;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Determines which occurrences conditions distinguish, from what they say: no occurrence is tried out. */
final class Occurrences {
    private static final String OCCURRENCE = "occurrence";
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    private Occurrences() {}

    /** Returns whether the condition compares the occurrence with fixed numbers, and reads nothing else. */
    static boolean isCounted(ConditionText condition) {
        if (condition instanceof ConditionText.Combination combination) {
            return combination.parts().stream().allMatch(Occurrences::isCounted);
        }
        return condition instanceof ConditionText.Comparison comparison
                && comparison.property().equals(OCCURRENCE)
                && numbersOf(comparison.operand()).stream().allMatch(item -> item.kind() == Operand.Kind.NUMBER);
    }

    /**
     * Returns whether a condition on the occurrence holds.
     *
     * @param condition for which {@link #isCounted} is true
     */
    static boolean holds(ConditionText condition, int occurrence) {
        if (condition instanceof ConditionText.Combination combination) {
            return combination.all()
                    ? combination.parts().stream().allMatch(part -> holds(part, occurrence))
                    : combination.parts().stream().anyMatch(part -> holds(part, occurrence));
        }
        ConditionText.Comparison comparison = (ConditionText.Comparison) condition;
        List<Operand> numbers = numbersOf(comparison.operand());
        return switch (comparison.operator()) {
            case "in" -> numbers.stream().anyMatch(number -> compare(occurrence, number) == 0);
            case "not in" -> numbers.stream().noneMatch(number -> compare(occurrence, number) == 0);
            case "==" -> compare(occurrence, numbers.get(0)) == 0;
            case "!=" -> compare(occurrence, numbers.get(0)) != 0;
            case "<" -> compare(occurrence, numbers.get(0)) < 0;
            case "<=" -> compare(occurrence, numbers.get(0)) <= 0;
            case ">" -> compare(occurrence, numbers.get(0)) > 0;
            default -> compare(occurrence, numbers.get(0)) >= 0;
        };
    }

    /** Returns 1 and every occurrence at which one of the conditions may change its answer. */
    static SortedSet<Integer> beginnings(Collection<ConditionText> counted) {
        SortedSet<Integer> beginnings = new TreeSet<>(Set.of(1));
        counted.stream()
                .flatMap(Occurrences::numbers)
                .filter(number -> number.signum() >= 0 && number.compareTo(LARGEST) < 0)
                .forEach(number -> {
                    beginnings.add(
                            Math.max(1, number.setScale(0, RoundingMode.CEILING).intValue()));
                    beginnings.add(number.setScale(0, RoundingMode.FLOOR).intValue() + 1);
                });
        return beginnings;
    }

    private static Stream<BigDecimal> numbers(ConditionText condition) {
        return condition instanceof ConditionText.Combination combination
                ? combination.parts().stream().flatMap(Occurrences::numbers)
                : numbersOf(((ConditionText.Comparison) condition).operand()).stream()
                        .map(number -> new BigDecimal(number.text()));
    }

    private static List<Operand> numbersOf(Operand operand) {
        return operand.kind() == Operand.Kind.LIST ? operand.parts() : List.of(operand);
    }

    private static int compare(int occurrence, Operand number) {
        return BigDecimal.valueOf(occurrence).compareTo(new BigDecimal(number.text()));
    }
}
