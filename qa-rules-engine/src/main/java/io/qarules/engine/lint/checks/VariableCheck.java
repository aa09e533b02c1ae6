package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that a rule binds the variables that it uses. */
final class VariableCheck {
    private static final Pattern TEXT_OR_VARIABLE = Pattern.compile("\"[^\"]*\"|(\\$[\\p{L}\\p{N}_]+)");

    private final DiagnosticCollector findings;
    private final RuleText rule;
    private final Map<String, Class<?>> variables;

    VariableCheck(DiagnosticCollector findings, RuleText rule) {
        this.findings = findings;
        this.rule = rule;
        this.variables = Patterns.variables(rule);
    }

    void check(Operand operand) {
        check(operand.place(), operand.text());
    }

    /**
     * Reports variables in the text that are not bound.
     *
     * @param place of the text in the file
     * @param text any expression
     */
    void check(Place place, String text) {
        Matcher matcher = TEXT_OR_VARIABLE.matcher(text);
        while (matcher.find()) {
            String variable = matcher.group(1);
            if (variable != null && !variables.containsKey(variable)) {
                boolean oneLine = !text.substring(0, matcher.start()).contains("\n");
                findings.in(
                        rule,
                        DiagnosticCode.UNKNOWN_VARIABLE,
                        oneLine ? new Place(place.line(), place.column() + matcher.start()) : place,
                        "no pattern binds the variable " + variable,
                        HintWords.maybe(variable, variables.keySet()));
            }
        }
    }
}
