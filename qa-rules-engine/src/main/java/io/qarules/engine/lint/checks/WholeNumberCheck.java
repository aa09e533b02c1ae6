package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.PackText;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks points, calls, months and other whole numbers that verbs are given, and by what kinds of calls are told apart. */
record WholeNumberCheck(DiagnosticCollector findings, RuleText rule) {
    /** Each point of a decision is a fact of its own where a tally counts points. */
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000);

    private static final BigDecimal LARGEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final String FIELD = "type";

    /** Checks a call of which nothing else is wrong. */
    void check(Method verb, StatementText.VerbCall call) {
        Parameter[] parameters = verb.getParameters();
        for (int i = 0; i < parameters.length && i < call.arguments().size(); i++) {
            Operand argument = call.arguments().get(i);
            BigDecimal number = number(argument);
            if (parameters[i].getName().equals("field") && !argument.value().equals(FIELD)) {
                findings.in(
                        rule,
                        DiagnosticCode.WRONG_ARGUMENTS,
                        argument.place(),
                        PackText.of("WRONG_ARGUMENTS.field", argument.text()),
                        PackText.maybe("\"%s\"".formatted(FIELD)));
            } else if (number != null && parameters[i].getType() == int.class) {
                whole(parameters[i].getName(), argument, number);
            }
        }
    }

    private void whole(String name, Operand argument, BigDecimal number) {
        switch (name) {
            case "points" -> among(1, "AMOUNT.points", argument, number);
            case "calls" -> among(0, "AMOUNT.calls", argument, number);
            default -> {
                if (number.compareTo(LARGEST_INT) > 0) {
                    findings.in(
                            rule,
                            DiagnosticCode.WRONG_ARGUMENTS,
                            argument.place(),
                            PackText.of(
                                    "WRONG_ARGUMENTS.too-large", argument.text(), Decimals.grouped(Integer.MAX_VALUE)),
                            null);
                } else if (name.equals("months") && rule.stage() != Stage.POLICY && number.signum() < 0) {
                    findings.in(
                            rule,
                            DiagnosticCode.AMOUNT,
                            argument.place(),
                            PackText.of("AMOUNT.negative", argument.text()),
                            PackText.maybe(number.abs().toPlainString()));
                }
            }
        }
    }

    private void among(int least, String key, Operand argument, BigDecimal number) {
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(MOST_POINTS) > 0) {
            findings.in(
                    rule,
                    DiagnosticCode.AMOUNT,
                    argument.place(),
                    PackText.of(key, Decimals.grouped(MOST_POINTS.intValue())),
                    null);
        }
    }

    /** The number that an argument is; null where it is none, or worked out. */
    static @Nullable BigDecimal number(Operand argument) {
        boolean plain =
                argument.kind() == Operand.Kind.NUMBER && argument.text().matches("[+-]?\\s*\\d+(\\.\\d+)?");
        return plain ? new BigDecimal(argument.text().replaceAll("[\\s+]", "")) : null;
    }
}
