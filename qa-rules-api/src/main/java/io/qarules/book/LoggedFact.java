package io.qarules.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact in an agent's log.
 *
 * @param seq counts up within a book
 * @param fact which fact
 * @param revision of an evaluation; 0 otherwise
 * @param change whether it is recorded, retracted for ever, or moved to another agent
 * @param knownAt when it was recorded
 * @param key the key of the call that brought it
 * @param json the record as JSON; null where it is retracted or moved away
 */
public record LoggedFact(
        long seq,
        FactRef fact,
        long revision,
        FactChange change,
        Instant knownAt,
        String key,
        @Nullable String json) {}
