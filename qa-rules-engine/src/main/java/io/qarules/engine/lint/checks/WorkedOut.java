package io.qarules.engine.lint.checks;

import io.qarules.engine.rules.text.Operand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out amounts that are made of literals alone: {@code -75.5}, {@code 10 - 2 * 30}. */
final class WorkedOut {
    private WorkedOut() {}

    /** Returns the number, as the rule will give it; null where it hangs on a fact, or is none. */
    static @Nullable Double of(Operand operand) {
        return switch (operand.kind()) {
            case NUMBER -> literal(operand.text());
            case CALCULATION -> together(operand.operator(), operand.parts());
            case CALL ->
                operand.receiver().text().equals("Math") ? together(operand.operator(), operand.arguments()) : null;
            default -> null;
        };
    }

    private static @Nullable Double literal(String text) {
        String plain = text.replaceAll("[\\s+]", "");
        return plain.matches("-?\\d+(\\.\\d+)?") ? Double.valueOf(plain) : null;
    }

    private static @Nullable Double together(String operator, List<Operand> parts) {
        Double result = null;
        for (Operand part : parts) {
            Double next = of(part);
            if (next == null) {
                return null;
            }
            result = result == null ? next : two(operator, result, next);
            if (result == null) {
                return null;
            }
        }
        return result;
    }

    private static @Nullable Double two(String operator, double left, double right) {
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "min" -> Math.min(left, right);
            case "max" -> Math.max(left, right);
            case "pow" -> Math.pow(left, right);
            default -> null;
        };
    }
}
