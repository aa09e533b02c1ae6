package io.qarules.workbench.describe;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The conditions of a pattern that must all hold, those joined by a comma and those joined by {@code &&}. */
final class Conjuncts {
    private static final Set<String> TRUE_OF_UNKNOWN = Set.of("!=", "not in", "not contains");

    private Conjuncts() {}

    static List<ConditionText> of(List<ConditionText> conditions) {
        return conditions.stream().flatMap(Conjuncts::flat).toList();
    }

    private static Stream<ConditionText> flat(ConditionText condition) {
        return condition instanceof ConditionText.Combination combination && combination.all()
                ? combination.parts().stream().flatMap(Conjuncts::flat)
                : Stream.of(condition);
    }

    /**
     * Returns whether the condition only asks that something is known which another one needs anyway: {@code call !=
     * null} beside {@code call.deal == true}.
     */
    static boolean isImplied(ConditionText condition, List<ConditionText> conjuncts) {
        return condition instanceof ConditionText.Comparison comparison
                && comparison.binding() == null
                && asksFor(condition, comparison.property())
                && conjuncts.stream().anyMatch(other -> other != condition && needs(other, comparison.property()));
    }

    /** Returns whether the property is known wherever all conditions hold. */
    static boolean makeKnown(List<ConditionText> conjuncts, String path) {
        return conjuncts.stream().anyMatch(condition -> needs(condition, path) || asksFor(condition, path));
    }

    private static boolean asksFor(ConditionText condition, String path) {
        return condition instanceof ConditionText.Comparison comparison
                && comparison.operator().equals("!=")
                && comparison.operand().kind() == Operand.Kind.NULL
                && reads(comparison.property(), path);
    }

    /** Returns whether the condition is false where the property is unknown (POLICY 12). */
    private static boolean needs(ConditionText condition, String path) {
        if (condition instanceof ConditionText.Combination combination) {
            return combination.all()
                    ? combination.parts().stream().anyMatch(part -> needs(part, path))
                    : combination.parts().stream().allMatch(part -> needs(part, path));
        }
        if (condition instanceof ConditionText.Comparison comparison) {
            return reads(comparison.property(), path)
                    && comparison.operand().kind() != Operand.Kind.NULL
                    && !TRUE_OF_UNKNOWN.contains(comparison.operator());
        }
        if (condition instanceof ConditionText.Calculation calculation) {
            return !TRUE_OF_UNKNOWN.contains(calculation.operator())
                    && Stream.of(calculation.left(), calculation.right())
                            .flatMap(Operand::all)
                            .anyMatch(part -> part.kind() == Operand.Kind.PROPERTY && reads(part.text(), path));
        }
        if (condition instanceof ConditionText.Flag flag) {
            return reads(flag.property(), path);
        }
        return condition instanceof ConditionText.MethodTest test
                && test.property() != null
                && reads(test.property(), path);
    }

    private static boolean reads(String property, String path) {
        return property.equals(path) || property.startsWith(path + ".");
    }
}
