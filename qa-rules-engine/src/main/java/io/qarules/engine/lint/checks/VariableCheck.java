package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.value.PackText;
import java.util.Set;

/**
 * Whether a rule binds the variables that it names.
 *
 * @param variables those that are bound where they are named
 */
record VariableCheck(DiagnosticCollector findings, RuleText rule, Set<String> variables) {
    void check(Operand operand) {
        operand.all()
                .filter(part ->
                        part.kind() == Operand.Kind.VARIABLE || part.text().startsWith("$"))
                .filter(part -> part.kind() == Operand.Kind.VARIABLE || part.kind() == Operand.Kind.PROPERTY)
                .forEach(part -> named(part, Step.first(part.text())));
    }

    private void named(Operand operand, String variable) {
        if (!variables.contains(variable)) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_VARIABLE,
                    operand.place(),
                    PackText.of("UNKNOWN_VARIABLE.none", variable),
                    HintWords.maybe(variable, variables));
        }
    }
}
