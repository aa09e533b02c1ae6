package io.qarules.casebook;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.casebook.store.AgentTransaction;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.LockedAgent;
import io.qarules.casebook.store.RecordTransaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The rows of agents.
 *
 * @param clock tells when something became known
 */
record Agents(InstantSource clock) {
    /** Returns the moment to the microsecond, as databases keep it. */
    static Instant now(InstantSource clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Locks an agent, who is added if he is new. That locks the book too, so that a month that is being closed misses
     * nobody.
     */
    BookAgent lockOrCreate(RecordTransaction tx, String id) {
        Optional<BookAgent> known = tx.lockAgent(id);
        return known.orElseGet(() -> create(tx, id));
    }

    /** Locks an agent, who is added if he is new, and looks for an earlier call of the key. */
    LockedAgent lockOrCreate(RecordTransaction tx, String id, String key) {
        return tx.lockAgent(id, key).orElseGet(() -> {
            create(tx, id);
            return tx.lockAgent(id, key).orElseThrow();
        });
    }

    private BookAgent create(RecordTransaction tx, String id) {
        var book = tx.lockBook();
        return tx.lockAgent(id).orElseGet(() -> {
            BookAgent row = new BookAgent(id, edition(), 0, Instant.EPOCH, Instant.EPOCH, book.closing(), 0);
            tx.insert(row);
            return row;
        });
    }

    static long edition() {
        return ThreadLocalRandom.current().nextLong();
    }

    /** @throws CaseBookException if the book has nothing of him */
    BookAgent require(AgentTransaction tx, String id) {
        return tx.agent(id).orElseThrow(() -> missing(id));
    }

    /** @throws CaseBookException if the book has nothing of him */
    BookAgent requireLocked(RecordTransaction tx, String id) {
        return tx.lockAgent(id).orElseThrow(() -> missing(id));
    }

    private static CaseBookException missing(String id) {
        return new CaseBookException(Reason.UNKNOWN_AGENT, null, id);
    }
}
