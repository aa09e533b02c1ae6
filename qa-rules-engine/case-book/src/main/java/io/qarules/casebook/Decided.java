package io.qarules.casebook;

import io.qarules.engine.RunningCase;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on an agent's facts.
 *
 * @param rules by which
 * @param log the facts
 * @param outcome of all versions of the rules together
 * @param cases of each version alone, by the digest of its texts
 * @param addition what makes the outcome from the one before; null where all decisions must be compared
 */
record Decided(
        Rules rules,
        FactLog log,
        Outcome outcome,
        Map<String, RunningCase> cases,
        @Nullable Addition addition) {
    Decided {
        cases = Map.copyOf(cases);
    }

    /**
     * Decisions that make an outcome from an earlier one, in which no other is different.
     *
     * @param to the decisions of the earlier one
     * @param decisions those added, in the order of outcomes
     */
    record Addition(List<Decision> to, List<Decision> decisions) {
        /** Returns whether these are the decisions added to: the same list, which is never changed. */
        @SuppressWarnings("ReferenceEquality")
        boolean isTo(List<Decision> others) {
            return to == others;
        }
    }
}
