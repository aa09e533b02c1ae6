package io.qarules.book;

import org.jspecify.annotations.Nullable;

/**
 * Why the books changed.
 *
 * @param kind facts, time or rules
 * @param fact the fact that the decision follows from; null where a call brought several and none of them names the
 *     decision's subject, and for other kinds
 * @param key the key of the call that brought the facts; null for other kinds
 */
public record Cause(
        CauseKind kind, @Nullable FactRef fact, @Nullable String key) {}
