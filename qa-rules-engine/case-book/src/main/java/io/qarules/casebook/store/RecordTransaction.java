package io.qarules.casebook.store;

import io.qarules.book.Entry;
import java.util.List;
import java.util.Optional;

/**
 * Records facts and posts what follows from them, within one transaction. A lock is held to its end; who locks an agent
 * sees all that others wrote before.
 */
public interface RecordTransaction extends AgentTransaction {
    /** Locks the book as a whole and returns what holds for it. */
    BookRow lockBook();

    /** Locks an agent; empty if there is none of that id. */
    Optional<BookAgent> lockAgent(String id);

    /** Locks an agent and looks for an earlier call of this key; empty if there is no such agent. */
    Optional<LockedAgent> lockAgent(String id, String key);

    /** Adds an agent; the book is locked. */
    void insert(BookAgent agent);

    /** Replaces an agent's row; he is locked. */
    void save(BookAgent agent);

    /** Returns what a call changed. */
    Optional<AdjustmentRow> adjustment(String agentId, String key);

    /** Returns the entries of an adjustment in the order of their ids. */
    List<Entry> entriesOf(long adjustment);

    /** Adds an adjustment with facts and entries, and replaces the rows of agents. */
    Written write(Post post);
}
