package io.qarules.casebook;

import com.google.common.hash.Hashing;
import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookTransaction;
import io.qarules.casebook.store.LockedAgent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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
    BookAgent lockOrCreate(BookTransaction tx, String id) {
        Optional<BookAgent> known = tx.lockAgent(id);
        return known.orElseGet(() -> create(tx, id));
    }

    /**
     * Locks an agent of whom facts come, who is added if he is new, and looks for an earlier call of the key.
     *
     * @throws CaseBookException if he was erased
     */
    LockedAgent lockForFacts(BookTransaction tx, String id, String key) {
        return tx.lockAgent(id, key).orElseGet(() -> {
            lockForFacts(tx, id);
            return tx.lockAgent(id, key).orElseThrow();
        });
    }

    /**
     * Locks an agent of whom facts come, who is added if he is new.
     *
     * @throws CaseBookException if he was erased
     */
    BookAgent lockForFacts(BookTransaction tx, String id) {
        return tx.lockAgent(id).orElseGet(() -> {
            requireNotErased(tx, id);
            return create(tx, id);
        });
    }

    private BookAgent create(BookTransaction tx, String id) {
        var book = tx.lockBook();
        return tx.lockAgent(id).orElseGet(() -> {
            BookAgent row = new BookAgent(id, 0, Instant.EPOCH, Instant.EPOCH, book.closing(), 0, null);
            tx.insert(row);
            return row;
        });
    }

    /** @throws CaseBookException if the book has nothing of him, or he was erased */
    BookAgent require(BookTransaction tx, String id) {
        return tx.agent(id).orElseThrow(() -> missing(tx, id));
    }

    /** @throws CaseBookException if the book has nothing of him, or he was erased */
    BookAgent requireLocked(BookTransaction tx, String id) {
        return tx.lockAgent(id).orElseThrow(() -> missing(tx, id));
    }

    /** @throws CaseBookException if he was erased */
    private static void requireNotErased(BookTransaction tx, String id) {
        if (tx.erased(digest(id)).isPresent()) {
            throw new CaseBookException(Reason.ERASED, null, id);
        }
    }

    /** Returns the name under which an agent's ledger stands: his id, or the pseudonym once he is erased. */
    String ledger(BookTransaction tx, String id) {
        return tx.agent(id).or(() -> tx.erased(digest(id))).map(BookAgent::id).orElse(id);
    }

    private static CaseBookException missing(BookTransaction tx, String id) {
        boolean erased = tx.erased(digest(id)).isPresent();
        return new CaseBookException(erased ? Reason.ERASED : Reason.UNKNOWN_AGENT, null, id);
    }

    static String digest(String id) {
        return Hashing.sha256().hashString(id, StandardCharsets.UTF_8).toString();
    }
}
