package io.qarules.workbench.cases;

import io.qarules.RulePackDescription;
import java.util.List;
import java.util.stream.Collectors;

/** Formats rules, with their files, for sentences. */
final class RuleNames {
    private final RulePackDescription pack;

    RuleNames(RulePackDescription pack) {
        this.pack = pack;
    }

    String named(String rule) {
        return pack.clauses().stream()
                .flatMap(clause -> clause.rules().stream())
                .filter(each -> each.name().equals(rule))
                .findFirst()
                .map(each -> "rule \"%s\" (%s)".formatted(rule, each.file()))
                .orElse("rule \"" + rule + "\"");
    }

    String anyOf(List<String> rules) {
        return rules.isEmpty()
                ? "a rule of another file"
                : rules.stream().map(this::named).collect(Collectors.joining(" or "));
    }
}
