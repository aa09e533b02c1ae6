package io.qarules.outcome;

import java.util.List;
import java.util.Optional;

/**
 * A rule, and what each of its conditions says of the facts of a case.
 *
 * @param rule its name
 * @param file its file in the rule pack, e.g. {@code penalize/6.3.1.2-call-notes-missing.drl}
 * @param line its line in the file, from 1 on
 * @param facts what stands on its left side, in its order
 */
public record RuleTrace(String rule, String file, int line, List<PatternTrace> facts) {
    public RuleTrace {
        facts = List.copyOf(facts);
    }

    /** The first condition that keeps the rule from firing; none where it fires. */
    public Optional<ConditionTrace> firstFailed() {
        return facts.stream()
                .flatMap(fact -> fact.conditions().stream())
                .filter(condition -> condition.answer() != ConditionAnswer.HOLDS)
                .findFirst();
    }
}
