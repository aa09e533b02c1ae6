package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Checks that the rules for a group of clauses, such as {@code 7.*}, decide on all of the group: a clause that the
 * conditions of all of them exclude is known to the pack, so that nobody is told of an offence on which nothing follows.
 */
public final class GroupGap {
    private final DiagnosticCollector findings;
    private final PenalizedClauses penalties;

    private GroupGap(DiagnosticCollector findings, PenalizedClauses penalties) {
        this.findings = findings;
        this.penalties = penalties;
    }

    /**
     * Runs the check.
     *
     * @param rules all rules of a pack, of which nothing else is wrong
     * @param vocabulary the words that stage policy declares
     */
    public static void check(DiagnosticCollector findings, List<RuleText> rules, Vocabulary vocabulary) {
        GroupGap check = new GroupGap(findings, new PenalizedClauses(rules, vocabulary, rule -> false));
        Map<String, RuleText> first = new TreeMap<>();
        rules.stream()
                .filter(rule -> rule.stage() == Stage.PENALIZE)
                .filter(rule -> rule.clause() != null && rule.clause().endsWith("*"))
                .forEach(rule -> first.putIfAbsent(String.valueOf(rule.clause()), rule));
        first.forEach(check::group);
    }

    private void group(String group, RuleText first) {
        PenalizedClauses.Named named = penalties.named(group);
        if (!penalties.decidesOnAny(PenalizedClauses.beginning(group))) {
            say(first, PackText.of("GAP.other-clauses", group, PackText.and(named.admitted())));
            return;
        }
        SortedSet<String> excluded = named.excluded();
        excluded.removeIf(penalties::decidesOn);
        if (!excluded.isEmpty()) {
            say(first, PackText.of("GAP.excluded-clauses", group, PackText.and(excluded)));
        }
    }

    private void say(RuleText rule, PackText message) {
        findings.in(rule, DiagnosticCode.GAP, rule.namePlace(), message, PackText.of("GAP.decide"));
    }
}
