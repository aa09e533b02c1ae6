package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.probe.ProbedRule.Amount;
import io.qarules.engine.rules.runtime.Amounts;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText.VerbCall;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.Decimals;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out the numbers that a rule's right side gives to verbs, as the generated rules do. */
final class RightSideEvaluation {
    private final RuleText rule;
    private final Bindings bindings;

    /** @param bindings of the facts that the rule matched */
    RightSideEvaluation(RuleText rule, Bindings bindings) {
        this.rule = rule;
        this.bindings = bindings;
    }

    /**
     * A number that a verb is given.
     *
     * @param paths what it reads, in the order in which it is written, and then what it is a share of
     */
    record Given(ProbedRule.Row verb, Operand number, List<String> paths) {}

    /** The numbers of a right side that are worked out from what the rule reads, or are a share of it. */
    static List<Given> given(RuleText rule) {
        List<Given> given = new ArrayList<>();
        rule.then().forEach(statement -> {
            List<String> before = new ArrayList<>();
            for (VerbCall call : statement.calls()) {
                given.addAll(given(rule.stage(), new ProbedRule.Row(before, call.verb()), call.arguments()));
                before.add(call.verb());
            }
        });
        return given;
    }

    private static List<Given> given(Stage stage, ProbedRule.Row verb, List<Operand> arguments) {
        List<Parameter> parameters = Verbs.parameters(stage, verb.verb(), arguments.size());
        String shareOf = Verbs.shareOf(stage, verb.verb());
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            if (parameters.get(i).getType() == double.class) {
                List<String> paths = new ArrayList<>(paths(arguments.get(i)).toList());
                if (!shareOf.isEmpty()) {
                    paths.add(arguments.get(0).text() + "." + shareOf);
                }
                if (!paths.isEmpty()) {
                    given.add(new Given(verb, arguments.get(i), paths));
                }
            }
        }
        return given;
    }

    /** Works out numbers that the rule is {@link #given}. */
    List<Amount> amounts(List<Given> given) {
        return given.stream()
                .map(each -> new Amount(
                        each.verb(),
                        each.number().text(),
                        ActualValues.of(each.paths(), bindings),
                        exact(number(each.number()))))
                .toList();
    }

    /** What an expression reads, in the order in which it is written. */
    private static Stream<String> paths(Operand operand) {
        return switch (operand.kind()) {
            case VARIABLE, PROPERTY -> Stream.of(operand.text());
            case CALCULATION -> operand.parts().stream().flatMap(RightSideEvaluation::paths);
            case CALL ->
                isMath(operand)
                        ? operand.arguments().stream().flatMap(RightSideEvaluation::paths)
                        : Stream.of(path(operand));
            default -> Stream.of();
        };
    }

    /** {@code $o.call().durationSeconds()} is the path {@code $o.call.durationSeconds}. */
    private static String path(Operand operand) {
        return operand.kind() == Operand.Kind.CALL ? path(operand.receiver()) + "." + operand.step() : operand.text();
    }

    private static boolean isMath(Operand call) {
        return call.receiver().text().equals("Math");
    }

    private static @Nullable BigDecimal exact(double number) {
        return Double.isFinite(number) ? Decimals.shortest(number) : null;
    }

    /** A number of floating point; not a number where something in it is unknown. */
    private double number(Operand operand) {
        return switch (operand.kind()) {
            case NUMBER -> new BigDecimal(operand.text()).doubleValue();
            case CALCULATION -> calculated(operand);
            case CALL -> isMath(operand) ? math(operand) : read(operand);
            case VARIABLE, PROPERTY -> read(operand);
            default -> throw new IllegalStateException("no amount: " + operand.text());
        };
    }

    private double read(Operand operand) {
        return Amounts.number((Number) bindings.read(path(operand), rule));
    }

    private double calculated(Operand operand) {
        double left = number(operand.parts().get(0));
        if (operand.parts().size() == 1) {
            return -left;
        }
        double right = number(operand.parts().get(1));
        return switch (operand.operator()) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            default -> left % right;
        };
    }

    private double math(Operand call) {
        double first = number(call.arguments().get(0));
        double second = number(call.arguments().get(1));
        return switch (call.operator()) {
            case "min" -> Math.min(first, second);
            case "max" -> Math.max(first, second);
            default -> Amounts.pow(first, second);
        };
    }
}
