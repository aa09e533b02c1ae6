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
 * @param evaluationIndex the place of the evaluation in the list of the case file
 * @param index its place in the list of the evaluation
 */
public record CheckedFinding(
        Finding finding, Evaluation evaluation, @Nullable Call call, int evaluationIndex, int index) {
    static final String LIST = "findings";

    /** Returns its place in the input. */
    public Pointer at() {
        return Pointer.ROOT.element(Submission.LIST, evaluationIndex).element(LIST, index);
    }

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
