package io.qarules.engine.rules.generate;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.Literals;
import io.qarules.engine.rules.types.ValueType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The conditions of one pattern in generated Java, by the comparisons of {@code Conditions}. */
final class JavaConditions {
    private static final String CALL = "Conditions.%s( %s, %s )";
    private static final Map<String, String> NUMBERS =
            Map.of("==", "equal", "!=", "unequal", "<", "less", "<=", "atMost", ">", "more", ">=", "atLeast");
    private static final Map<String, String> TIMES =
            Map.of("==", "is", "!=", "isNot", "<", "before", "<=", "notAfter", ">", "after", ">=", "notBefore");
    private static final Map<String, String> OTHERS = Map.of("==", "is", "!=", "isNot");
    private static final Map<String, String> ARITHMETIC =
            Map.of("+", "plus", "-", "minus", "*", "times", "%", "remainder");

    private final JavaValue fact;
    private final Map<String, JavaValue> variables;

    /** @param variables those bound so far; takes those that the conditions bind */
    JavaConditions(JavaValue fact, Map<String, JavaValue> variables) {
        this.fact = fact;
        this.variables = variables;
    }

    /** An expression that is true where all conditions hold; empty where there is nothing to ask. */
    String all(List<ConditionText> conditions) {
        List<String> all = new ArrayList<>();
        for (ConditionText condition : conditions) {
            String java = java(condition);
            if (!java.isEmpty()) {
                all.add(java);
            }
        }
        return String.join(" && ", all);
    }

    private String java(ConditionText condition) {
        if (condition instanceof ConditionText.Binding binding) {
            variables.put(binding.variable(), fact.path(binding.property()));
            return "";
        }
        if (condition instanceof ConditionText.Comparison comparison) {
            JavaValue property = fact.path(comparison.property());
            if (comparison.binding() != null) {
                variables.put(comparison.binding(), property);
            }
            return comparison(property, comparison.operator(), comparison.operand());
        }
        if (condition instanceof ConditionText.Calculation calculation) {
            return CALL.formatted(
                    Objects.requireNonNull(NUMBERS.get(calculation.operator())),
                    number(calculation.left()),
                    number(calculation.right()));
        }
        if (condition instanceof ConditionText.Combination combination) {
            return combination.parts().stream()
                    .map(this::java)
                    .collect(Collectors.joining(combination.all() ? " && " : " || ", "( ", " )"));
        }
        if (condition instanceof ConditionText.Flag flag) {
            return CALL.formatted("is", fact.path(flag.property()).java(), "true");
        }
        if (condition instanceof ConditionText.MethodTest test) {
            return test(test);
        }
        throw new IllegalStateException("a condition that was not checked: " + condition.text());
    }

    private String comparison(JavaValue property, String operator, Operand operand) {
        if (operand.kind() == Operand.Kind.NULL) {
            return (operator.equals("==") ? "!" : "") + known(property);
        }
        return switch (operator) {
            case "in" -> among(property, "==", " || ", operand);
            case "not in" -> among(property, "!=", " && ", operand);
            case "contains", "not contains" -> contains(property, operator, operand);
            case "matches" -> CALL.formatted("matches", property.java(), value(operand, property));
            default ->
                CALL.formatted(
                        Objects.requireNonNull((property.valueType().isNumber()
                                        ? NUMBERS
                                        : property.valueType().isTime() ? TIMES : OTHERS)
                                .get(operator)),
                        property.java(),
                        property.valueType().isNumber() ? number(operand) : value(operand, property));
        };
    }

    private String among(JavaValue property, String operator, String joining, Operand list) {
        return list.parts().stream()
                .map(item -> comparison(property, operator, item))
                .collect(Collectors.joining(joining, "( ", " )"));
    }

    private String contains(JavaValue property, String operator, Operand operand) {
        boolean negated = operator.startsWith("not");
        if (property.valueType() == ValueType.TEXT) {
            return CALL.formatted(negated ? "doesNotContain" : "contains", property.java(), value(operand, property));
        }
        return CALL.formatted(negated ? "lacks" : "holds", property.java(), value(operand, property));
    }

    private String test(ConditionText.MethodTest test) {
        JavaValue owner = test.property() == null ? fact : resolve(test.property());
        if (owner.valueType() == ValueType.TEXT) {
            return CALL.formatted(
                    test.method(), owner.java(), value(test.arguments().get(0), owner));
        }
        Method method =
                Objects.requireNonNull(FactType.of(owner.type()).test(test.method()), "a method that was checked");
        List<String> known = new ArrayList<>();
        if (owner.nullable()) {
            known.add(known(owner));
        }
        List<String> given = new ArrayList<>();
        for (int i = 0; i < method.getParameterCount(); i++) {
            Operand argument = test.arguments().get(i);
            if (argument.kind() == Operand.Kind.VARIABLE && variable(argument).nullable()) {
                known.add(known(variable(argument)));
            }
            given.add(JavaArguments.of(argument, method.getParameterTypes()[i], this));
        }
        known.add("%s.%s( %s )".formatted(owner.java(), test.method(), String.join(", ", given)));
        return known.size() == 1 ? known.get(0) : "( " + String.join(" && ", known) + " )";
    }

    private static String known(JavaValue value) {
        return "Conditions.isKnown( %s )".formatted(value.java());
    }

    /** An operand that is compared with a property, as a value of its type. */
    private String value(Operand operand, JavaValue property) {
        if (operand.kind() == Operand.Kind.VARIABLE || operand.kind() == Operand.Kind.PROPERTY) {
            return resolve(operand.text()).java();
        }
        return JavaLiterals.of(operand, property.itemType(), property.element());
    }

    /** A number, exactly; null where something in it is unknown. */
    String number(Operand operand) {
        return switch (operand.kind()) {
            case NUMBER -> JavaLiterals.of(Literals.number(operand));
            case VARIABLE, PROPERTY -> resolve(operand.text()).java();
            case CALCULATION ->
                operand.parts().size() == 1
                        ? "Conditions.negated( %s )"
                                .formatted(number(operand.parts().get(0)))
                        : CALL.formatted(
                                Objects.requireNonNull(ARITHMETIC.get(operand.operator())),
                                number(operand.parts().get(0)),
                                number(operand.parts().get(1)));
            default -> throw new IllegalStateException("no number: " + operand.text());
        };
    }

    /** A bound variable, a path from one, or a path from the fact. */
    JavaValue resolve(String path) {
        String first = Step.first(path);
        if (!first.startsWith("$")) {
            return fact.path(path);
        }
        JavaValue variable = variables.get(first);
        if (variable == null) {
            throw new IllegalStateException("a variable that was not checked: " + first);
        }
        return first.equals(path) ? variable : variable.path(path.substring(first.length() + 1));
    }

    JavaValue variable(Operand operand) {
        return resolve(operand.text());
    }
}
