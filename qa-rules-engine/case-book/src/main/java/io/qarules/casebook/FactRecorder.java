package io.qarules.casebook;

import io.qarules.book.Adjustment;
import io.qarules.book.Facts;
import io.qarules.book.FactsReading;
import io.qarules.casebook.Desk.Done;
import io.qarules.casebook.Posting.Posted;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.RecordTransaction;
import java.util.List;
import java.util.Objects;

/**
 * Records facts and posts what follows from them: the part of a case book for a store that does no more, such as the
 * state of a task of a stream, while months are closed and agents erased where the ledger is kept. Safe for use by as
 * many threads as its store.
 */
public final class FactRecorder {
    private final Desk desk;
    private final Recording recording;

    FactRecorder(Desk desk) {
        this.desk = desk;
        this.recording = new Recording(desk);
    }

    /**
     * Records facts, as {@link io.qarules.book.CaseBook#record(String, Facts, String)} does.
     *
     * @param agentId 1 to 200 characters
     * @param facts what became known
     * @param key names the call, 1 to 200 characters, unique for the agent
     * @return what changed
     * @throws io.qarules.CaseRefusedException if one of the records is refused; then nothing is stored
     * @throws io.qarules.CaseBookException if the key was used for other facts
     */
    public Adjustment record(String agentId, Facts facts, String key) {
        Objects.requireNonNull(facts, "facts");
        return record(agentId, new FactsReading(facts, List.of()), key);
    }

    /**
     * Records facts that were read from JSON; the problems of reading are among those of the answer.
     *
     * @param agentId 1 to 200 characters
     * @param reading what a reader gave
     * @param key names the call, 1 to 200 characters, unique for the agent
     * @return what changed
     * @throws io.qarules.CaseRefusedException as {@link #record(String, Facts, String)}
     */
    public Adjustment record(String agentId, FactsReading reading, String key) {
        Objects.requireNonNull(reading, "reading");
        return recording.record(agentId, reading, key);
    }

    /**
     * Brings an agent's decisions up to date where only time went on, or other rules came in force.
     *
     * @param agentId an agent whose facts were recorded
     * @return what changed
     */
    public Adjustment refresh(String agentId) {
        Objects.requireNonNull(agentId, "agentId");
        return desk.run(tx -> {
            Posted posted = desk.refresh(tx, desk.agents().requireLocked(tx, agentId));
            return new Done<>(posted.adjustment(), List.of(posted.state()));
        });
    }

    /**
     * Brings an agent's decisions up to date where other rules came in force, and not with time.
     *
     * @param agentId an agent whose facts were recorded
     * @return what changed
     */
    public Adjustment follow(String agentId) {
        Objects.requireNonNull(agentId, "agentId");
        return desk.run(tx -> follow(tx, agentId));
    }

    private Done<Adjustment> follow(RecordTransaction tx, String id) {
        Rules rules = desk.shelf().latest(tx);
        BookAgent row = desk.agents().requireLocked(tx, id);
        if (row.version() == 0 || row.packs() == rules.count()) {
            return new Done<>(new Adjustment(id, null, row.knownAt(), row.asOf(), List.of(), List.of()), List.of());
        }
        Posted posted = desk.follow(tx, desk.cache().get(tx, row), rules);
        return new Done<>(posted.adjustment(), List.of(posted.state()));
    }
}
