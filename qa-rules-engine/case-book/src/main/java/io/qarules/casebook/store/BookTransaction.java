package io.qarules.casebook.store;

import io.qarules.book.Entry;
import io.qarules.book.MonthLine;
import java.time.YearMonth;
import java.util.List;

/** All that a book does within one transaction: it records and reads, closes, delivers, erases, and takes other rules. */
public interface BookTransaction extends RecordTransaction, ReadTransaction {
    /** Replaces what holds for the book; it is locked. */
    void save(BookRow book);

    /** Adds a month, or replaces it. */
    void save(MonthRow month);

    /** Adds the line of an agent to the statement of a month. */
    void add(MonthLine line);

    /** Adds a version of the rules. */
    void add(PackRow pack);

    /** Stores the texts of rules; nothing if they are there. */
    void add(String digest, PackTexts texts);

    /** Returns whether an entry belongs to this month or a later one. */
    boolean hasEntriesSince(YearMonth month);

    /** Locks the delivery of adjustments, so that one process at a time delivers. */
    void lockDelivery();

    /** Returns the first adjustments that were not delivered. */
    List<AdjustmentRow> undelivered(int atMost);

    /** Notes that an adjustment was delivered. */
    void delivered(long adjustment);

    /** Returns the facts of all agents whose records have a text somewhere in their JSON. */
    List<FactRow> factsWith(String text);

    /** Replaces the records of facts by their numbers; only erasing does that. */
    void rewriteFacts(List<FactRow> facts);

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
