package io.qarules.casebook;

import io.qarules.book.Entry;
import io.qarules.casebook.store.AgentTransaction;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.FactRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent's facts and decisions as the store has them. Immutable.
 *
 * @param row with the edition and version by which a state in memory is known to be the store's
 * @param lastFact the number of the last fact
 * @param lastEntry the id of the last entry that follows from the facts
 * @param log what stands of the facts
 * @param inForce what follows from them, in the agent's own ledger and in his supervisors'
 * @param decided what was decided last, perhaps before others added to the log; null where it is not known
 */
record AgentState(
        BookAgent row,
        long lastFact,
        long lastEntry,
        FactLog log,
        InForce inForce,
        @Nullable Decided decided) {
    static AgentState load(AgentTransaction tx, BookAgent row) {
        return of(row, tx.facts(row.id()), tx.uncorrectedFrom(row.id()));
    }

    /** @param entries those in force, at least, in the order of their ids */
    static AgentState of(BookAgent row, List<FactRow> facts, List<Entry> entries) {
        return new AgentState(row, 0, 0, FactLog.of(row.id(), List.of()), InForce.nothing(row.id()), null)
                .with(row, facts, entries);
    }

    /** Returns the state with what was added to the store since. */
    AgentState upTo(AgentTransaction tx, BookAgent now) {
        return row.version() == now.version()
                ? with(now, List.of(), List.of())
                : with(now, tx.facts(row.id(), lastFact), tx.entriesFrom(row.id(), lastEntry));
    }

    /**
     * Decides on these facts and others.
     *
     * @param more the log with the others
     * @param facts the others
     */
    Decided decide(Rules rules, FactLog more, List<NewFact> facts, Instant asOf) {
        boolean isOfTheseFacts = decided != null && decided.log() == log;
        return rules.decide(more, asOf, decided, isOfTheseFacts ? more.added(facts, asOf) : null);
    }

    private AgentState with(BookAgent now, List<FactRow> facts, List<Entry> entries) {
        long fact = facts.isEmpty() ? 0 : facts.get(facts.size() - 1).fact().seq();
        return with(
                now,
                facts.isEmpty()
                        ? log
                        : log.with(facts.stream().map(FactRow::fact).toList()),
                fact,
                entries,
                inForce.with(entries),
                decided);
    }

    /**
     * Returns the state after more was stored.
     *
     * @param fact the number of the last fact of the log; 0 where none was added
     * @param entries those that were added, in the order of their ids
     * @param standing what is in force after them
     * @param last what was decided last; null where it is not known
     */
    AgentState with(
            BookAgent now, FactLog more, long fact, List<Entry> entries, InForce standing, @Nullable Decided last) {
        return new AgentState(
                now,
                Math.max(lastFact, fact),
                entries.isEmpty() ? lastEntry : entries.get(entries.size() - 1).id(),
                more,
                standing,
                last);
    }
}
