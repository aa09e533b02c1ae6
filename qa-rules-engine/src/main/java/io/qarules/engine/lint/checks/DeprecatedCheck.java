package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.DrlLexer;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/** Reports DRL syntax that Drools 10 accepts but a later version will not (language level DRL10). */
public final class DeprecatedCheck {
    private static final Pattern ANNOTATION = Pattern.compile("\\)\\s*@\\w+(\\s*\\(.*\\))?\\s*$");

    private static final Set<String> AROUND_PATTERNS = Set.of("when", "and", "or", "not", "exists", "forall");

    private final DiagnosticCollector findings;
    private final FileText file;
    private final RuleText rule;

    public DeprecatedCheck(DiagnosticCollector findings, FileText file, RuleText rule) {
        this.findings = findings;
        this.file = file;
        this.rule = rule;
    }

    public void check() {
        Patterns.all(rule).forEach(pattern -> pattern.conditions().stream()
                .flatMap(Patterns::parts)
                .filter(ConditionText.Comparison.class::isInstance)
                .map(ConditionText.Comparison.class::cast)
                .forEach(this::halfCondition));
        Patterns.all(rule).stream()
                .filter(pattern -> ANNOTATION.matcher(pattern.text()).find())
                .forEach(pattern -> findings.in(
                        rule,
                        DiagnosticCode.DEPRECATED,
                        pattern.place(),
                        "Drools 10 deprecates annotations of patterns",
                        "Leave it out"));
        symbolsBetweenPatterns();
        if (rule.attributes().containsKey("agenda-group")) {
            findings.in(
                    rule, DiagnosticCode.DEPRECATED, rule.place(), "Drools 10 deprecates agenda-group", "Leave it out");
        }
    }

    /** Reports {@code occurrence > 1 && < 5}, whose second half lacks its property. */
    private void halfCondition(ConditionText.Comparison comparison) {
        boolean half = comparison.binding() == null && !comparison.text().startsWith(comparison.property());
        if (half) {
            findings.in(
                    rule,
                    DiagnosticCode.DEPRECATED,
                    comparison.place(),
                    "Drools 10 deprecates half conditions such as %s".formatted(comparison.text()),
                    "Maybe %s %s".formatted(comparison.property(), comparison.text()));
        }
    }

    /** Reports {@code &&} and {@code ||} between patterns, where {@code and} and {@code or} belong. */
    private void symbolsBetweenPatterns() {
        Deque<Boolean> inPattern = new ArrayDeque<>();
        Token before = null;
        for (Token token : DrlLexer.tokens(file.text())) {
            Place place = Place.of(file.text(), token.start());
            boolean ofLeftSide = place.line() > rule.place().line()
                    && place.line() < rule.thenPlace().line();
            if (ofLeftSide && before != null && token.opens()) {
                boolean pattern = before.kind() == Token.Kind.WORD && !AROUND_PATTERNS.contains(before.text());
                inPattern.push(pattern || inPattern.contains(true));
            } else if (ofLeftSide && token.closes() && !inPattern.isEmpty()) {
                inPattern.pop();
            } else if (ofLeftSide && !inPattern.contains(true) && (token.is("&&") || token.is("||"))) {
                findings.in(
                        rule,
                        DiagnosticCode.DEPRECATED,
                        place,
                        "Drools 10 deprecates %s between patterns".formatted(token.text()),
                        "Maybe " + (token.is("&&") ? "and" : "or"));
            }
            before = token;
        }
    }
}
