package io.qarules.outcome;

import org.jspecify.annotations.Nullable;

/**
 * An earlier finding of the same clause that does not make up an offence's number.
 *
 * @param because what took it out: the id of the evaluation, appeal or verification, of the finding that stands for it
 *     (SUPERSEDED) or of the decision that waits (PENDING); the local day from which it is spent (SPENT); otherwise
 *     null
 * @param text the same as a sentence
 */
public record NotCounted(
        String findingId, NotCountedReason reason, @Nullable String because, Text text) {}
