package io.qarules.engine.rules.generate;

import io.qarules.engine.rules.text.Operand;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** What methods and verbs are given, in generated Java. */
final class JavaArguments {
    private static final String AMOUNTS = "io.qarules.engine.rules.runtime.Amounts";

    private JavaArguments() {}

    /** One argument for a parameter of a type. */
    static String of(Operand argument, Class<?> parameter, JavaConditions scope) {
        if (parameter == String.class) {
            return JavaLiterals.quoted(argument.value());
        }
        if (parameter == boolean.class) {
            return argument.text();
        }
        if (parameter.isEnum()) {
            return "%s.%s".formatted(parameter.getCanonicalName(), argument.value());
        }
        if (argument.kind() == Operand.Kind.NUMBER) {
            return literal(argument, parameter);
        }
        if (parameter == double.class) {
            return amount(argument, scope);
        }
        if (parameter == BigDecimal.class) {
            return "%s.decimal( %s )"
                    .formatted(AMOUNTS, scope.variable(argument).java());
        }
        return scope.variable(argument).java();
    }

    private static String literal(Operand number, Class<?> parameter) {
        BigDecimal exact = new BigDecimal(number.text());
        if (parameter == BigDecimal.class) {
            return JavaLiterals.decimal(exact);
        }
        return parameter == double.class
                ? exact.toPlainString() + "d"
                : exact.toBigIntegerExact().toString();
    }

    /** A number of floating point; not a number where something in it is unknown. */
    private static String amount(Operand operand, JavaConditions scope) {
        return switch (operand.kind()) {
            case NUMBER -> new BigDecimal(operand.text()).toPlainString() + "d";
            case VARIABLE, PROPERTY -> number(scope.variable(operand).java());
            case CALL -> call(operand, scope);
            case CALCULATION ->
                operand.parts().size() == 1
                        ? "-( %s )".formatted(amount(operand.parts().get(0), scope))
                        : "( %s %s %s )"
                                .formatted(
                                        amount(operand.parts().get(0), scope),
                                        operand.operator(),
                                        amount(operand.parts().get(1), scope));
            default -> throw new IllegalStateException("no amount: " + operand.text());
        };
    }

    private static String call(Operand call, JavaConditions scope) {
        if (call.receiver().text().equals("Math")) {
            return "%s.%s( %s )"
                    .formatted(
                            call.operator().equals("pow") ? AMOUNTS : "Math",
                            call.operator(),
                            call.arguments().stream()
                                    .map(argument -> amount(argument, scope))
                                    .collect(Collectors.joining(", ")));
        }
        return number(read(call, scope).java());
    }

    /** {@code $o.occurrence()}, {@code $o.call().durationSeconds()}: methods without arguments are properties. */
    static JavaValue read(Operand call, JavaConditions scope) {
        Operand receiver = call.receiver();
        JavaValue owner = receiver.kind() == Operand.Kind.CALL ? read(receiver, scope) : scope.variable(receiver);
        return owner.path(call.step());
    }

    private static String number(String java) {
        return "%s.number( %s )".formatted(AMOUNTS, java);
    }
}
