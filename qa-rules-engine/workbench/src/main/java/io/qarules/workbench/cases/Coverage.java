package io.qarules.workbench.cases;

import java.util.List;

/**
 * How far the cases of a pack cover its rules. Rules of stage policy are not included, since they match no facts.
 *
 * @param rules in the order of stages, files and lines
 */
public record Coverage(List<RuleCoverage> rules) {
    public Coverage {
        rules = List.copyOf(rules);
    }

    /**
     * Returns whether at least this share of the rules, and of the conditions, is covered: by a case in which it holds
     * and one in which it does not.
     *
     * @param percent 0 to 100
     */
    public boolean reaches(double percent) {
        return coveredRules() * 100.0 >= percent * rules.size()
                && coveredConditions() * 100.0 >= percent * conditions();
    }

    /** Returns the number of covered rules. */
    public long coveredRules() {
        return rules.stream().filter(RuleCoverage::isCovered).count();
    }

    /** Returns the number of conditions of all rules. */
    public long conditions() {
        return rules.stream().mapToLong(rule -> rule.conditions().size()).sum();
    }

    /** Returns the number of covered conditions. */
    public long coveredConditions() {
        return rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(ConditionCoverage::isCovered)
                .count();
    }

    /**
     * The coverage of a rule.
     *
     * @param line of the word {@code rule} in its file, from 1
     * @param firing number of cases beside the rule in which it fires
     * @param denying number of cases beside the rule in which it is given a fact of its type, e.g. an offence, and does
     *     not fire for it; for a rule that fires for every fact of its type, those without such a fact
     */
    public record RuleCoverage(
            String rule, String file, int line, int firing, int denying, List<ConditionCoverage> conditions) {
        public RuleCoverage {
            conditions = List.copyOf(conditions);
        }

        /** Returns whether at least one case of each sort exists. */
        public boolean isCovered() {
            return firing > 0 && denying > 0;
        }
    }

    /**
     * The coverage of a condition. Conditions on settings of the pack ({@code Setting}) are not included, since they
     * are the same in every case.
     *
     * @param text as written
     * @param line in the rule's file, from 1
     * @param holding number of cases beside the rule in which it and all conditions before it hold for a fact
     * @param denying number of cases beside the rule in which all conditions before it hold for a fact, and it does not
     */
    public record ConditionCoverage(String text, int line, int holding, int denying) {
        /** Returns whether at least one case of each sort exists. */
        public boolean isCovered() {
            return holding > 0 && denying > 0;
        }
    }
}
