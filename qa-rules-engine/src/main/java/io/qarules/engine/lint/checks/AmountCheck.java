package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Constants;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether an amount is worked out of numbers only (POLICY 13). */
record AmountCheck(
        DiagnosticCollector findings, RuleText rule, Vocabulary vocabulary, Map<String, Variable> variables) {
    private static final Map<String, Integer> MATH = Map.of("min", 2, "max", 2, "pow", 2);

    void check(Operand operand) {
        if (operand.kind() == Operand.Kind.CALCULATION || operand.kind() == Operand.Kind.CALL) {
            number(operand);
        }
    }

    private void number(Operand operand) {
        switch (operand.kind()) {
            case NUMBER -> {
                // it is one
            }
            case VARIABLE -> {
                Variable variable = variables.get(operand.text());
                if (variable != null && !variable.valueType().isNumber()) {
                    say(operand, PackText.of("WRONG_ARGUMENTS.no-number", operand.text()), null);
                }
            }
            case CALCULATION -> calculation(operand);
            case CALL -> call(operand);
            case PROPERTY ->
                say(
                        operand,
                        PackText.of("WRONG_ARGUMENTS.no-number-here", operand.text()),
                        PackText.maybe(operand.text() + "()"));
            default -> say(operand, PackText.of("WRONG_ARGUMENTS.no-number", operand.text()), null);
        }
    }

    private void calculation(Operand operand) {
        if (operand.operator().equals("%")) {
            say(operand, PackText.of("WRONG_ARGUMENTS.no-remainder"), null);
        }
        if (Constants.dividesByZero(operand)) {
            findings.in(
                    rule,
                    DiagnosticCode.NO_AMOUNT,
                    operand.place(),
                    PackText.of("NO_AMOUNT.by-zero", operand.text()),
                    null);
        } else if (operand.operator().equals("/") && operand.parts().stream().allMatch(this::isWhole)) {
            say(
                    operand,
                    PackText.of("WRONG_ARGUMENTS.whole-division", operand.text()),
                    PackText.maybe(operand.text().replaceFirst("(?<![\\w.])(\\d+)(?![\\w.])", "$1.0")));
        }
        operand.parts().forEach(this::number);
    }

    private void call(Operand call) {
        if (call.receiver().text().equals("Math")) {
            Integer given = MATH.get(call.operator());
            if (given == null || given != call.arguments().size()) {
                say(call, PackText.of("WRONG_ARGUMENTS.math"), null);
            }
            call.arguments().forEach(this::number);
            return;
        }
        FactType.Property property = read(call);
        if (property != null && !property.valueType().isNumber()) {
            say(
                    call,
                    PackText.of(
                            "WRONG_ARGUMENTS.type-is-no-number",
                            call.text(),
                            property.valueType().words()),
                    null);
        }
    }

    /** {@code $o.occurrence()}: methods without arguments are properties. Null where it is none, which has been said. */
    private FactType.@Nullable Property read(Operand call) {
        Operand receiver = call.receiver();
        Class<?> owner = null;
        if (receiver.kind() == Operand.Kind.CALL) {
            FactType.Property before = read(receiver);
            owner = before == null ? null : before.type();
        } else if (variables.containsKey(receiver.text())) {
            Variable variable = Objects.requireNonNull(variables.get(receiver.text()));
            owner = variable.valueType() == ValueType.FACT ? variable.type() : null;
        }
        FactType.Property property = owner == null || call.arguments().size() > 1
                ? null
                : FactType.of(owner).property(call.step());
        if (property == null && (owner != null || receiver.kind() != Operand.Kind.CALL)) {
            List<String> known = owner == null ? List.of() : FactType.of(owner).properties();
            say(
                    call,
                    PackText.of("WRONG_ARGUMENTS.unreadable", call.text()),
                    HintWords.maybe(call.operator(), known, name -> "%s.%s()".formatted(receiver.text(), name)));
        }
        boolean read = property != null
                && (property.given() == null
                        || new PathCheck(findings, rule, vocabulary).isDeclared(property, call.place()));
        return read ? property : null;
    }

    private boolean isWhole(Operand operand) {
        return switch (operand.kind()) {
            case NUMBER -> !operand.text().contains(".");
            case VARIABLE -> {
                Variable variable = variables.get(operand.text());
                yield variable != null && variable.valueType() == ValueType.WHOLE;
            }
            case CALL -> {
                if (operand.receiver().text().equals("Math")) {
                    yield !operand.operator().equals("pow")
                            && operand.arguments().stream().allMatch(this::isWhole);
                }
                FactType.Property property = quiet(operand);
                yield property != null && property.valueType() == ValueType.WHOLE;
            }
            case CALCULATION -> operand.parts().stream().allMatch(this::isWhole);
            default -> false;
        };
    }

    /** What a call reads, of a fact or of what another call reads; null where that is not known. */
    private FactType.@Nullable Property quiet(Operand call) {
        Operand receiver = call.receiver();
        FactType.Property before = receiver.kind() == Operand.Kind.CALL ? quiet(receiver) : null;
        Variable variable = before == null ? variables.get(receiver.text()) : Variable.of(before);
        return variable == null
                        || variable.valueType() != ValueType.FACT
                        || call.arguments().size() > 1
                ? null
                : FactType.of(variable.type()).property(call.step());
    }

    private void say(Operand operand, PackText message, @Nullable PackText hint) {
        findings.in(rule, DiagnosticCode.WRONG_ARGUMENTS, operand.place(), message, hint);
    }
}
