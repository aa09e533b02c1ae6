package io.qarules.workbench.diff;

import io.qarules.CaseResult;
import io.qarules.outcome.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case under both packs.
 *
 * @param line where it stands among the cases, from 1
 * @param changes empty also where one of the packs did not decide
 */
public record CaseDiff(long line, CaseResult before, CaseResult after, List<DecisionChange> changes) {
    public CaseDiff {
        changes = List.copyOf(changes);
    }

    /** Compares what the two packs made of one case. */
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
