package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the fields that the conditions of one rule read, where each compares record fields with each other, with bound
 * ones or with fixed values and nothing else. What is not known to do so counts as doing more.
 */
final class FactConditions {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final FactRoles roles;
    private final Map<String, PropertyPath> variables = new HashMap<>();
    private final Set<FactField> fields = new LinkedHashSet<>();
    private final Set<CalculationAnswer> answers = new LinkedHashSet<>();

    FactConditions(FactRoles roles) {
        this.roles = roles;
    }

    /** Those of the subject and its companion, of the conditions that were read without an obstacle. */
    Set<FactField> fields() {
        return fields;
    }

    /** Those of conditions that calculate with numbers of the subject alone. */
    Set<CalculationAnswer> answers() {
        return answers;
    }

    /** Whether a variable is bound to a value that is the same for every case. */
    boolean isConstant(String variable) {
        PropertyPath path = variables.get(variable);
        return path != null && roles.hasConstant(path.fact());
    }

    /** Reads the conditions of a pattern, after those of the patterns before it; the first that may do more, if any. */
    Optional<String> read(Class<?> fact, List<ConditionText> conditions) {
        OfPattern pattern = new OfPattern(fact);
        return conditions.stream()
                .filter(condition -> !pattern.isSimple(condition))
                .findFirst()
                .map(ConditionText::text);
    }

    /**
     * Reads an amount that is worked out from fixed numbers, variables and properties of the subject; false where it may
     * be made of more.
     *
     * @param subject the variable of the subject
     */
    boolean readAmount(Operand amount, String subject) {
        return switch (amount.kind()) {
            case NUMBER -> true;
            case CALCULATION -> amount.parts().stream().allMatch(part -> readAmount(part, subject));
            case VARIABLE -> isConstant(amount.text()) || readNumber(Optional.ofNullable(variables.get(amount.text())));
            case CALL ->
                amount.receiver().text().equals("Math")
                        ? amount.arguments().stream().allMatch(part -> readAmount(part, subject))
                        : readNumber(path(amount, subject).flatMap(path -> PropertyPath.of(roles.subject(), path)));
            default -> false;
        };
    }

    private boolean readNumber(Optional<PropertyPath> path) {
        path.filter(PropertyPath::isNumber).map(FactField::exact).ifPresent(fields::add);
        return path.filter(PropertyPath::isNumber).isPresent();
    }

    /** Returns the path of properties from the subject that a chain of calls goes: {@code finding.number("x")}. */
    private static Optional<String> path(Operand call, String subject) {
        Operand receiver = call.receiver();
        if (receiver.kind() == Operand.Kind.VARIABLE) {
            return Optional.of(call.step()).filter(step -> receiver.text().equals(subject));
        }
        return receiver.kind() == Operand.Kind.CALL
                ? path(receiver, subject).map(before -> before + "." + call.step())
                : Optional.empty();
    }

    /** The conditions of one pattern. */
    private final class OfPattern {
        private final Class<?> fact;
        private final Set<PropertyPath> known = new HashSet<>();

        OfPattern(Class<?> fact) {
            this.fact = fact;
        }

        /** Where a field must have a value for the pattern to match, none of the conditions behind is asked. */
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
                return bound && path.filter(left -> compares(left, comparison)).isPresent();
            }
            if (condition instanceof ConditionText.Calculation calculation) {
                return answers(calculation) || reads(calculation.left()) && reads(calculation.right());
            }
            if (condition instanceof ConditionText.Flag flag) {
                return exact(path(flag.property()));
            }
            return condition instanceof ConditionText.MethodTest test
                    && test.property() != null
                    && exact(path(test.property()).filter(path -> path.valueClass() == String.class))
                    && test.arguments().stream().allMatch(this::reads);
        }

        /** Whether the answer of a condition stands for the numbers that it reads; it is added then. */
        private boolean answers(ConditionText.Calculation calculation) {
            CalculationAnswer answer = new CalculationAnswer(fact, calculation);
            return roles.hasSubject(fact) && answer.isOfFactAlone() && add(answer);
        }

        private boolean compares(PropertyPath path, ConditionText.Comparison comparison) {
            Operand operand = comparison.operand();
            if (isPresence(comparison)) {
                return add(FactField.presence(path));
            }
            List<Operand> items = operand.kind() == Operand.Kind.LIST ? operand.parts() : List.of(operand);
            boolean numbers = path.isNumber() && items.stream().allMatch(FactConditions::isNumber);
            return add(
                            numbers
                                    ? FactField.between(
                                            path,
                                            items.stream()
                                                    .map(item -> new BigDecimal(item.text()))
                                                    .toList())
                                    : FactField.exact(path))
                    && reads(operand);
        }

        /** Whether an operand is fixed, or made of fields that can be told apart by their values. */
        private boolean reads(Operand operand) {
            return switch (operand.kind()) {
                case STRING, NUMBER, BOOLEAN, NULL, CONSTANT -> true;
                case LIST, CALCULATION -> operand.parts().stream().allMatch(this::reads);
                case VARIABLE -> exact(Optional.ofNullable(variables.get(operand.text())));
                case PROPERTY -> exact(path(operand.text()));
                case CALL -> false;
            };
        }

        private boolean exact(Optional<PropertyPath> path) {
            return path.filter(PropertyPath::isPlain)
                    .filter(plain -> add(FactField.exact(plain)))
                    .isPresent();
        }

        private boolean bind(String variable, Optional<PropertyPath> path) {
            path.ifPresent(found -> variables.put(variable, found));
            return path.isPresent();
        }

        private boolean add(CalculationAnswer answer) {
            answers.add(answer);
            return true;
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

    private static boolean isNumber(Operand operand) {
        return operand.kind() == Operand.Kind.NUMBER
                && NUMBER.matcher(operand.text()).matches();
    }
}
