package io.qarules.workbench.cases;

import java.util.List;

/**
 * How the cases beside the rules of a pack try them. Rules of stage policy are not among them: they meet no facts.
 *
 * @param rules in the order of stages, files and lines
 */
public record Coverage(List<RuleCoverage> rules) {
    public Coverage {
        rules = List.copyOf(rules);
    }

    /**
     * Whether so many percent of the rules, and of the conditions, have a case that holds them and one that denies
     * them.
     */
    public boolean reaches(double percent) {
        return coveredRules() * 100.0 >= percent * rules.size()
                && coveredConditions() * 100.0 >= percent * conditions();
    }

    public long coveredRules() {
        return rules.stream().filter(RuleCoverage::isCovered).count();
    }

    public long conditions() {
        return rules.stream().mapToLong(rule -> rule.conditions().size()).sum();
    }

    public long coveredConditions() {
        return rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(ConditionCoverage::isCovered)
                .count();
    }

    /**
     * A rule.
     *
     * @param line of the word {@code rule} in its file
     * @param firing cases beside it in which it fires for a fact
     * @param denying cases beside it in which it meets a fact of its kind, e.g. an offence, and does not fire for it;
     *     for a rule that takes every fact of its kind, those in which there is none
     */
    public record RuleCoverage(
            String rule, String file, int line, int firing, int denying, List<ConditionCoverage> conditions) {
        public RuleCoverage {
            conditions = List.copyOf(conditions);
        }

        /** Whether there is a case of each. */
        public boolean isCovered() {
            return firing > 0 && denying > 0;
        }
    }

    /**
     * A condition of a rule. What is asked of numbers of the pack ({@code Setting}) is none: it is the same in every
     * case.
     *
     * @param text as written
     * @param line in the rule's file
     * @param holding cases beside the rule in which it, and all before it, hold for a fact
     * @param denying cases beside the rule in which all before it hold for a fact, and it does not
     */
    public record ConditionCoverage(String text, int line, int holding, int denying) {
        /** Whether there is a case of each. */
        public boolean isCovered() {
            return holding > 0 && denying > 0;
        }
    }
}
