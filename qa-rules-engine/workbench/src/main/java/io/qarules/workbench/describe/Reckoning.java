package io.qarules.workbench.describe;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out at which occurrences conditions can hold that calculate with the occurrence, such as {@code occurrence % 3 ==
 * 0}, or join it with others. What hangs on anything else may hold.
 *
 * @param conjuncts those of the conditions that must all hold that read the occurrence and are not on it alone
 * @param occurrence what the occurrence is called in them
 */
record Reckoning(List<ConditionText> conjuncts, Set<String> occurrence) {
    private static final String OCCURRENCE = "occurrence";

    static Reckoning of(ElementText.@Nullable Pattern subject, List<ConditionText> conjuncts) {
        Set<String> names = new HashSet<>(Set.of(OCCURRENCE));
        if (subject != null && subject.binding() != null) {
            names.add(subject.binding() + "." + OCCURRENCE);
        }
        for (ConditionText condition : conjuncts) {
            if (condition instanceof ConditionText.Binding binding
                    && binding.property().equals(OCCURRENCE)) {
                names.add(binding.variable());
            } else if (condition instanceof ConditionText.Comparison comparison
                    && comparison.binding() != null
                    && comparison.property().equals(OCCURRENCE)) {
                names.add(comparison.binding());
            }
        }
        List<ConditionText> reckoned = conjuncts.stream()
                .filter(condition -> !Occurrences.isCounted(condition) && reads(condition, names))
                .toList();
        return new Reckoning(reckoned, Set.copyOf(names));
    }

    private static boolean reads(ConditionText condition, Set<String> names) {
        if (condition instanceof ConditionText.Combination combination) {
            return combination.parts().stream().anyMatch(part -> reads(part, names));
        }
        if (condition instanceof ConditionText.Calculation calculation) {
            return Stream.of(calculation.left(), calculation.right())
                    .flatMap(Operand::all)
                    .anyMatch(operand -> names.contains(operand.text()));
        }
        return condition instanceof ConditionText.Comparison comparison && names.contains(comparison.property());
    }

    /** Returns false only where the conditions do not hold at an occurrence, whatever else is known of the offence. */
    boolean mayHold(int at) {
        return conjuncts.stream().allMatch(condition -> mayHold(condition, at));
    }

    private boolean mayHold(ConditionText condition, int at) {
        if (condition instanceof ConditionText.Combination combination) {
            return combination.all()
                    ? combination.parts().stream().allMatch(part -> mayHold(part, at))
                    : combination.parts().stream().anyMatch(part -> mayHold(part, at));
        }
        if (condition instanceof ConditionText.Comparison comparison && occurrence.contains(comparison.property())) {
            return mayHold(BigDecimal.valueOf(at), comparison.operator(), comparison.operand(), at);
        }
        if (condition instanceof ConditionText.Calculation calculation) {
            BigDecimal left = value(calculation.left(), at);
            return left == null || mayHold(left, calculation.operator(), calculation.right(), at);
        }
        return true;
    }

    private boolean mayHold(BigDecimal left, String operator, Operand right, int at) {
        if (right.kind() == Operand.Kind.LIST) {
            boolean among = right.parts().stream().anyMatch(item -> mayHold(left, "==", item, at));
            return operator.equals("in")
                    ? among
                    : right.parts().stream().allMatch(item -> mayHold(left, "!=", item, at));
        }
        BigDecimal value = value(right, at);
        if (value == null) {
            return true;
        }
        int order = left.compareTo(value);
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> true;
        };
    }

    /** The number at an occurrence; null where something else is read. */
    private @Nullable BigDecimal value(Operand operand, int at) {
        return switch (operand.kind()) {
            case NUMBER -> new BigDecimal(operand.text());
            case VARIABLE, PROPERTY -> occurrence.contains(operand.text()) ? BigDecimal.valueOf(at) : null;
            case CALCULATION -> calculated(operand, at);
            default -> null;
        };
    }

    private @Nullable BigDecimal calculated(Operand operand, int at) {
        BigDecimal left = value(operand.parts().get(0), at);
        if (left == null || operand.parts().size() == 1) {
            return left == null ? null : left.negate();
        }
        BigDecimal right = value(operand.parts().get(1), at);
        if (right == null) {
            return null;
        }
        return switch (operand.operator()) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> left.multiply(right);
            case "%" -> right.signum() == 0 ? null : left.remainder(right);
            default -> null;
        };
    }
}
