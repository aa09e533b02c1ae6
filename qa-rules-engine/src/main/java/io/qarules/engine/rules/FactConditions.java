package io.qarules.engine.rules;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields that the conditions of a pattern read, where each compares fields of the one fact with fixed values
 * and nothing else. What is not known to do so counts as doing more.
 */
final class FactConditions {
    private static final Set<String> COMPARISONS = ImmutableSet.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> SET_OPERATORS = ImmutableSet.of("contains", "not contains", "excludes");
    private static final Set<String> TEXT_OPERATORS = ImmutableSet.of("matches", "not matches");
    private static final Set<String> TEXT_METHODS = ImmutableSet.of("startsWith", "endsWith", "contains", "equals");
    private static final int SMALL = 9; // digits that fit an int

    private final Class<?> fact;
    private final Map<String, FactField> fields = new TreeMap<>();

    FactConditions(Class<?> fact) {
        this.fact = fact;
    }

    /** By their names; of those conditions that were read without an obstacle. */
    Map<String, FactField> fields() {
        return fields;
    }

    /** Reads conditions; the first that may do more, if one does. */
    Optional<ConditionText> read(List<ConditionText> conditions) {
        return conditions.stream().filter(condition -> !isSimple(condition)).findFirst();
    }

    private boolean isSimple(ConditionText condition) {
        if (condition instanceof ConditionText.Combination combination) {
            return combination.parts().stream().allMatch(this::isSimple);
        }
        if (condition instanceof ConditionText.Comparison comparison) {
            return isSimple(comparison);
        }
        if (condition instanceof ConditionText.MethodTest test) {
            return isSimple(test);
        }
        if (condition instanceof ConditionText.Flag flag) {
            PropertyPath path = path(flag.property());
            return path != null && isBoolean(path) && exact(path, flag.property());
        }
        return false;
    }

    private boolean isSimple(ConditionText.Comparison comparison) {
        PropertyPath path = path(comparison.property());
        if (path == null || comparison.binding() != null) {
            return false;
        }
        String operator = comparison.operator();
        Operand operand = comparison.operand();
        Class<?> type = path.valueClass();
        if (operand.kind() == Operand.Kind.NULL && (operator.equals("==") || operator.equals("!="))) {
            FactField.presence(path).addTo(fields, comparison.property());
            return true;
        }
        if (type == Set.class) {
            return SET_OPERATORS.contains(operator) && isWord(operand, path) && exact(path, comparison.property());
        }
        if (type == String.class && TEXT_OPERATORS.contains(operator)) {
            return operand.kind() == Operand.Kind.STRING && exact(path, comparison.property());
        }
        if (!COMPARISONS.contains(operator)) {
            return false;
        }
        if (type == int.class && operand.kind() == Operand.Kind.NUMBER && isSmall(operand.text())) {
            FactField.upTo(path, Integer.parseInt(operand.text()) + 1L).addTo(fields, comparison.property());
            return true;
        }
        boolean fits =
                switch (operand.kind()) {
                    case STRING -> type == String.class;
                    case NUMBER -> type == int.class || Number.class.isAssignableFrom(type);
                    case BOOLEAN -> isBoolean(path);
                    case CONSTANT -> isWord(operand, path);
                    default -> false;
                };
        return fits && exact(path, comparison.property());
    }

    private boolean isSimple(ConditionText.MethodTest test) {
        PropertyPath path = test.property() == null ? null : path(test.property());
        return path != null
                && path.valueClass() == String.class
                && TEXT_METHODS.contains(test.method())
                && test.arguments().size() == 1
                && test.arguments().get(0).kind() == Operand.Kind.STRING
                && exact(path, test.property());
    }

    private boolean exact(PropertyPath path, @Nullable String name) {
        FactField.exact(path).addTo(fields, String.valueOf(name));
        return true;
    }

    private @Nullable PropertyPath path(String property) {
        return PropertyPath.of(fact, property).orElse(null);
    }

    private static boolean isBoolean(PropertyPath path) {
        return path.valueClass() == boolean.class || path.valueClass() == Boolean.class;
    }

    /** Whether it is a word of the enum that the path leads to: its value cannot change. */
    private static boolean isWord(Operand operand, PropertyPath path) {
        return operand.kind() == Operand.Kind.CONSTANT
                && path.words()
                        .filter(words -> Arrays.stream(words.getEnumConstants())
                                .anyMatch(word -> operand.text().equals(words.getSimpleName() + "." + word)))
                        .isPresent();
    }

    private static boolean isSmall(String number) {
        return number.length() <= SMALL && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
