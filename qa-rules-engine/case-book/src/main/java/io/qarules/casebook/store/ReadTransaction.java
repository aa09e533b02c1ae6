package io.qarules.casebook.store;

import io.qarules.book.Entry;
import io.qarules.book.MonthLine;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads a book within one transaction, and locks nothing. */
public interface ReadTransaction extends AgentTransaction {
    /** Returns all ids, sorted by code point. */
    List<String> agentIds();

    /** Returns what an agent's calls changed, in their order. */
    List<AdjustmentRow> adjustments(String agentId);

    /** Returns the ledger of an agent in the order of ids. */
    List<Entry> ledger(String agentId);

    /** Returns one entry. */
    Optional<Entry> entry(long id);

    /** Returns the months whose close has begun, in their order. */
    List<MonthRow> months();

    /** Returns the lines of a month, sorted by agent id. */
    List<MonthLine> lines(YearMonth month);

    /** Returns the lines of an agent, in the order of months. */
    List<MonthLine> lines(String agentId);
}
