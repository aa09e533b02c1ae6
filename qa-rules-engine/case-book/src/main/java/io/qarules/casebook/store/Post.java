package io.qarules.casebook.store;

import io.qarules.book.Entry;
import java.util.List;

/**
 * What is written at the end of a call.
 *
 * @param adjustment still to be delivered
 * @param facts what the call added to the log
 * @param entries what it changed in ledgers
 * @param agents the rows as they are then; all are locked
 */
public record Post(AdjustmentRow adjustment, List<FactRow> facts, List<Entry> entries, List<BookAgent> agents) {}
