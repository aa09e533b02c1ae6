package io.qarules.engine.check;

import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Finding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A validated finding of the case file, with its evaluation and call.
 *
 * @param call the call of the evaluation; null where it is unknown
 * @param at its place in the input
 */
public record CheckedFinding(
        Finding finding, Evaluation evaluation, @Nullable Call call, Pointer at) {

    /**
     * Returns the moment of the breach: the finding's own, else its call's start, else its evaluation's submission
     * (POLICY 2.4); null where none of them is known, which only a draft allows.
     */
    public @Nullable Instant occurredAt() {
        if (finding.occurredAt() != null) {
            return finding.occurredAt();
        }
        if (call != null && call.startedAt() != null) {
            return call.startedAt();
        }
        return evaluation.submittedAt();
    }
}
