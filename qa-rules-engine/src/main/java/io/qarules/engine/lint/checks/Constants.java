package io.qarules.engine.lint.checks;

import io.qarules.engine.rules.text.Operand;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** What is worked out of numbers alone is the same for all offences, and known when a pack is checked. */
final class Constants {
    private Constants() {}

    /** Returns the value of a number or a calculation of numbers; null of all else, and of a division by 0. */
    static @Nullable BigDecimal value(Operand operand) {
        return switch (operand.kind()) {
            case NUMBER -> operand.text().matches("[+-]?\\d+(\\.\\d+)?") ? new BigDecimal(operand.text()) : null;
            case CALCULATION -> calculated(operand);
            default -> null;
        };
    }

    /** Returns whether a calculation divides by a number that is 0. */
    static boolean dividesByZero(Operand operand) {
        BigDecimal divisor = operand.operator().equals("/") ? value(last(operand)) : null;
        return divisor != null && divisor.signum() == 0;
    }

    private static @Nullable BigDecimal calculated(Operand operand) {
        BigDecimal left = value(operand.parts().get(0));
        BigDecimal right = value(last(operand));
        if (left == null || right == null) {
            return null;
        }
        if (operand.parts().size() == 1) {
            return left.negate();
        }
        return switch (operand.operator()) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> left.multiply(right);
            case "/" -> right.signum() == 0 ? null : left.divide(right, MathContext.DECIMAL128);
            default -> null;
        };
    }

    private static Operand last(Operand operand) {
        return operand.parts().get(operand.parts().size() - 1);
    }
}
