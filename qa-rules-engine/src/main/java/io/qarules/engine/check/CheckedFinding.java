package io.qarules.engine.check;

import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the case file with what it hangs on.
 *
 * @param call the evaluation's call, where it is known
 * @param at its place in the input
 */
public record CheckedFinding(
        Finding finding, Evaluation evaluation, @Nullable Call call, Pointer at) {}
