package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.runtime.Conditions;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.Literals;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.stream.Stream;

/**
 * The answer of a condition that calculates with numbers of one fact, as part of the cache key: calls differ in their
 * seconds, and hardly in whether {@code consultationSeconds * 100 < durationSeconds * 25}.
 */
record CalculationAnswer(Class<?> fact, ConditionText.Calculation condition) {
    private static final MethodType OF_ONE = MethodType.genericMethodType(1);
    private static final MethodType OF_TWO = MethodType.genericMethodType(2);

    /** Returns whether the condition reads nothing but numbers of the fact and fixed ones. */
    boolean isOfFactAlone() {
        return Stream.concat(condition.left().all(), condition.right().all())
                .allMatch(operand -> switch (operand.kind()) {
                    case NUMBER, CALCULATION -> true;
                    case PROPERTY ->
                        PropertyPath.of(fact, operand.text())
                                .filter(PropertyPath::isNumber)
                                .isPresent();
                    default -> false;
                });
    }

    /** Returns how many values {@link #reader} can give, numbered as those of a flag. */
    int values() {
        return 2 + 2;
    }

    /** Returns a method handle from a subject and its companion to the answer. */
    MethodHandle reader() {
        MethodHandle answer =
                joined(comparison(condition.operator()), number(condition.left()), number(condition.right()));
        return MethodHandles.dropArguments(answer, 1, Object.class);
    }

    private MethodHandle number(Operand operand) {
        return switch (operand.kind()) {
            case NUMBER ->
                MethodHandles.dropArguments(
                        MethodHandles.constant(Object.class, Literals.number(operand)), 0, Object.class);
            case PROPERTY ->
                MethodHandles.filterReturnValue(
                        PropertyPath.of(fact, operand.text()).orElseThrow().reader(), FieldValues.OR_NULL);
            default -> calculated(operand);
        };
    }

    private MethodHandle calculated(Operand operand) {
        MethodHandle left = number(operand.parts().get(0));
        if (operand.parts().size() == 1) {
            return MethodHandles.filterReturnValue(
                    left, find("negated", Number.class, 1).asType(OF_ONE));
        }
        String name =
                switch (operand.operator()) {
                    case "+" -> "plus";
                    case "-" -> "minus";
                    case "*" -> "times";
                    default -> "remainder";
                };
        return joined(find(name, Number.class, 2), left, number(operand.parts().get(1)));
    }

    private static MethodHandle comparison(String operator) {
        return find(
                switch (operator) {
                    case "==" -> "equal";
                    case "!=" -> "unequal";
                    case "<" -> "less";
                    case "<=" -> "atMost";
                    case ">" -> "more";
                    default -> "atLeast";
                },
                boolean.class,
                2);
    }

    /** Returns what a function of two numbers makes of what two readers read of one fact. */
    private static MethodHandle joined(MethodHandle function, MethodHandle left, MethodHandle right) {
        return MethodHandles.permuteArguments(
                MethodHandles.filterArguments(function.asType(OF_TWO), 0, left, right), OF_ONE, 0, 0);
    }

    private static MethodHandle find(String name, Class<?> result, int numbers) {
        try {
            MethodType type = MethodType.methodType(result, Collections.nCopies(numbers, Number.class));
            return MethodHandles.lookup().findStatic(Conditions.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
