package io.qarules.engine.check;

import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Finding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the case file with what it hangs on.
 *
 * @param call the evaluation's call, where it is known
 * @param at its place in the input
 */
public record CheckedFinding(
        Finding finding, Evaluation evaluation, @Nullable Call call, Pointer at) {

    /** Its own moment, else its call's, else its evaluation's (POLICY 2.4); null where a draft has none. */
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
