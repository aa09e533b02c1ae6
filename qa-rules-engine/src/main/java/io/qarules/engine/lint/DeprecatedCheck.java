package io.qarules.engine.lint;

import io.qarules.engine.rules.ConditionText;
import io.qarules.engine.rules.ElementText;
import io.qarules.engine.rules.RuleText;
import java.util.regex.Pattern;

/** DRL that Drools 10 still reads and a later one will not (language level DRL10). */
final class DeprecatedCheck {
    private static final Pattern ANNOTATION = Pattern.compile("\\)\\s*@\\w+(\\s*\\(.*\\))?\\s*$");

    private final Findings findings;
    private final RuleText rule;

    DeprecatedCheck(Findings findings, RuleText rule) {
        this.findings = findings;
        this.rule = rule;
    }

    void check() {
        Patterns.all(rule).forEach(pattern -> pattern.conditions().stream()
                .flatMap(Patterns::parts)
                .filter(ConditionText.Comparison.class::isInstance)
                .map(ConditionText.Comparison.class::cast)
                .forEach(this::halfCondition));
        Patterns.all(rule).stream()
                .filter(pattern -> ANNOTATION.matcher(pattern.text()).find())
                .forEach(pattern -> findings.in(
                        rule,
                        Code.DEPRECATED,
                        pattern.place(),
                        "Drools 10 deprecates annotations of patterns",
                        "Leave it out"));
        Patterns.groups(rule).forEach(this::symbolsBetweenPatterns);
        if (rule.attributes().containsKey("agenda-group")) {
            findings.in(rule, Code.DEPRECATED, rule.place(), "Drools 10 deprecates agenda-group", "Leave it out");
        }
    }

    /** {@code occurrence > 1 && < 5}: the second half lacks its property. */
    private void halfCondition(ConditionText.Comparison comparison) {
        boolean half = comparison.binding() == null && !comparison.text().startsWith(comparison.property());
        if (half) {
            findings.in(
                    rule,
                    Code.DEPRECATED,
                    comparison.place(),
                    "Drools 10 deprecates half conditions such as %s".formatted(comparison.text()),
                    "Maybe %s %s".formatted(comparison.property(), comparison.text()));
        }
    }

    private void symbolsBetweenPatterns(ElementText.Group group) {
        String between = group.text();
        for (ElementText element : group.elements()) {
            between = between.replace(element.text(), "");
        }
        boolean and = group.kind() == ElementText.Group.Kind.AND && between.contains("&&");
        boolean or = group.kind() == ElementText.Group.Kind.OR && between.contains("||");
        if (and || or) {
            findings.in(
                    rule,
                    Code.DEPRECATED,
                    group.place(),
                    "Drools 10 deprecates %s between patterns".formatted(and ? "&&" : "||"),
                    "Maybe " + (and ? "and" : "or"));
        }
    }
}
