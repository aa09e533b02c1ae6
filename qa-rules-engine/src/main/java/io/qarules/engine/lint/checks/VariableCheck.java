package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Optional;
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

    /** Suggests the pattern that may lack the variable: the only one without any. */
    private Optional<PackText> unbound(String variable) {
        List<ElementText.Pattern> without = rule.when().stream()
                .filter(ElementText.Pattern.class::isInstance)
                .map(ElementText.Pattern.class::cast)
                .filter(pattern ->
                        pattern.binding() == null && !pattern.factType().equals("Setting"))
                .toList();
        return without.size() == 1
                ? Optional.of(PackText.of(
                        "UNKNOWN_VARIABLE.bind", variable, without.get(0).factType()))
                : Optional.empty();
    }

    private void named(Operand operand, String variable) {
        if (!variables.contains(variable)) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_VARIABLE,
                    operand.place(),
                    PackText.of("UNKNOWN_VARIABLE.none", variable),
                    unbound(variable).orElseGet(() -> HintWords.maybe(variable, variables)));
        }
    }
}
