package io.qarules.casebook.store;

import com.google.common.collect.ImmutableList;
import io.qarules.book.Entry;
import io.qarules.book.EntryBuilder;
import io.qarules.book.LoggedFact;
import io.qarules.book.MonthLine;
import io.qarules.book.StatementLineBuilder;
import io.qarules.engine.value.TextOrder;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
    public Optional<BookAgent> erased(String formerId) {
        return rows.agents.values().stream()
                .filter(row -> formerId.equals(row.formerId()))
                .findFirst();
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
    public List<FactRow> facts(String agentId) {
        return those(rows.facts, row -> row.agentId().equals(agentId));
    }

    @Override
    public List<Entry> write(Post post) {
        post.facts().forEach(row -> add(rows.facts, new FactRow(row.agentId(), numbered(row.fact()))));
        long adjustment = add(post.adjustment());
        List<Entry> entries =
                post.entries().stream().map(entry -> add(adjustment, entry)).toList();
        post.agents().forEach(this::save);
        return entries;
    }

    private LoggedFact numbered(LoggedFact fact) {
        return new LoggedFact(
                ++rows.numbers, fact.fact(), fact.revision(), fact.change(), fact.knownAt(), fact.key(), fact.json());
    }

    @Override
    public Optional<AdjustmentRow> adjustment(String agentId, String key) {
        return rows.adjustments.stream()
                .filter(row -> row.agentId().equals(agentId) && key.equals(row.key()))
                .findFirst();
    }

    @Override
    public List<AdjustmentRow> adjustments(String agentId) {
        return those(rows.adjustments, row -> row.agentId().equals(agentId));
    }

    private long add(AdjustmentRow row) {
        long id = ++rows.numbers;
        add(
                rows.adjustments,
                new AdjustmentRow(
                        id, row.agentId(), row.key(), row.digest(), row.knownAt(), row.asOf(), row.problems()));
        return id;
    }

    private Entry add(long adjustment, Entry entry) {
        Entry stored = EntryBuilder.builder(entry).id(++rows.numbers).build();
        add(rows.entries, stored);
        put(rows.adjustmentOf, stored.id(), adjustment);
        return stored;
    }

    @Override
    public List<Entry> entriesOf(long adjustment) {
        return those(rows.entries, entry -> Long.valueOf(adjustment).equals(rows.adjustmentOf.get(entry.id())));
    }

    @Override
    public List<Entry> entriesFrom(String originId) {
        return those(rows.entries, entry -> entry.originId().equals(originId));
    }

    @Override
    public List<Entry> ledger(String agentId) {
        return those(rows.entries, entry -> entry.agentId().equals(agentId));
    }

    @Override
    public Optional<Entry> entry(long id) {
        return rows.entries.stream().filter(entry -> entry.id() == id).findFirst();
    }

    @Override
    public boolean hasEntriesSince(YearMonth month) {
        return rows.entries.stream().anyMatch(entry -> !entry.belongsTo().isBefore(month));
    }

    @Override
    public List<PackRow> packs() {
        return List.copyOf(rows.packs);
    }

    @Override
    public void add(PackRow pack) {
        add(rows.packs, pack);
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
        add(rows.lines, line);
    }

    @Override
    public List<MonthLine> lines(YearMonth month) {
        return rows.lines.stream()
                .filter(line -> line.month().equals(month))
                .sorted(Comparator.comparing(line -> line.line().agentId(), TextOrder.BY_CODE_POINT))
                .toList();
    }

    @Override
    public List<MonthLine> lines(String agentId) {
        return rows.lines.stream()
                .filter(line -> line.line().agentId().equals(agentId))
                .sorted(Comparator.comparing(MonthLine::month))
                .toList();
    }

    @Override
    public void lockDelivery() {
        // One transaction runs at a time.
    }

    @Override
    public List<AdjustmentRow> undelivered(int atMost) {
        return rows.adjustments.stream()
                .filter(row -> !rows.delivered.contains(row.id()))
                .limit(atMost)
                .toList();
    }

    @Override
    public void delivered(long adjustment) {
        undo.push(() -> rows.delivered.remove(adjustment));
        rows.delivered.add(adjustment);
    }

    @Override
    public void erase(String agentId, String pseudonym) {
        remove(rows.agents, agentId);
        change(rows.facts, row -> row.agentId().equals(agentId) ? null : row);
        change(rows.adjustments, row -> row.agentId().equals(agentId) ? null : row);
        change(
                rows.lines,
                line -> line.line().agentId().equals(agentId)
                        ? new MonthLine(
                                line.month(),
                                StatementLineBuilder.builder(line.line())
                                        .agentId(pseudonym)
                                        .build())
                        : line);
    }

    @Override
    public void rewrite(List<Entry> entries) {
        Map<Long, Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        change(rows.entries, entry -> byId.getOrDefault(entry.id(), entry));
    }

    private static <T> List<T> those(List<T> list, Predicate<T> which) {
        return list.stream().filter(which).collect(ImmutableList.toImmutableList());
    }

    private <T> void add(List<T> list, T row) {
        undo.push(() -> list.remove(list.size() - 1));
        list.add(row);
    }

    private <K, V> void put(Map<K, V> map, K key, V value) {
        Map<K, V> before = new HashMap<>();
        if (map.containsKey(key)) {
            before.put(key, map.get(key));
        }
        undo.push(() -> {
            map.remove(key);
            map.putAll(before);
        });
        map.put(key, value);
    }

    private <K, V> void remove(Map<K, V> map, K key) {
        V before = map.remove(key);
        undo.push(() -> {
            if (before != null) {
                map.put(key, before);
            }
        });
    }

    private <T> void change(List<T> list, UnaryOperator<@Nullable T> change) {
        List<T> before = List.copyOf(list);
        undo.push(() -> {
            list.clear();
            list.addAll(before);
        });
        list.clear();
        for (T row : before) {
            T changed = change.apply(row);
            if (changed != null) {
                list.add(changed);
            }
        }
    }
}
