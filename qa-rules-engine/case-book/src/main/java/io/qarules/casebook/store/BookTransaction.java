package io.qarules.casebook.store;

import io.qarules.book.Entry;
import io.qarules.book.MonthLine;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a book within one transaction. A lock is held to its end; who locks an agent sees all that others wrote
 * before.
 */
public interface BookTransaction {
    /** Locks the book as a whole and returns what holds for it. */
    BookRow lockBook();

    /** Replaces what holds for the book; it is locked. */
    void save(BookRow book);

    /** Locks an agent; empty if there is none of that id. */
    Optional<BookAgent> lockAgent(String id);

    /** Locks an agent and looks for an earlier call of this key; empty if there is no such agent. */
    Optional<LockedAgent> lockAgent(String id, String key);

    /** Returns an agent without locking. */
    Optional<BookAgent> agent(String id);

    /** Adds an agent; the book is locked. */
    void insert(BookAgent agent);

    /** Replaces an agent's row; he is locked. */
    void save(BookAgent agent);

    /** Returns all ids, sorted by code point. */
    List<String> agentIds();

    /** Returns the log of an agent in its order. */
    default List<FactRow> facts(String agentId) {
        return facts(agentId, 0);
    }

    /** Returns what the log of an agent has after the fact of a number, in its order. */
    List<FactRow> facts(String agentId, long after);

    /** Returns the facts of all agents whose records have a text somewhere in their JSON. */
    List<FactRow> factsWith(String text);

    /** Replaces the records of facts by their numbers; only erasing does that. */
    void rewriteFacts(List<FactRow> facts);

    /** Returns what a call changed. */
    Optional<AdjustmentRow> adjustment(String agentId, String key);

    /** Returns what an agent's calls changed, in their order. */
    List<AdjustmentRow> adjustments(String agentId);

    /** Adds an adjustment with facts and entries, and replaces the rows of agents. */
    Written write(Post post);

    /** Returns the entries of an adjustment in the order of their ids. */
    List<Entry> entriesOf(long adjustment);

    /** Returns the entries that follow from an agent's facts, in the order of their ids. */
    default List<Entry> entriesFrom(String originId) {
        return entriesFrom(originId, 0);
    }

    /** Returns the entries after an id that follow from an agent's facts, in the order of their ids. */
    List<Entry> entriesFrom(String originId, long after);

    /** Returns the entries that follow from an agent's facts and that no later one corrects, in the order of their ids. */
    List<Entry> uncorrectedFrom(String originId);

    /** Returns the ledger of an agent in the order of ids. */
    List<Entry> ledger(String agentId);

    /** Returns one entry. */
    Optional<Entry> entry(long id);

    /** Returns whether an entry belongs to this month or a later one. */
    boolean hasEntriesSince(YearMonth month);

    /** Returns the versions of the rules in the order in which they came in force. */
    List<PackRow> packs();

    /** Adds a version of the rules. */
    void add(PackRow pack);

    /** Returns the texts of rules. */
    Optional<PackTexts> texts(String digest);

    /** Stores the texts of rules; nothing if they are there. */
    void add(String digest, PackTexts texts);

    /** Returns the months whose close has begun, in their order. */
    List<MonthRow> months();

    /** Adds a month, or replaces it. */
    void save(MonthRow month);

    /** Adds the line of an agent to the statement of a month. */
    void add(MonthLine line);

    /** Returns the lines of a month, sorted by agent id. */
    List<MonthLine> lines(YearMonth month);

    /** Returns the lines of an agent, in the order of months. */
    List<MonthLine> lines(String agentId);

    /** Locks the delivery of adjustments, so that one process at a time delivers. */
    void lockDelivery();

    /** Returns the first adjustments that were not delivered. */
    List<AdjustmentRow> undelivered(int atMost);

    /** Notes that an adjustment was delivered. */
    void delivered(long adjustment);

    /** Replaces entries by their ids; only erasing does that. */
    void rewrite(List<Entry> entries);

    /**
     * Removes an agent with facts and adjustments, and gives the lines of statements to the pseudonym, and the
     * adjustments that were not delivered, without key, digest and problems.
     *
     * @param noProblems an empty list of problems as it is stored
     */
    void erase(String agentId, String pseudonym, String noProblems);
}
