package io.qarules.book;

import org.jspecify.annotations.Nullable;

/**
 * Takes a fact back for ever: an id that is retracted never counts again, whatever arrives before or after. A finding
 * is taken back by sending its evaluation again without it.
 *
 * @param kind required; what the fact is about
 * @param id required; the record's id, 1 to 200 characters; of an evaluation all revisions go
 */
public record Retraction(@Nullable FactKind kind, @Nullable String id) {}
