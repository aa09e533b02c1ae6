package io.qarules.casebook.store;

import io.qarules.book.Entry;
import io.qarules.book.EntryBuilder;
import io.qarules.book.LoggedFact;
import io.qarules.book.MonthLine;
import io.qarules.book.StatementLine;
import io.qarules.book.StatementLineBuilder;
import io.qarules.casebook.store.MemoryRows.CallKey;
import io.qarules.engine.value.TextOrder;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every write notes how it is undone. */
final class MemoryTransaction implements BookTransaction {
    private final MemoryRows rows;
    private final Deque<Runnable> undo;

    MemoryTransaction(MemoryRows rows, Deque<Runnable> undo) {
        this.rows = rows;
        this.undo = undo;
    }

    @Override
    public BookRow lockBook() {
        return rows.book;
    }

    @Override
    public void save(BookRow book) {
        BookRow before = rows.book;
        undo.push(() -> rows.book = before);
        rows.book = book;
    }

    @Override
    public Optional<BookAgent> lockAgent(String id) {
        return agent(id);
    }

    @Override
    public Optional<LockedAgent> lockAgent(String id, String key) {
        return agent(id)
                .map(row -> new LockedAgent(
                        row, rows.packs.size(), adjustment(id, key).orElse(null)));
    }

    @Override
    public Optional<BookAgent> agent(String id) {
        return Optional.ofNullable(rows.agents.get(id));
    }

    @Override
    public void insert(BookAgent agent) {
        save(agent);
    }

    @Override
    public void save(BookAgent agent) {
        put(rows.agents, agent.id(), agent);
    }

    @Override
    public List<String> agentIds() {
        return rows.agents.keySet().stream().sorted(TextOrder.BY_CODE_POINT).toList();
    }

    @Override
    public List<FactRow> facts(String agentId, long after) {
        return found(rows.facts, after(rows.factsOf.get(agentId), after));
    }

    @Override
    public Written write(Post post) {
        post.facts().forEach(this::add);
        long lastFact = post.facts().isEmpty() ? 0 : rows.numbers;
        long adjustment = add(post.adjustment());
        List<Entry> entries =
                post.entries().stream().map(entry -> add(adjustment, entry)).toList();
        post.agents().forEach(this::save);
        return new Written(lastFact, entries);
    }

    private void add(FactRow row) {
        FactRow numbered = new FactRow(row.agentId(), numbered(row.fact()));
        put(rows.facts, numbered.fact().seq(), numbered);
        index(rows.factsOf, row.agentId(), numbered.fact().seq());
    }

    private LoggedFact numbered(LoggedFact fact) {
        return new LoggedFact(
                ++rows.numbers, fact.fact(), fact.revision(), fact.change(), fact.knownAt(), fact.key(), fact.json());
    }

    @Override
    public List<FactRow> factsWith(String text) {
        return rows.facts.values().stream()
                .filter(row -> String.valueOf(row.fact().json()).contains(text))
                .toList();
    }

    @Override
    public void rewriteFacts(List<FactRow> facts) {
        facts.forEach(row -> put(rows.facts, row.fact().seq(), row));
    }

    @Override
    public Optional<AdjustmentRow> adjustment(String agentId, String key) {
        return Optional.ofNullable(rows.calls.get(new CallKey(agentId, key))).map(rows.adjustments::get);
    }

    @Override
    public List<AdjustmentRow> adjustments(String agentId) {
        return found(rows.adjustments, rows.adjustmentsOf.get(agentId));
    }

    private long add(AdjustmentRow row) {
        long id = ++rows.numbers;
        AdjustmentRow numbered = new AdjustmentRow(
                id, row.agentId(), row.key(), row.digest(), row.knownAt(), row.asOf(), row.problems());
        put(rows.adjustments, id, numbered);
        put(rows.undelivered, id, numbered);
        index(rows.adjustmentsOf, row.agentId(), id);
        String key = row.key();
        if (key != null) {
            put(rows.calls, new CallKey(row.agentId(), key), id);
        }
        return id;
    }

    private Entry add(long adjustment, Entry entry) {
        Entry stored = EntryBuilder.builder(entry).id(++rows.numbers).build();
        put(rows.entries, stored.id(), stored);
        index(rows.entriesOfAdjustment, adjustment, stored.id());
        index(rows.entriesFrom, stored.originId(), stored.id());
        index(rows.ledgers, stored.agentId(), stored.id());
        YearMonth latest = rows.latest;
        if (latest == null || stored.belongsTo().isAfter(latest)) {
            undo.push(() -> rows.latest = latest);
            rows.latest = stored.belongsTo();
        }
        return stored;
    }

    @Override
    public List<Entry> entriesOf(long adjustment) {
        return found(rows.entries, rows.entriesOfAdjustment.get(adjustment));
    }

    @Override
    public List<Entry> entriesFrom(String originId, long after) {
        return found(rows.entries, after(rows.entriesFrom.get(originId), after));
    }

    @Override
    public List<Entry> uncorrectedFrom(String originId) {
        List<Entry> entries = entriesFrom(originId);
        Set<Long> corrected = entries.stream().map(Entry::corrects).collect(Collectors.toSet());
        return entries.stream().filter(entry -> !corrected.contains(entry.id())).toList();
    }

