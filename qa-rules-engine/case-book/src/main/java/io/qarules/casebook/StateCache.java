package io.qarules.casebook;

import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookTransaction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the states of the agents used last, so that one more fact does not read all others again. A state counts only if
 * the agent's row, read under its lock, still has its version. Safe for use by many threads.
 */
final class StateCache {
    private final Map<String, AgentState> states;

    StateCache(int agents) {
        states = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, AgentState> eldest) {
                return size() > agents;
            }
        };
    }

    AgentState get(BookTransaction tx, BookAgent row) {
        AgentState known = get(row.id());
        return known != null && isOf(known.row(), row)
                ? new AgentState(row, known.log(), known.inForce())
                : AgentState.load(tx, row);
    }

    /** After an agent was erased elsewhere, versions begin anew; what is known of him is younger than all that was. */
    private static boolean isOf(BookAgent known, BookAgent row) {
        return known.version() == row.version() && known.knownAt().equals(row.knownAt());
    }

    private synchronized @Nullable AgentState get(String id) {
        return states.get(id);
    }

    /** Keeps a state that is committed. */
    synchronized void put(AgentState state) {
        AgentState known = states.get(state.row().id());
        if (known == null || known.row().version() < state.row().version()) {
            states.put(state.row().id(), state);
        }
    }

    synchronized void forget(String agentId) {
        states.remove(agentId);
    }
}
