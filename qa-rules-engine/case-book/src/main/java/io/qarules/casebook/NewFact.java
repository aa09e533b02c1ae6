package io.qarules.casebook;

import io.qarules.book.FactChange;
import io.qarules.book.LoggedFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a call.
 *
 * @param path where it stands in the call's facts
 * @param json the record; null where a fact is taken back
 */
record NewFact(
        FactId id, FactChange change, String path, @Nullable String json) {
    /** Returns the fact as it stands in a log, before it is known when. */
    LoggedFact logged() {
        return logged(Instant.EPOCH, "");
    }

    LoggedFact logged(Instant knownAt, String key) {
        return new LoggedFact(0, id.ref(), id.revision(), change, knownAt, key, json);
    }
}
