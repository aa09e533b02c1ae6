package io.qarules.casebook;

import io.qarules.book.FactChange;
import io.qarules.book.LoggedFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a call.
 *
 * @param path where it stands in the call's facts
 * @param record null where a fact is taken back
 * @param json the record as JSON; null as well
 */
record NewFact(
        FactId id,
        FactChange change,
        String path,
        @Nullable Record record,
        @Nullable String json) {
    /** Returns the fact as it stands in a log, before it is known when. */
    LoggedFact logged() {
        return logged(Instant.EPOCH, "");
    }

    LoggedFact logged(Instant knownAt, String key) {
        return new LoggedFact(0, id.ref(), id.revision(), change, knownAt, key, json);
    }
}
