package io.qarules.casebook.store;

import io.qarules.book.Entry;
import io.qarules.book.MonthLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of a {@link MemoryStore}. */
final class MemoryRows {
    BookRow book = new BookRow(null);
    final Map<String, BookAgent> agents = new HashMap<>();
    final List<FactRow> facts = new ArrayList<>();
    final List<AdjustmentRow> adjustments = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    /** By the id of the entry. */
    final Map<Long, Long> adjustmentOf = new HashMap<>();

    final List<PackRow> packs = new ArrayList<>();
    final Map<String, PackTexts> texts = new HashMap<>();
    final Map<YearMonth, MonthRow> months = new TreeMap<>();
    final List<MonthLine> lines = new ArrayList<>();
    final Set<Long> delivered = new HashSet<>();
    long numbers;
}
