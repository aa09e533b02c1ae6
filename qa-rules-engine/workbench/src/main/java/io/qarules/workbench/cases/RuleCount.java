package io.qarules.workbench.cases;

import io.qarules.engine.policy.Setting;
import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.engine.rules.probe.ProbedRule.Answer;
import io.qarules.engine.rules.probe.ProbedRule.Condition;
import io.qarules.engine.rules.probe.RuleProbe;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.workbench.cases.Coverage.ConditionCoverage;
import io.qarules.workbench.cases.Coverage.RuleCoverage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the cases in which one rule and its conditions hold, and those in which they do not. */
final class RuleCount {
    private final RuleText rule;
    private final RuleProbe probe;
    private final Map<Place, String> conditions;
    private final Map<Place, Integer> holding = new LinkedHashMap<>();
    private final Map<Place, Integer> denying = new LinkedHashMap<>();
    private int cases;
    private int casesDenying;

    RuleCount(RuleText rule, RuleProbe probe) {
        this.rule = rule;
        this.probe = probe;
        this.conditions = conditions(rule);
    }

    /**
     * Adds a case.
     *
     * @param met the facts that the stage was given, one list for each time it ran
     */
    void add(List<? extends List<?>> met) {
        Set<Place> held = new HashSet<>();
        Set<Place> stopped = new HashSet<>();
        boolean asked = false;
        boolean fires = false;
        boolean denies = false;
        for (List<?> facts : met) {
            List<?> subjects = facts.stream()
                    .filter(fact -> !(fact instanceof Setting) && probe.takes(fact))
                    .toList();
            for (ProbedRule probed : subjects.isEmpty() ? List.<ProbedRule>of() : probe.ask(subjects, facts)) {
                asked = true;
                fires |= probed.matches();
                denies |= !probed.matches();
                note(probed, held, stopped);
            }
        }
        if (!asked && takesEveryFact()) {
            denies = true;
            stopped.addAll(conditions.keySet());
        }
        cases += fires ? 1 : 0;
        casesDenying += denies ? 1 : 0;
        held.forEach(place -> holding.merge(place, 1, Integer::sum));
        stopped.forEach(place -> denying.merge(place, 1, Integer::sum));
    }

    RuleCoverage coverage() {
        return new RuleCoverage(
                rule.name(),
                rule.file(),
                rule.place().line(),
                cases,
                casesDenying,
                conditions.entrySet().stream()
                        .map(condition -> new ConditionCoverage(
                                condition.getValue(),
                                condition.getKey().line(),
                                holding.getOrDefault(condition.getKey(), 0),
                                denying.getOrDefault(condition.getKey(), 0)))
                        .toList());
    }

    /** Notes the conditions that a fact satisfies, and the first that it does not. */
    private static void note(ProbedRule probed, Set<Place> held, Set<Place> stopped) {
        for (Condition condition : probed.conditions().toList()) {
            if (condition.answer() != Answer.HOLDS) {
                stopped.add(condition.place());
                return;
            }
            held.add(condition.place());
        }
    }

    private boolean takesEveryFact() {
        return rule.patterns().stream()
                .noneMatch(pattern -> pattern.conditions().stream().anyMatch(RuleCount::isCondition));
    }

    /**
     * Returns the text of each condition by its place, in order; for an element without conditions, the element's text.
     */
    private static Map<Place, String> conditions(RuleText rule) {
        Map<Place, String> conditions = new LinkedHashMap<>();
        for (ElementText element : rule.when()) {
            if (element instanceof ElementText.Pattern pattern && pattern.factClass() == Setting.class) {
                continue; // a number of the pack, the same in every case
            }
            List<ConditionText> own = element instanceof ElementText.Pattern pattern
                    ? pattern.conditions().stream()
                            .filter(RuleCount::isCondition)
                            .toList()
                    : List.of();
            own.forEach(condition -> conditions.put(condition.place(), condition.text()));
            if (own.isEmpty()) {
                conditions.put(element.place(), element.text());
            }
        }
        return conditions;
    }

    private static boolean isCondition(ConditionText condition) {
        return !(condition instanceof ConditionText.Binding);
    }
}
