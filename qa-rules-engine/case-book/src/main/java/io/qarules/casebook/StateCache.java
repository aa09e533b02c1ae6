package io.qarules.casebook;

import io.qarules.casebook.store.AgentTransaction;
import io.qarules.casebook.store.BookAgent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the states of the agents used last, so that one more fact does not read all others again. The agent's row, read
 * under its lock, tells how much of a state counts: all of it, all but what other processes added since, or nothing,
 * where the edition is another. Safe for use by many threads.
 */
final class StateCache {
    private final Map<String, AgentState> states;
    private final boolean keeps;

    StateCache(int agents) {
        this(
                Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, AgentState> eldest) {
                        return size() > agents;
                    }
                }),
                true);
    }

    private StateCache(Map<String, AgentState> states, boolean keeps) {
        this.states = states;
        this.keeps = keeps;
    }

    /** Returns the same states for a transaction of which nobody tells whether it is committed: it keeps none of its own. */
    StateCache ofOthers() {
        return new StateCache(states, false);
    }

    AgentState get(AgentTransaction tx, BookAgent row) {
        AgentState known = states.get(row.id());
        return known != null
                        && known.row().edition() == row.edition()
                        && known.row().version() <= row.version()
                ? known.upTo(tx, row)
                : AgentState.load(tx, row);
    }

    /** Keeps a state that is committed. */
    void put(AgentState state) {
        if (keeps) {
            states.merge(state.row().id(), state, StateCache::later);
        }
    }

    private static AgentState later(AgentState known, AgentState state) {
        boolean isOlder = known.row().edition() == state.row().edition()
                && known.row().version() > state.row().version();
        return isOlder ? known : state;
    }

    void forget(String agentId) {
        states.remove(agentId);
    }
}
