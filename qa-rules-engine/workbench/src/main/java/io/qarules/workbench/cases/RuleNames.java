package io.qarules.workbench.cases;

import io.qarules.RulePackDescription;
import io.qarules.outcome.Text;
import java.util.List;

/** Formats rules, with their files, for sentences. */
final class RuleNames {
    private final RulePackDescription pack;

    RuleNames(RulePackDescription pack) {
        this.pack = pack;
    }

    Text named(String rule) {
        return pack.clauses().stream()
                .flatMap(clause -> clause.rules().stream())
                .filter(each -> each.name().equals(rule))
                .findFirst()
                .map(each -> CaseWords.say("rule", rule, each.file()))
                .orElseGet(() -> CaseWords.say("rule.only", rule));
    }

    Text anyOf(List<String> rules) {
        return rules.isEmpty()
                ? CaseWords.say("rule.other")
                : CaseWords.anyOf(rules.stream().map(this::named).toList());
    }
}