    @Override
    public List<Entry> ledger(String agentId) {
        return found(rows.entries, rows.ledgers.get(agentId));
    }

    @Override
    public Optional<Entry> entry(long id) {
        return Optional.ofNullable(rows.entries.get(id));
    }

    @Override
    public boolean hasEntriesSince(YearMonth month) {
        YearMonth latest = rows.latest;
        return latest != null && !latest.isBefore(month);
    }

    @Override
    public List<PackRow> packs() {
        return List.copyOf(rows.packs.values());
    }

    @Override
    public void add(PackRow pack) {
        put(rows.packs, pack.seq(), pack);
    }

    @Override
    public Optional<PackTexts> texts(String digest) {
        return Optional.ofNullable(rows.texts.get(digest));
    }

    @Override
    public void add(String digest, PackTexts texts) {
        put(rows.texts, digest, texts);
    }

    @Override
    public List<MonthRow> months() {
        return List.copyOf(rows.months.values());
    }

    @Override
    public void save(MonthRow month) {
        put(rows.months, month.month(), month);
    }

    @Override
    public void add(MonthLine line) {
        NavigableMap<YearMonth, StatementLine> own =
                rows.lines.computeIfAbsent(line.line().agentId(), missing -> new TreeMap<>());
        put(own, line.month(), line.line());
    }

    @Override
    public List<MonthLine> lines(YearMonth month) {
        return rows.lines.values().stream()
                .flatMap(own -> Optional.ofNullable(own.get(month)).stream())
                .sorted(Comparator.comparing(StatementLine::agentId, TextOrder.BY_CODE_POINT))
                .map(line -> new MonthLine(month, line))
                .toList();
    }

    @Override
    public List<MonthLine> lines(String agentId) {
        return rows.lines.getOrDefault(agentId, new TreeMap<>()).entrySet().stream()
                .map(own -> new MonthLine(own.getKey(), own.getValue()))
                .toList();
    }

    @Override
    public void lockDelivery() {
        // One transaction runs at a time.
    }

    @Override
    public List<AdjustmentRow> undelivered(int atMost) {
        return rows.undelivered.values().stream().limit(atMost).toList();
    }

    @Override
    public void delivered(long adjustment) {
        remove(rows.undelivered, adjustment);
    }

    @Override
    public void rewrite(List<Entry> entries) {
        for (Entry entry : entries) {
            Entry before = rows.entries.get(entry.id());
            if (before != null) {
                put(rows.entries, entry.id(), entry);
                move(rows.entriesFrom, before.originId(), entry.originId(), entry.id());
                move(rows.ledgers, before.agentId(), entry.agentId(), entry.id());
            }
        }
    }

    @Override
    public void erase(String agentId, String pseudonym, String noProblems) {
        for (FactRow row : facts(agentId)) {
            remove(rows.facts, row.fact().seq());
        }
        remove(rows.factsOf, agentId);
        for (AdjustmentRow row : adjustments(agentId)) {
            String key = row.key();
            if (key != null) {
                remove(rows.calls, new CallKey(agentId, key));
            }
            if (rows.undelivered.containsKey(row.id())) {
                AdjustmentRow bare =
                        new AdjustmentRow(row.id(), pseudonym, null, null, row.knownAt(), row.asOf(), noProblems);
                put(rows.adjustments, row.id(), bare);
                put(rows.undelivered, row.id(), bare);
                index(rows.adjustmentsOf, pseudonym, row.id());
            } else {
                remove(rows.adjustments, row.id());
            }
        }
        remove(rows.adjustmentsOf, agentId);
        for (MonthLine line : lines(agentId)) {
            add(new MonthLine(
                    line.month(),
                    StatementLineBuilder.builder(line.line()).agentId(pseudonym).build()));
        }
        remove(rows.lines, agentId);
        remove(rows.agents, agentId);
    }

    private static @Nullable NavigableSet<Long> after(@Nullable NavigableSet<Long> ids, long after) {
        return ids == null ? null : ids.tailSet(after, false);
    }

    private static <T> List<T> found(Map<Long, T> table, @Nullable NavigableSet<Long> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .flatMap(id -> Optional.ofNullable(table.get(id)).stream())
                        .toList();
    }

    private <K> void move(Map<K, NavigableSet<Long>> index, K from, K to, long id) {
        if (!from.equals(to)) {
            unindex(index, from, id);
            index(index, to, id);
        }
    }

    private <K> void index(Map<K, NavigableSet<Long>> index, K key, long id) {
        index.computeIfAbsent(key, missing -> new TreeSet<>()).add(id);
        undo.push(() -> index.getOrDefault(key, new TreeSet<>()).remove(id));
    }

    private <K> void unindex(Map<K, NavigableSet<Long>> index, K key, long id) {
        index.getOrDefault(key, new TreeSet<>()).remove(id);
        undo.push(() -> index.computeIfAbsent(key, missing -> new TreeSet<>()).add(id));
    }

    private <K, V> void put(Map<K, V> map, K key, V value) {
        V before = map.put(key, value);
        undo.push(() -> {
            if (before == null) {
                map.remove(key);
            } else {
                map.put(key, before);
            }
        });
    }

    private <K, V> void remove(Map<K, V> map, K key) {
        V before = map.remove(key);
        if (before != null) {
            undo.push(() -> map.put(key, before));
        }
    }
}
