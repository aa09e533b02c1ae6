package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableListMultimap;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.rules.types.Literals;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.value.PackText;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that a right side calls verbs of the stage's global, with arguments that fit. */
public final class VerbCheck {
    private static final Set<String> AMOUNTS = Set.of("amount", "min", "max", "percent", "opening");
    private static final Set<String> LOWER_BOUNDS = Set.of("min", "percent");

    private final DiagnosticCollector findings;
    private final RuleText rule;
    private final ImmutableListMultimap<String, Method> verbs;
    private final Map<String, Variable> variables;

    /** @param global the type of the stage's global */
    public VerbCheck(DiagnosticCollector findings, RuleText rule, Class<?> global) {
        this.findings = findings;
        this.rule = rule;
        this.verbs = Verbs.of(global);
        this.variables = Patterns.variables(rule);
    }

    public void check() {
        rule.verbs().forEach(this::check);
    }

    private void check(StatementText.VerbCall call) {
        List<Method> methods = verbs.get(call.verb());
        if (methods.isEmpty()) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_VERB,
                    call.place(),
                    PackText.of("UNKNOWN_VERB.none", rule.stage().global(), call.verb()),
                    HintWords.maybe(call.verb(), verbs.keySet()));
            return;
        }
        call.arguments().forEach(new VariableCheck(findings, rule, Patterns.names(rule))::check);
        Method fitting = methods.stream()
                .filter(method -> fits(method, call.arguments()))
                .findFirst()
                .orElse(null);
        if (fitting == null) {
            findings.in(
                    rule,
                    DiagnosticCode.WRONG_ARGUMENTS,
                    call.place(),
                    PackText.of(
                            "WRONG_ARGUMENTS.given",
                            call.verb(),
                            call.arguments().stream().map(Operand::text).collect(Collectors.joining(", "))),
                    PackText.of(
                            "WRONG_ARGUMENTS.like-this",
                            Signatures.examples(rule.stage().global(), methods)));
        } else {
            amounts(fitting, call);
            call.arguments().forEach(new AmountCheck(findings, rule, variables)::check);
        }
    }

    private boolean fits(Method method, List<Operand> arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (method.isVarArgs() && types.length == 1) {
            return !arguments.isEmpty() && arguments.stream().allMatch(argument -> fits(String.class, argument));
        }
        if (types.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!fits(types[i], arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Class<?> type, Operand argument) {
        boolean decimal = argument.text().contains(".");
        return switch (argument.kind()) {
            case STRING -> type == String.class;
            case NUMBER -> type == double.class || type == BigDecimal.class || type == int.class && !decimal;
            case BOOLEAN -> type == boolean.class;
            case VARIABLE -> fits(type, variables.get(argument.text()));
            case CONSTANT -> type.isEnum() && Literals.words(type).contains(argument.value());
            case CALCULATION, CALL -> type == double.class;
            case PROPERTY, NULL, LIST -> false;
        };
    }

    private static boolean fits(Class<?> type, @Nullable Variable bound) {
        return bound == null // said already
                || (type.isAssignableFrom(bound.type())
                        ? bound.valueType() == ValueType.FACT
                                || bound.valueType().isNumber()
                        : (type == double.class || type == BigDecimal.class)
                                && bound.valueType().isNumber());
    }

    private void amounts(Method method, StatementText.VerbCall call) {
        BigDecimal lower = null;
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length && i < call.arguments().size(); i++) {
            String name = parameters[i].getName();
            BigDecimal amount = number(call.arguments().get(i));
            if (amount != null && parameters[i].getType() == double.class && AMOUNTS.contains(name)) {
                amount(call.arguments().get(i), name, amount);
                if (name.equals("max") && lower != null && lower.compareTo(amount) > 0) {
                    findings.in(
                            rule,
                            DiagnosticCode.RANGE,
                            call.arguments().get(i - 1).place(),
                            PackText.of("RANGE.reversed", lower, amount),
                            PackText.maybe("%s, %s".formatted(amount, lower)));
                }
                lower = LOWER_BOUNDS.contains(name) ? amount : lower;
            }
        }
    }

    private void amount(Operand argument, String name, BigDecimal amount) {
        if (amount.signum() < 0) {
            findings.in(
                    rule,
                    DiagnosticCode.AMOUNT,
                    argument.place(),
                    PackText.of("AMOUNT.negative", argument.text()),
                    PackText.maybe(rounded(amount.abs())));
        } else if (amount.stripTrailingZeros().scale() > 2 && !name.equals("percent")) {
            findings.in(
                    rule,
                    DiagnosticCode.AMOUNT,
                    argument.place(),
                    PackText.of("AMOUNT.decimals", argument.text()),
                    PackText.maybe(rounded(amount)));
        }
    }

    private static String rounded(BigDecimal amount) {
        return (amount.scale() > 2 ? amount.setScale(2, RoundingMode.HALF_UP) : amount).toPlainString();
    }

    private static @Nullable BigDecimal number(Operand argument) {
        boolean plain =
                argument.kind() == Operand.Kind.NUMBER && argument.text().matches("[+-]?\\s*\\d+(\\.\\d+)?");
        return plain ? new BigDecimal(argument.text().replaceAll("[\\s+]", "")) : null;
    }
}
