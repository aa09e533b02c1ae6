package io.qarules.engine.rules.cache;

import com.google.common.collect.ImmutableSet;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.DrlLexer;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the fields that the conditions of one rule read, where each compares fields with each other or with fixed
 * values and nothing else. What is not known to do so counts as doing more.
 */
final class FactConditions {
    private static final Set<String> COMPARISONS = ImmutableSet.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> SET_OPERATORS = ImmutableSet.of("contains", "not contains", "excludes");
    private static final Set<String> TEXT_OPERATORS = ImmutableSet.of("matches", "not matches");
    private static final Set<String> TEXT_METHODS = ImmutableSet.of("startsWith", "endsWith", "contains", "equals");
    private static final Set<String> ARITHMETIC = ImmutableSet.of("+", "-", "*", "/", "(", ")");
    private static final int SMALL = 9; // digits that fit an int

    private final FactRoles roles;
    private final Map<String, PropertyPath> variables = new HashMap<>();
    private final Set<FactField> fields = new LinkedHashSet<>();

    FactConditions(FactRoles roles) {
        this.roles = roles;
    }

    /** Those of the subject and its companion, of the conditions that were read without an obstacle. */
    Set<FactField> fields() {
        return fields;
    }

    /** Whether a variable is bound to a value that is the same for every case. */
    boolean isConstant(String variable) {
        PropertyPath path = variables.get(variable);
        return path != null && roles.hasConstant(path.fact());
    }

    /** Reads the conditions of a pattern, after those of the patterns before it; the first that may do more, if any. */
    Optional<ConditionText> read(Class<?> fact, List<ConditionText> conditions) {
        OfPattern pattern = new OfPattern(fact);
        return conditions.stream()
                .filter(condition -> !pattern.isSimple(condition))
                .findFirst();
    }

    /** The conditions of one pattern. */
    private final class OfPattern {
        private final Class<?> fact;
        private final Set<PropertyPath> known = new HashSet<>();

        OfPattern(Class<?> fact) {
            this.fact = fact;
        }

        /** Where a field must have a value for the pattern to match, Drools asks none of the conditions behind. */
        boolean isSimple(ConditionText condition) {
            boolean simple = isSimplePart(condition);
            if (simple && !roles.hasConstant(fact) && condition instanceof ConditionText.Comparison comparison) {
                path(comparison.property())
                        .filter(path ->
                                isPresence(comparison) && comparison.operator().equals("!="))
                        .ifPresent(known::add);
            }
            return simple;
        }

        private boolean isSimplePart(ConditionText condition) {
            if (condition instanceof ConditionText.Combination combination) {
                return combination.parts().stream().allMatch(this::isSimplePart);
            }
            if (condition instanceof ConditionText.Binding binding) {
                return bind(binding.variable(), path(binding.property()));
            }
            if (condition instanceof ConditionText.Comparison comparison) {
                Optional<PropertyPath> path = path(comparison.property());
                boolean bound = comparison.binding() == null || bind(comparison.binding(), path);
                return bound
                        && (path.filter(left -> compares(left, comparison)).isPresent() || isArithmetic(comparison));
            }
            if (condition instanceof ConditionText.MethodTest test) {
                return test.property() != null
                        && path(test.property())
                                .filter(path -> tests(path, test))
                                .isPresent();
            }
            if (condition instanceof ConditionText.Flag flag) {
                return path(flag.property())
                        .filter(path -> path.isBoolean() && add(FactField.exact(path)))
                        .isPresent();
            }
            return isArithmetic(condition);
        }

        private boolean compares(PropertyPath path, ConditionText.Comparison comparison) {
            String operator = comparison.operator();
            Operand operand = comparison.operand();
            if (isPresence(comparison)) {
                return add(FactField.presence(path));
            }
            if (path.valueClass() == Set.class) {
                return SET_OPERATORS.contains(operator) && isWord(operand, path) && add(FactField.exact(path));
            }
            if (path.valueClass() == String.class && TEXT_OPERATORS.contains(operator)) {
                return operand.kind() == Operand.Kind.STRING && add(FactField.exact(path));
            }
            if (!COMPARISONS.contains(operator)) {
                return false;
            }
            if (operand.kind() == Operand.Kind.NUMBER && path.isWhole() && isSmall(operand.text())) {
                return add(FactField.upTo(path, Integer.parseInt(operand.text()) + 1L));
            }
            boolean fits =
                    switch (operand.kind()) {
                        case STRING -> path.valueClass() == String.class;
                        case NUMBER -> path.isNumber();
                        case BOOLEAN -> path.isBoolean();
                        case CONSTANT -> isWord(operand, path);
                        case VARIABLE -> path.isPlain() && isPlainVariable(operand.text());
                        default -> false;
                    };
            return fits && add(FactField.exact(path));
        }

        private boolean isPlainVariable(String name) {
            PropertyPath path = variables.get(name);
            return path != null && path.isPlain() && add(FactField.exact(path));
        }

        private boolean tests(PropertyPath path, ConditionText.MethodTest test) {
            return path.valueClass() == String.class
                    && TEXT_METHODS.contains(test.method())
                    && test.arguments().size() == 1
                    && test.arguments().get(0).kind() == Operand.Kind.STRING
                    && add(FactField.exact(path));
        }

        /** Whether it compares what is worked out from numbers alone; not the short form, {@code && < 5}. */
        private boolean isArithmetic(ConditionText condition) {
            List<Token> tokens = DrlLexer.tokens(condition.text());
            return !COMPARISONS.contains(tokens.get(0).text())
                    && tokens.stream()
                                    .filter(token -> COMPARISONS.contains(token.text()))
                                    .count()
                            == 1
                    && tokens.stream().allMatch(this::isPartOfArithmetic);
        }

        private boolean isPartOfArithmetic(Token token) {
            return switch (token.kind()) {
                case NUMBER -> true;
                case SYMBOL -> ARITHMETIC.contains(token.text()) || COMPARISONS.contains(token.text());
                case STRING -> false;
                case WORD ->
                    Optional.ofNullable(variables.get(token.text()))
                            .or(() -> path(token.text()))
                            .filter(path -> path.isNumber() && add(FactField.exact(path)))
                            .isPresent();
            };
        }

        private boolean bind(String variable, Optional<PropertyPath> path) {
            path.ifPresent(found -> variables.put(variable, found));
            return path.isPresent();
        }

        private boolean add(FactField field) {
            if (!roles.hasConstant(field.path().fact())) {
                fields.add(field.where(known));
            }
            return true;
        }

        private Optional<PropertyPath> path(String property) {
            return PropertyPath.of(fact, property);
        }
    }

    private static boolean isPresence(ConditionText.Comparison comparison) {
        return comparison.operand().kind() == Operand.Kind.NULL
                && (comparison.operator().equals("==") || comparison.operator().equals("!="));
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
