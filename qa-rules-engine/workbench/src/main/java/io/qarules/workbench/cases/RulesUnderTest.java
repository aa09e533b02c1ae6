package io.qarules.workbench.cases;

import io.qarules.RulePackDescription;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rules that the cases of a file test.
 *
 * @param clause the clause of the rules
 * @param rules never empty
 */
record RulesUnderTest(String clause, List<RulePackDescription.Rule> rules) {
    static final String CASES = ".cases.yaml";

    /**
     * Returns the rules in the file of the same name, with the first of their clauses; empty where there is no such
     * file.
     */
    static Optional<RulesUnderTest> of(String cases, RulePackDescription pack) {
        String file = rulesBeside(cases);
        return pack.clauses().stream()
                .map(clause -> new RulesUnderTest(
                        clause.code(),
                        clause.rules().stream()
                                .filter(rule -> rule.file().equals(file))
                                .toList()))
                .filter(beside -> !beside.rules().isEmpty())
                .min(Comparator.comparing(RulesUnderTest::clause))
                .map(first -> new RulesUnderTest(first.clause(), rulesOf(file, pack)));
    }

    static String rulesBeside(String cases) {
        return cases.substring(0, cases.length() - CASES.length()) + ".drl";
    }

    /**
     * Returns whether these are rules of stage policy, whose settings may affect any decision, so that cases list all
     * of them.
     */
    boolean isPolicy() {
        return rules.get(0).stage().equals("policy");
    }

    boolean has(String rule) {
        return rules.stream().anyMatch(mine -> mine.name().equals(rule));
    }

    List<String> names(String stage) {
        return rules.stream()
                .filter(rule -> rule.stage().equals(stage))
                .map(RulePackDescription.Rule::name)
                .toList();
    }

    private static List<RulePackDescription.Rule> rulesOf(String file, RulePackDescription pack) {
        return pack.clauses().stream()
                .flatMap(clause -> clause.rules().stream())
                .filter(rule -> rule.file().equals(file))
                .toList();
    }
}
