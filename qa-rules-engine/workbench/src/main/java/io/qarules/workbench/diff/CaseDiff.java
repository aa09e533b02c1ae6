package io.qarules.workbench.diff;

import io.qarules.CaseResult;
import io.qarules.outcome.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of one case under both packs.
 *
 * @param line position of the case in the input, from 1
 * @param changes the changed decisions; empty also where a pack could not evaluate the case
 */
public record CaseDiff(long line, CaseResult before, CaseResult after, List<DecisionChange> changes) {
    public CaseDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares the results of one case.
     *
     * @param line position of the case in the input, from 1
     */
    public static CaseDiff of(long line, CaseResult before, CaseResult after) {
        Outcome old = outcome(before);
        Outcome now = outcome(after);
        return new CaseDiff(
                line,
                before,
                after,
                old == null || now == null ? List.of() : DecisionChange.between(old.decisions(), now.decisions()));
    }

    static @Nullable Outcome outcome(CaseResult result) {
        return result instanceof CaseResult.Decided decided ? decided.outcome() : null;
    }
}
