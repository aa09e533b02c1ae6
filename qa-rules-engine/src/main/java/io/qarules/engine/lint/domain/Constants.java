package io.qarules.engine.lint.domain;

import io.qarules.engine.rules.text.Operand;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is worked out of literals alone, and so is the same for every fact. */
public final class Constants {
    private Constants() {}

    /** Returns whether something is divided by what is always zero, with {@code /} or {@code %}. */
    public static boolean dividesByZero(Operand operand) {
        boolean divides = operand.operator().equals("/") || operand.operator().equals("%");
        BigDecimal divisor = operand.kind() == Operand.Kind.CALCULATION && divides
                ? number(operand.parts().get(1))
                : null;
        return divisor != null && divisor.signum() == 0;
    }

    /** Returns the number that literals come to; null where facts are read, or it is not plain. */
    public static @Nullable BigDecimal number(Operand operand) {
        return switch (operand.kind()) {
            case NUMBER -> new BigDecimal(operand.text());
            case CALCULATION -> operand.parts().size() == 1 ? negated(operand) : calculated(operand);
            case CALL -> bound(operand);
            default -> null;
        };
    }

    private static @Nullable BigDecimal negated(Operand operand) {
        BigDecimal number = number(operand.parts().get(0));
        return number == null ? null : number.negate();
    }

    private static @Nullable BigDecimal calculated(Operand operand) {
        BigDecimal left = number(operand.parts().get(0));
        BigDecimal right = number(operand.parts().get(1));
        if (left == null || right == null || dividesByZero(operand)) {
            return null;
        }
        return switch (operand.operator()) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> left.multiply(right);
            case "/" -> left.divide(right, MathContext.DECIMAL128);
            case "%" -> left.remainder(right);
            default -> null;
        };
    }

    /** {@code Math.min( 2, 3 )} and {@code Math.max( 2, 3 )}. */
    private static @Nullable BigDecimal bound(Operand call) {
        List<Operand> given = call.arguments();
        if (!call.receiver().text().equals("Math") || given.size() != 2) {
            return null;
        }
        BigDecimal first = number(given.get(0));
        BigDecimal second = number(given.get(1));
        if (first == null || second == null) {
            return null;
        }
        return switch (call.operator()) {
            case "min" -> first.min(second);
            case "max" -> first.max(second);
            default -> null;
        };
    }
}
