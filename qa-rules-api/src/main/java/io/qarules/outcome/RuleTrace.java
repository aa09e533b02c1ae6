package io.qarules.outcome;

import java.util.List;
import java.util.Optional;

/**
 * A rule, with the result of each of its conditions on the facts of a case.
 *
 * @param rule the rule's name
 * @param file its file in the pack, e.g. {@code penalize/6.3.1.2-call-notes-missing.drl}
 * @param line its line in the file, from 1
 * @param facts the patterns of the rule's left side, in the order in which they are written
 * @param amounts how the rule worked out the numbers of the decision in question, in the order in which they are
 *     written; empty, and then left out of the JSON, where it reads nothing for them, gives none, or does not fire
 */
public record RuleTrace(String rule, String file, int line, List<PatternTrace> facts, List<AmountTrace> amounts) {
    public RuleTrace {
        facts = List.copyOf(facts);
        amounts = amounts == null ? List.of() : List.copyOf(amounts); // JSON leaves an empty one out
    }

    /** Creates the trace of a rule that works out no number. */
    public RuleTrace(String rule, String file, int line, List<PatternTrace> facts) {
        this(rule, file, line, facts, List.of());
    }

    /** Returns the first condition that does not hold, and so keeps the rule from firing; empty if all hold. */
    public Optional<ConditionTrace> firstFailed() {
        return facts.stream()
                .flatMap(fact -> fact.conditions().stream())
                .filter(condition -> condition.answer() != ConditionAnswer.HOLDS)
                .findFirst();
    }
}
