package io.qarules.outcome;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with the input: where, what stood there, and what to do about it (POLICY 10).
 *
 * @param path JSON pointer into the case file, e.g. {@code /verifications/0/findingId}; empty for the whole input
 * @param value what stood there: a String, Number, Boolean, List or Map; null where nothing did
 * @param message one sentence for the sender
 */
public record Problem(
        ProblemCode code, String path, @Nullable Object value, String message) {}
