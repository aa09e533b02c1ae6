package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks that rule names are unique, that each rule has a clause and each clause one title, and that penalty rules
 * match their own clause.
 */
public final class ClauseCheck {
    private final DiagnosticCollector findings;
    private final List<RuleText> rules;

    public ClauseCheck(DiagnosticCollector findings, List<RuleText> rules) {
        this.findings = findings;
        this.rules = rules;
    }

    /**
     * Runs the check.
     *
     * @param complete whether every file could be parsed; otherwise a missing title is not reported, as it may be in a
     *     file that could not
     */
    public void check(boolean complete) {
        names();
        titles(complete);
        for (RuleText rule : rules) {
            String clause = rule.clause();
            if (clause == null) {
                findings.in(
                        rule,
                        DiagnosticCode.NO_CLAUSE,
                        rule.namePlace(),
                        "the rule names no clause",
                        "Write below its name: @clause(\"7.1\")");
            } else if (rule.stage() == Stage.PENALIZE) {
                match(rule, clause);
            }
        }
    }

    private void names() {
        Map<String, RuleText> byName = new HashMap<>();
        for (RuleText rule : rules) {
            RuleText twin = byName.putIfAbsent(rule.name(), rule);
            if (twin != null) {
                findings.in(
                        rule,
                        DiagnosticCode.DUPLICATE_RULE,
                        rule.namePlace(),
                        "a rule of that name stands in %s:%d already"
                                .formatted(twin.file(), twin.place().line()),
                        "Give each rule a name of its own");
            }
        }
    }

    private void titles(boolean complete) {
        Map<String, RuleText> titled = new HashMap<>();
        Map<String, RuleText> first = new LinkedHashMap<>();
        for (RuleText rule : rules) {
            Text title = rule.title();
            if (rule.clause() == null) {
                continue;
            }
            first.putIfAbsent(rule.clause(), rule);
            RuleText other = title == null ? null : titled.putIfAbsent(rule.clause(), rule);
            if (other != null && title != null && !title.equals(other.title())) {
                findings.in(
                        rule,
                        DiagnosticCode.TWO_TITLES,
                        rule.namePlace(),
                        "clause %s is titled %s here and %s in %s:%d"
                                .formatted(
                                        rule.clause(),
                                        shown(rule),
                                        shown(other),
                                        other.file(),
                                        other.place().line()),
                        "Leave one of them");
            }
        }
        first.keySet().removeAll(titled.keySet());
        if (complete) {
            first.forEach((clause, rule) -> findings.in(
                    rule,
                    DiagnosticCode.NO_TITLE,
                    rule.namePlace(),
                    "clause %s has no title in both languages".formatted(clause),
                    "Write beside @clause of one of its rules: @zh(\"…\") @en(\"…\")"));
        }
    }

    private static String shown(RuleText rule) {
        return "\"%s\" / \"%s\""
                .formatted(rule.annotations().get("zh"), rule.annotations().get("en"));
    }

    /**
     * Checks that the clause in {@code @clause} is the one the rule's pattern matches, since outcomes, titles and
     * reasons use {@code @clause}.
     */
    private void match(RuleText rule, String clause) {
        boolean pattern = clause.endsWith("*");
        String beginning = pattern ? clause.substring(0, clause.length() - 1) : clause;
        rule.patterns().stream()
                .filter(offence -> offence.factType().equals("Offence"))
                .flatMap(offence -> offence.conditions().stream())
                .filter(ConditionText.Comparison.class::isInstance)
                .map(ConditionText.Comparison.class::cast)
                .filter(condition -> condition.property().equals("clause")
                        && condition.operator().equals("=="))
                .filter(condition -> condition.operand().kind() == Operand.Kind.STRING)
                .forEach(condition -> {
                    String matched = condition.operand().value();
                    boolean fits =
                            pattern ? matched.startsWith(beginning) && !matched.endsWith("*") : matched.equals(clause);
                    if (!fits) {
                        findings.in(
                                rule,
                                DiagnosticCode.CLAUSE_MISMATCH,
                                condition.operand().place(),
                                "the rule is of clause %s and matches offences of clause %s".formatted(clause, matched),
                                pattern
                                        ? "Maybe clause.startsWith( \"%s\" )".formatted(beginning)
                                        : "Maybe clause == \"%s\"".formatted(clause));
                    }
                });
    }
}
