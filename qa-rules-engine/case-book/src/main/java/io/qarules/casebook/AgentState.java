package io.qarules.casebook;

import io.qarules.casebook.InForce.Place;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookTransaction;
import io.qarules.casebook.store.FactRow;
import java.util.Map;

/**
 * An agent's facts and decisions as the store has them. Immutable.
 *
 * @param row with the version by which a state in memory is known to be the store's
 * @param log what stands of the facts
 * @param inForce what follows from them, in the agent's own ledger and in his supervisors'
 */
record AgentState(BookAgent row, FactLog log, Map<Place, InForce> inForce) {
    static AgentState load(BookTransaction tx, BookAgent row) {
        FactLog log = FactLog.of(
                row.id(), tx.facts(row.id()).stream().map(FactRow::fact).toList());
        return new AgentState(row, log, InForce.with(Map.of(), tx.entriesFrom(row.id())));
    }
}
