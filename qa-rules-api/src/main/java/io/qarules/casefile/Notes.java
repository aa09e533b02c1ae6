package io.qarules.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Which parts of the call notes were filled in (clause 6.3.1.2). False means missing, null unknown.
 *
 * @param condition the customer's condition
 * @param medication the customer's medication
 * @param conversation the conversation
 */
public record Notes(
        @Nullable Boolean condition,
        @Nullable Boolean medication,
        @Nullable Boolean conversation) {}
