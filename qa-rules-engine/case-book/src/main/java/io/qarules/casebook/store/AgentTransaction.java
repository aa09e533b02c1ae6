package io.qarules.casebook.store;

import io.qarules.book.Entry;
import java.util.List;
import java.util.Optional;

/** Reads within one transaction what decisions on an agent are made of: his facts, what follows from them, the rules. */
public interface AgentTransaction {
    /** Returns an agent without locking. */
    Optional<BookAgent> agent(String id);

    /** Returns the log of an agent in its order. */
    default List<FactRow> facts(String agentId) {
        return facts(agentId, 0);
    }

    /** Returns what the log of an agent has after the fact of a number, in its order. */
    List<FactRow> facts(String agentId, long after);

    /** Returns the entries that follow from an agent's facts, in the order of their ids. */
    default List<Entry> entriesFrom(String originId) {
        return entriesFrom(originId, 0);
    }

    /** Returns the entries after an id that follow from an agent's facts, in the order of their ids. */
    List<Entry> entriesFrom(String originId, long after);

    /** Returns the entries that follow from an agent's facts and that no later one corrects, in the order of their ids. */
    List<Entry> uncorrectedFrom(String originId);

    /** Returns the versions of the rules in the order in which they came in force. */
    List<PackRow> packs();

    /** Returns the texts of rules. */
    Optional<PackTexts> texts(String digest);
}
