package io.qarules.engine.check;

import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation whose own fields are valid. Its form and findings are not checked yet.
 *
 * @param id the evaluation's id, which other revisions of it share
 * @param call the call inspected; null where it is unknown
 * @param index its place in the list of the case file
 */
record Submission(
        String id, Evaluation evaluation, @Nullable Call call, int index) implements Placed {
    static final String LIST = "evaluations";

    @Override
    public Pointer at() {
        return Pointer.ROOT.element(LIST, index);
    }

    /** Returns the revision, 0 where none is said. */
    long revision() {
        return evaluation.revision() == null ? 0 : evaluation.revision();
    }

    /** Returns whether it was submitted after a moment; false where the date is missing. */
    boolean isAfter(Instant moment) {
        Instant submittedAt = evaluation.submittedAt();
        return submittedAt != null && submittedAt.isAfter(moment);
    }
}
