package io.qarules.engine.lint.domain;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of what is read of a fact with a number.
 *
 * @param of what is read, or calculated from it
 */
record Asked(Operand of, String operator, BigDecimal number) {
    /** The comparison of a calculation, its number last; null where neither side is one. */
    static @Nullable Asked of(ConditionText.Calculation calculation) {
        BigDecimal right = Constants.number(calculation.right());
        if (right != null) {
            return new Asked(calculation.left(), calculation.operator(), right);
        }
        BigDecimal left = Constants.number(calculation.left());
        return left == null ? null : new Asked(calculation.right(), turned(calculation.operator()), left);
    }

    /**
     * The same comparison of what is read alone, or of its remainder: rules calculate exactly, so that what is added,
     * subtracted or multiplied can stand on the other side. Null where that is no exact number, or more than one thing is
     * read.
     */
    @Nullable
    Asked solved() {
        Asked asked = this;
        while (asked != null
                && asked.of.kind() == Operand.Kind.CALCULATION
                && !asked.of.operator().equals("%")) {
            asked = asked.of.parts().size() == 1
                    ? new Asked(asked.of.parts().get(0), turned(asked.operator), asked.number.negate())
                    : asked.moved();
        }
        return asked;
    }

    /** The number that is calculated with moved to the other side. */
    private @Nullable Asked moved() {
        BigDecimal first = Constants.number(of.parts().get(0));
        BigDecimal second = Constants.number(of.parts().get(1));
        Operand read = of.parts().get(first == null ? 0 : 1);
        BigDecimal given = first == null ? second : first;
        if (given == null) {
            return null;
        }
        return switch (of.operator()) {
            case "+" -> new Asked(read, operator, number.subtract(given));
            case "-" ->
                first == null
                        ? new Asked(read, operator, number.add(given))
                        : new Asked(read, turned(operator), given.subtract(number));
            case "*" -> divided(read, given);
            default -> null;
        };
    }

    private @Nullable Asked divided(Operand read, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            return null;
        }
        try {
            return new Asked(read, divisor.signum() < 0 ? turned(operator) : operator, number.divide(divisor));
        } catch (ArithmeticException e) {
            return null; // no decimal, such as a third
        }
    }

    private static String turned(String operator) {
        return Objects.requireNonNull(PropertyFirst.turned(operator), operator);
    }
}
