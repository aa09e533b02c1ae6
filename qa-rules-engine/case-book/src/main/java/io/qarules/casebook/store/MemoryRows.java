package io.qarules.casebook.store;

import io.qarules.book.Entry;
import io.qarules.book.StatementLine;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables of a {@link MemoryStore}, with what finds the rows of an agent. */
final class MemoryRows {
    BookRow book = new BookRow(null);
    final Map<String, BookAgent> agents = new HashMap<>();
    final NavigableMap<Long, FactRow> facts = new TreeMap<>();
    final Map<String, NavigableSet<Long>> factsOf = new HashMap<>();
    final NavigableMap<Long, AdjustmentRow> adjustments = new TreeMap<>();
    final Map<String, NavigableSet<Long>> adjustmentsOf = new HashMap<>();
    final Map<CallKey, Long> calls = new HashMap<>();
    final NavigableMap<Long, AdjustmentRow> undelivered = new TreeMap<>();
    final NavigableMap<Long, Entry> entries = new TreeMap<>();
    final Map<Long, NavigableSet<Long>> entriesOfAdjustment = new HashMap<>();
    final Map<String, NavigableSet<Long>> entriesFrom = new HashMap<>();
    final Map<String, NavigableSet<Long>> ledgers = new HashMap<>();
    /** The latest month to which an entry belongs. */
    @Nullable
    YearMonth latest;

    final NavigableMap<Integer, PackRow> packs = new TreeMap<>();
    final Map<String, PackTexts> texts = new HashMap<>();
    final NavigableMap<YearMonth, MonthRow> months = new TreeMap<>();
    final Map<String, NavigableMap<YearMonth, StatementLine>> lines = new HashMap<>();
    long numbers;

    /** What names a call. */
    record CallKey(String agentId, String key) {}
}
