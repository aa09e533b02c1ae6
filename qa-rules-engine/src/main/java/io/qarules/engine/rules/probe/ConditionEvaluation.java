package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.runtime.Amounts;
import io.qarules.engine.rules.runtime.Conditions;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.Literals;
import io.qarules.engine.rules.types.ValueType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers the conditions of a pattern for one fact, as the generated rules do. */
final class ConditionEvaluation {
    private final Object fact;
    private final FactType type;
    private final Bindings bindings;

    /** @param bindings those of the elements before; takes those of the conditions */
    ConditionEvaluation(Object fact, Class<?> factClass, Bindings bindings) {
        this.fact = fact;
        this.type = FactType.of(factClass);
        this.bindings = bindings;
    }

    boolean holds(ConditionText condition) {
        if (condition instanceof ConditionText.Binding binding) {
            bindings.bind(binding.variable(), bindings.read(binding.property(), fact));
            return true;
        }
        if (condition instanceof ConditionText.Comparison comparison) {
            Object value = bindings.read(comparison.property(), fact);
            bindings.bind(comparison.binding(), value);
            return compares(property(comparison.property()), value, comparison.operator(), comparison.operand());
        }
        if (condition instanceof ConditionText.Calculation calculation) {
            return numbers(calculation.operator(), number(calculation.left()), number(calculation.right()));
        }
        if (condition instanceof ConditionText.Combination combination) {
            return combination.all()
                    ? combination.parts().stream().allMatch(this::holds)
                    : combination.parts().stream().anyMatch(this::holds);
        }
        if (condition instanceof ConditionText.Flag flag) {
            return Boolean.TRUE.equals(bindings.read(flag.property(), fact));
        }
        if (condition instanceof ConditionText.MethodTest test) {
            return tests(test);
        }
        throw new IllegalStateException("a condition that was not checked: " + condition.text());
    }

    private FactType.Property property(String path) {
        return Objects.requireNonNull(type.path(path), path);
    }

    private boolean compares(FactType.Property property, @Nullable Object value, String operator, Operand operand) {
        if (operand.kind() == Operand.Kind.NULL) {
            return (value == null) == operator.equals("==");
        }
        return switch (operator) {
            case "in" -> operand.parts().stream().anyMatch(item -> compares(property, value, "==", item));
            case "not in" -> operand.parts().stream().allMatch(item -> compares(property, value, "!=", item));
            case "contains" ->
                property.valueType() == ValueType.TEXT
                        ? Conditions.contains((String) value, (String) other(property, operand))
                        : Conditions.holds((Collection<?>) value, other(property, operand));
            case "not contains" ->
                property.valueType() == ValueType.TEXT
                        ? Conditions.doesNotContain((String) value, (String) other(property, operand))
                        : Conditions.lacks((Collection<?>) value, other(property, operand));
            case "matches" -> Conditions.matches((String) value, operand.value());
            default ->
                property.valueType().isNumber()
                        ? numbers(operator, (Number) value, number(operand))
                        : others(operator, value, other(property, operand));
        };
    }

    /** What a property is compared with: a variable's or another property's value, or a literal of its own type. */
    private @Nullable Object other(FactType.Property property, Operand operand) {
        if (operand.kind() == Operand.Kind.VARIABLE || operand.kind() == Operand.Kind.PROPERTY) {
            return bindings.read(operand.text(), fact);
        }
        return Literals.value(operand, property.itemType(), property.elementType());
    }

    private @Nullable Number number(Operand operand) {
        return switch (operand.kind()) {
            case NUMBER -> Literals.number(operand);
            case VARIABLE, PROPERTY -> (Number) bindings.read(operand.text(), fact);
            case CALCULATION -> calculated(operand);
            default -> throw new IllegalStateException("no number: " + operand.text());
        };
    }

    private @Nullable Number calculated(Operand operand) {
        Number left = number(operand.parts().get(0));
        if (operand.parts().size() == 1) {
            return Conditions.negated(left);
        }
        Number right = number(operand.parts().get(1));
        return switch (operand.operator()) {
            case "+" -> Conditions.plus(left, right);
            case "-" -> Conditions.minus(left, right);
            case "*" -> Conditions.times(left, right);
            default -> Conditions.remainder(left, right);
        };
    }

    private static boolean numbers(String operator, @Nullable Number a, @Nullable Number b) {
        return switch (operator) {
            case "==" -> Conditions.equal(a, b);
            case "!=" -> Conditions.unequal(a, b);
            case "<" -> Conditions.less(a, b);
            case "<=" -> Conditions.atMost(a, b);
            case ">" -> Conditions.more(a, b);
            default -> Conditions.atLeast(a, b);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean others(String operator, @Nullable Object a, @Nullable Object b) {
        return switch (operator) {
            case "==" -> Conditions.is(a, b);
            case "!=" -> Conditions.isNot(a, b);
            case "<" -> Conditions.before((Comparable) a, (Comparable) b);
            case "<=" -> Conditions.notAfter((Comparable) a, (Comparable) b);
            case ">" -> Conditions.after((Comparable) a, (Comparable) b);
            default -> Conditions.notBefore((Comparable) a, (Comparable) b);
        };
    }

    private boolean tests(ConditionText.MethodTest test) {
        Object owner = test.property() == null ? fact : bindings.read(test.property(), fact);
        if (owner == null) {
            return false;
        }
        if (owner instanceof String text) {
            Operand operand = test.arguments().get(0);
            Object given =
                    operand.kind() == Operand.Kind.STRING ? operand.value() : bindings.read(operand.text(), fact);
            return given != null
                    && switch (test.method()) {
                        case "startsWith" -> text.startsWith((String) given);
                        case "endsWith" -> text.endsWith((String) given);
                        default -> text.contains((String) given);
                    };
        }
        Method method = Objects.requireNonNull(FactType.of(owner.getClass()).test(test.method()), test.method());
        Object[] given = new Object[method.getParameterCount()];
        for (int i = 0; i < given.length; i++) {
            given[i] = argument(test.arguments().get(i), method.getParameterTypes()[i]);
            if (given[i] == null) {
                return false;
            }
        }
        return Boolean.TRUE.equals(call(method, owner, given));
    }

    private @Nullable Object argument(Operand argument, Class<?> parameter) {
        Object value = argument.kind() == Operand.Kind.NUMBER
                ? Literals.number(argument)
                : argument.kind() == Operand.Kind.STRING ? argument.value() : bindings.read(argument.text(), fact);
        if (value instanceof Number number && parameter == double.class) {
            return Amounts.number(number);
        }
        return value instanceof Number number && parameter == BigDecimal.class ? Amounts.decimal(number) : value;
    }

    private static @Nullable Object call(Method method, Object owner, Object[] given) {
        try {
            return method.invoke(owner, given);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s of %s cannot be asked".formatted(method.getName(), owner), e);
        }
    }

    /** Whether all variables that a condition names are bound. */
    static boolean isAnswerable(ConditionText condition, Bindings bindings) {
        if (condition instanceof ConditionText.Comparison comparison) {
            return bindings.cover(comparison.operand());
        }
        if (condition instanceof ConditionText.Calculation calculation) {
            return bindings.cover(calculation.left()) && bindings.cover(calculation.right());
        }
        if (condition instanceof ConditionText.MethodTest test) {
            return test.arguments().stream().allMatch(bindings::cover);
        }
        List<ConditionText> parts =
                condition instanceof ConditionText.Combination combination ? combination.parts() : List.of();
        return parts.stream().allMatch(part -> isAnswerable(part, bindings));
    }
}
