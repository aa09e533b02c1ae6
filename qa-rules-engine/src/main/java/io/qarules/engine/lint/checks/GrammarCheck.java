package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.DrlLexer;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.ClosestMatch;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses what Drools has and rules do not: a rule is data, and says no more than the grammar can. */
public final class GrammarCheck {
    private static final Map<String, String> OTHERS = Map.of(
            "function", "a function hides what a rule says",
            "declare", "facts are declared in Java, not in rules",
            "query", "nobody asks the query",
            "unit", "rules know no units",
            "attribute", "attributes are not used in rules of a pack");
    private static final Map<ElementText.Group.Kind, String> ELEMENTS = Map.of(
            ElementText.Group.Kind.FORALL, "rules have no forall",
            ElementText.Group.Kind.ACCUMULATE, "rules have no accumulate: the engine counts, and hands over numbers",
            ElementText.Group.Kind.EVAL, "eval hides a condition",
            ElementText.Group.Kind.AND, "patterns are not joined by and: each stands on its own line",
            ElementText.Group.Kind.OR, "patterns are not joined by or",
            ElementText.Group.Kind.OTHER, "this is no pattern");
    private static final Map<ElementText.Group.Kind, String> HINTS = Map.of(
            ElementText.Group.Kind.FORALL, "Maybe not",
            ElementText.Group.Kind.EVAL, "Write it into the brackets of the pattern",
            ElementText.Group.Kind.AND, "Leave the word out",
            ElementText.Group.Kind.OR, "Write a rule for each, or || between the brackets of one pattern");

    private static final Set<String> JAVA = Set.of("if", "else", "for", "while", "switch", "try", "do");

    private final DiagnosticCollector findings;
    private final RuleText rule;

    private GrammarCheck(DiagnosticCollector findings, RuleText rule) {
        this.findings = findings;
        this.rule = rule;
    }

    /** Whether the file says nothing but what rules can; where a slip of the pen is the reason, it is named first. */
    public static void check(DiagnosticCollector findings, FileText file) {
        if (file.rules().stream().anyMatch(GrammarCheck::isUnclear) && new SyntaxCheck(findings, file).namesSlip()) {
            return;
        }
        file.others()
                .forEach(part -> findings.at(
                        DiagnosticCode.GRAMMAR,
                        file.path(),
                        part.place(),
                        "%s %s: %s"
                                .formatted(
                                        part.kind(),
                                        part.name(),
                                        OTHERS.getOrDefault(part.kind(), "rules import facts and words only")),
                        "Leave it out"));
        file.rules().forEach(rule -> new GrammarCheck(findings, rule).check());
    }

    private static boolean isUnclear(RuleText rule) {
        boolean condition = Patterns.all(rule).stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(Patterns::parts)
                .anyMatch(ConditionText.Other.class::isInstance);
        return condition
                || rule.then().stream().anyMatch(statement -> statement.calls().isEmpty());
    }

    private void check() {
        rule.when().forEach(element -> element(element, true));
        Patterns.all(rule).forEach(pattern -> pattern.conditions().forEach(condition -> condition(condition, true)));
        if (rule.then().size() > 1) {
            findings.in(
                    rule,
                    DiagnosticCode.STATEMENT,
                    rule.then().get(1).place(),
                    "the right side has %d statements, and one is enough"
                            .formatted(rule.then().size()),
                    rule.stage() == Stage.PENALIZE || rule.stage() == Stage.TIER
                            ? "Say the verbs in a row, with a dot between them"
                            : "Write a rule for each");
        }
        rule.then().forEach(this::statement);
    }

    private void element(ElementText element, boolean outermost) {
        if (element instanceof ElementText.Group group) {
            boolean ofOne = group.kind() == ElementText.Group.Kind.NOT || group.kind() == ElementText.Group.Kind.EXISTS;
            if (!ofOne) {
                say(element, ELEMENTS.getOrDefault(group.kind(), ""), HINTS.get(group.kind()));
            } else if (!outermost) {
                say(element, "not and exists do not stand inside each other", null);
            } else {
                group.elements().forEach(inside -> element(inside, false));
            }
        } else if (element instanceof ElementText.Pattern pattern) {
            if (pattern.source() != null) {
                say(element, "a pattern matches the facts of its stage, and has no from", "Leave it out");
            } else if (!pattern.text().endsWith(")") || pattern.text().contains(") @")) {
                say(element, "patterns have no annotations", "Leave it out");
            }
        }
    }

    private void say(ElementText element, String message, @org.jspecify.annotations.Nullable String hint) {
        findings.in(rule, DiagnosticCode.GRAMMAR, element.place(), message, hint);
    }

    private void condition(ConditionText condition, boolean outermost) {
        if (condition instanceof ConditionText.Other other) {
            findings.in(rule, DiagnosticCode.GRAMMAR, other.at(), other.message(), other.hint());
        } else if (condition instanceof ConditionText.Combination combination) {
            combination.parts().forEach(part -> condition(part, false));
        } else if (!outermost
                && (condition instanceof ConditionText.Binding
                        || condition instanceof ConditionText.Comparison comparison && comparison.binding() != null)) {
            findings.in(
                    rule,
                    DiagnosticCode.GRAMMAR,
                    condition.place(),
                    "a variable is bound inside && or ||",
                    "Bind it in a condition of its own, with a comma behind it");
        }
    }

    private void statement(StatementText statement) {
        StatementText.Fault fault = statement.fault();
        String first = DrlLexer.tokens(statement.text()).get(0).text();
        if (JAVA.contains(first)) {
            findings.in(
                    rule,
                    DiagnosticCode.GRAMMAR,
                    statement.place(),
                    "a right side has no %s".formatted(first),
                    "Write what must hold as a condition between when and then, and a rule for each case");
        } else if (fault != null) {
            findings.in(
                    rule,
                    fault.semicolon() ? DiagnosticCode.SEMICOLON : DiagnosticCode.GRAMMAR,
                    fault.place(),
                    fault.message(),
                    fault.hint());
        } else if (statement.calls().isEmpty() && !findings.knowsError(rule.file(), rule.name())) {
            findings.in(
                    rule,
                    DiagnosticCode.STATEMENT,
                    statement.place(),
                    "the statement says nothing on %s".formatted(rule.stage().global()),
                    nearest(first));
        }
    }

    private String nearest(String first) {
        return ClosestMatch.to(first, List.of(rule.stage().global()))
                .map(global -> "Maybe " + global)
                .orElse("Leave it out");
    }
}
