package io.qarules.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Whether the notes of a call say what clause 6.3.1.2 asks for.
 *
 * @param condition the customer's condition was noted
 * @param medication the medication was noted
 * @param conversation the conversation was noted
 */
public record Notes(
        @Nullable Boolean condition,
        @Nullable Boolean medication,
        @Nullable Boolean conversation) {}
