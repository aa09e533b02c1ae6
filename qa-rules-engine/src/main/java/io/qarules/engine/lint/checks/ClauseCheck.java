package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Conjunctions;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.LookAlike;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import io.qarules.outcome.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks that rule names are unique, that each rule has a clause and each clause one title, and that penalty rules
 * match their own clause.
 */
public final class ClauseCheck {
    /** What an offence calls its clause: a finding that it comes from is of the same. */
    private static final Set<String> OWN = Set.of("clause", "finding.clause");

    private final DiagnosticCollector findings;
    private final Vocabulary vocabulary;
    private final List<RuleText> rules;

    public ClauseCheck(DiagnosticCollector findings, List<RuleText> rules, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
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
                        PackText.of("NO_CLAUSE.none"),
                        PackText.of("NO_CLAUSE.write"));
                continue;
            }
            LookAlike strange = LookAlike.in(clause);
            if (strange != null) {
                findings.in(rule, DiagnosticCode.FULL_WIDTH, rule.namePlace(), strange.named(), strange.hint());
            } else if (rule.stage() == Stage.PENALIZE && BlankCheck.isClean(clause)) {
                match(rule, clause);
                never(rule, clause);
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
                        PackText.of(
                                "DUPLICATE_RULE.again",
                                twin.file(),
                                twin.place().line()),
                        PackText.of("DUPLICATE_RULE.own"));
            }
        }
    }

    private void titles(boolean complete) {
        Map<String, RuleText> titled = new HashMap<>();
        Map<String, RuleText> first = new LinkedHashMap<>();
        for (RuleText rule : rules) {
            Text title = rule.title();
            if (rule.clause() == null || !BlankCheck.isClean(rule.clause())) {
                continue; // which is said
            }
            first.putIfAbsent(rule.clause(), rule);
            RuleText other = title == null ? null : titled.putIfAbsent(rule.clause(), rule);
            if (other != null && title != null && !title.equals(other.title())) {
                findings.in(
                        rule,
                        DiagnosticCode.TWO_TITLES,
                        rule.namePlace(),
                        PackText.of(
                                "TWO_TITLES.two",
                                rule.clause(),
                                shown(rule),
                                shown(other),
                                other.file(),
                                other.place().line()),
                        PackText.of("HINT.leave-one"));
            }
        }
        first.keySet().removeAll(titled.keySet());
        first.keySet().removeAll(new KnownClauses(findings, rules, Set.of(), vocabulary).neverPenalized());
        if (complete) {
            first.forEach((clause, rule) -> findings.in(
                    rule,
                    DiagnosticCode.NO_TITLE,
                    rule.namePlace(),
                    PackText.of("NO_TITLE.none", clause),
                    PackText.of("NO_TITLE.write")));
        }
    }

    private static String shown(RuleText rule) {
        return "\"%s\" / \"%s\""
                .formatted(rule.annotations().get("zh"), rule.annotations().get("en"));
    }

    /**
     * What a rule says is its clause must be what it decides on: outcomes, titles and reasons go by {@code @clause}.
     * Patterns that it decides nothing about may be of any clause.
     */
    private void match(RuleText rule, String clause) {
        rule.patterns().stream()
                .filter(pattern -> rule.clauseOf(pattern) != null)
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(Patterns::parts)
                .forEach(condition -> match(rule, clause, condition));
    }

    /** Reports a rule whose conditions exclude its own clause. */
    private void never(RuleText rule, String clause) {
        if (findings.knowsError(rule.file(), rule.name())) {
            return;
        }
        rule.patterns().stream()
                .filter(pattern -> rule.clauseOf(pattern) != null)
                .filter(ClauseCheck::asksForClauses) // else it excludes none, and need not be analysed
                .filter(pattern -> Conjunctions.of(pattern, vocabulary).stream()
                        .allMatch(box -> box.excludes(Conjunction.ofClause(clause))))
                .forEach(pattern -> findings.in(
                        rule,
                        DiagnosticCode.NEVER_FIRES,
                        pattern.place(),
                        PackText.of("NEVER_FIRES.excludes-clause", clause),
                        PackText.of("NEVER_FIRES.leave-clause")));
    }

    private static boolean asksForClauses(ElementText.Pattern pattern) {
        return pattern.conditions().stream()
                .anyMatch(condition -> condition.text().contains("clause"));
    }

    private void match(RuleText rule, String clause, ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison && OWN.contains(comparison.property())) {
            Operand operand = comparison.operand();
            if (comparison.operator().equals("==")) {
                match(rule, clause, operand);
            } else if (comparison.operator().equals("in")) {
                operand.parts().forEach(item -> match(rule, clause, item));
            } else if (comparison.operator().equals("matches") && excludes(clause, operand)) {
                mismatch(rule, clause, operand.place(), operand.value());
            }
        } else if (condition instanceof ConditionText.MethodTest test
                && OWN.contains(String.valueOf(test.property()))
                && test.method().equals("startsWith")
                && test.arguments().size() == 1) {
            Operand beginning = test.arguments().get(0);
            if (beginning.kind() == Operand.Kind.STRING && !beginsAlike(clause, beginning.value())) {
                mismatch(rule, clause, beginning.place(), beginning.value() + "*");
            }
        }
    }

    /** Whether a clause does not match a pattern that may be used; of a group of clauses one may. */
    private static boolean excludes(String clause, Operand pattern) {
        return !clause.endsWith("*")
                && pattern.kind() == Operand.Kind.STRING
                && TextPatterns.fault(pattern.value()) == null
                && !Pattern.matches(pattern.value(), clause);
    }

    private void match(RuleText rule, String clause, Operand operand) {
        String other = operand.kind() == Operand.Kind.STRING ? operand.value() : clauseOf(rule, operand);
        if (other != null && !covers(clause, other)) {
            mismatch(rule, clause, operand.place(), other);
        }
    }

    /** The clause of another fact of the rule's that an operand reads: {@code $p.clause}; null where it reads none. */
    private static @Nullable String clauseOf(RuleText rule, Operand operand) {
        return rule.patterns().stream()
                .filter(pattern -> reads(pattern, operand.text()))
                .flatMap(pattern -> pattern.conditions().stream())
                .filter(condition -> condition instanceof ConditionText.Comparison comparison
                        && OWN.contains(comparison.property())
                        && comparison.operator().equals("==")
                        && comparison.operand().kind() == Operand.Kind.STRING)
                .map(condition ->
                        ((ConditionText.Comparison) condition).operand().value())
                .findFirst()
                .orElse(null);
    }

    private static boolean reads(ElementText.Pattern pattern, String operand) {
        return OWN.stream().anyMatch(own -> operand.equals(pattern.binding() + "." + own))
                || pattern.conditions().stream()
                        .anyMatch(condition -> condition instanceof ConditionText.Binding binding
                                        && OWN.contains(binding.property())
                                        && operand.equals(binding.variable())
                                || condition instanceof ConditionText.Comparison comparison
                                        && OWN.contains(comparison.property())
                                        && operand.equals(comparison.binding()));
    }

    private void mismatch(RuleText rule, String clause, Place place, String matched) {
        findings.in(
                rule,
                DiagnosticCode.CLAUSE_MISMATCH,
                place,
                PackText.of("CLAUSE_MISMATCH.other", clause, matched),
                clause.endsWith("*")
                        ? PackText.maybe("clause.startsWith( \"%s\" )".formatted(beginning(clause)))
                        : PackText.maybe("clause == \"%s\"".formatted(clause)));
    }

    private static boolean covers(String clause, String literal) {
        return clause.endsWith("*")
                ? literal.startsWith(beginning(clause)) && !literal.endsWith("*")
                : literal.equals(clause);
    }

    /** Whether some clause of the rule's begins so. */
    private static boolean beginsAlike(String clause, String start) {
        String own = clause.endsWith("*") ? beginning(clause) : clause;
        return own.startsWith(start) || clause.endsWith("*") && start.startsWith(own);
    }

    private static String beginning(String pattern) {
        return pattern.substring(0, pattern.length() - 1);
    }
}
