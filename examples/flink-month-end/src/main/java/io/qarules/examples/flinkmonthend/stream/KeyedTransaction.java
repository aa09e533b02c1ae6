package io.qarules.examples.flinkmonthend.stream;

import io.qarules.book.Adjustment;
import io.qarules.book.Entry;
import io.qarules.book.EntryBuilder;
import io.qarules.book.LoggedFact;
import io.qarules.casebook.store.AdjustmentRow;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookRow;
import io.qarules.casebook.store.FactRow;
import io.qarules.casebook.store.LockedAgent;
import io.qarules.casebook.store.PackRow;
import io.qarules.casebook.store.PackTexts;
import io.qarules.casebook.store.Post;
import io.qarules.casebook.store.RecordTransaction;
import io.qarules.casebook.store.Written;
import io.qarules.engine.json.OutcomeReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A transaction on the rows of the agent whose key is current. What it writes stays here until {@link #commit}, so that a
 * call that is refused leaves nothing behind. Months are not closed here, and nobody is erased: that is done where the
 * ledger is kept.
 */
final class KeyedTransaction implements RecordTransaction {
    private final BookRows rows;
    private final RulesInForce rules;
    private final Map<String, BookAgent> agents = new HashMap<>();
    private final List<Stored> stored = new ArrayList<>();
    private @Nullable Long numbers;

    KeyedTransaction(BookRows rows, RulesInForce rules) {
        this.rows = rows;
        this.rules = rules;
    }

    /** Writes everything into the state, and returns what was posted. */
    List<Adjustment> commit() {
        return StateAccess.get(() -> {
            for (BookAgent agent : agents.values()) {
                rows.put(agent);
            }
            for (Stored each : stored) {
                for (FactRow fact : each.facts()) {
                    rows.add(fact);
                }
                rows.add(each.row());
                rows.add(each.row().id(), each.entries());
            }
            if (numbers != null) {
                rows.numbers(numbers);
            }
            return stored.stream().map(Stored::adjustment).toList();
        });
    }

    @Override
    public Written write(Post post) {
        List<FactRow> facts = post.facts().stream()
                .map(row -> new FactRow(row.agentId(), numbered(row.fact())))
                .toList();
        long lastFact = facts.isEmpty() ? 0 : facts.get(facts.size() - 1).fact().seq();
        AdjustmentRow row = post.adjustment();
        AdjustmentRow numbered = new AdjustmentRow(
                next(), row.agentId(), row.key(), row.digest(), row.knownAt(), row.asOf(), row.problems());
        List<Entry> entries = post.entries().stream()
                .map(entry -> EntryBuilder.builder(entry).id(next()).build())
                .toList();
        post.agents().forEach(this::save);
        stored.add(new Stored(numbered, facts, entries));
        return new Written(lastFact, entries);
    }

    private long next() {
        long next = (numbers == null ? StateAccess.get(rows::numbers) : numbers) + 1;
        numbers = next;
        return next;
    }

    private LoggedFact numbered(LoggedFact fact) {
        return new LoggedFact(
                next(), fact.fact(), fact.revision(), fact.change(), fact.knownAt(), fact.key(), fact.json());
    }

    @Override
    public BookRow lockBook() {
        return new BookRow(null);
    }

    @Override
    public Optional<BookAgent> lockAgent(String id) {
        return agent(id);
    }

    @Override
    public Optional<LockedAgent> lockAgent(String id, String key) {
        return agent(id)
                .map(row -> new LockedAgent(
                        row, rules.packs().size(), adjustment(id, key).orElse(null)));
    }

    @Override
    public Optional<BookAgent> agent(String id) {
        BookAgent written = agents.get(id);
        return written != null ? Optional.of(written) : StateAccess.get(() -> Optional.ofNullable(rows.agent(id)));
    }

    @Override
    public void insert(BookAgent agent) {
        save(agent);
    }

    @Override
    public void save(BookAgent agent) {
        agents.put(agent.id(), agent);
    }

    @Override
    public List<FactRow> facts(String agentId, long after) {
        return StateAccess.get(() -> rows.facts(after));
    }

    @Override
    public Optional<AdjustmentRow> adjustment(String agentId, String key) {
        return StateAccess.get(() -> Optional.ofNullable(rows.call(key)));
    }

    @Override
    public List<Entry> entriesOf(long adjustment) {
        return StateAccess.get(() -> rows.entriesOf(adjustment));
    }

    @Override
    public List<Entry> entriesFrom(String originId, long after) {
        return StateAccess.get(() -> rows.entries(after));
    }

    @Override
    public List<Entry> uncorrectedFrom(String originId) {
        List<Entry> entries = entriesFrom(originId);
        Set<Long> corrected =
                entries.stream().map(Entry::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        return entries.stream().filter(entry -> !corrected.contains(entry.id())).toList();
    }

    @Override
    public List<PackRow> packs() {
        return rules.packs();
    }

    @Override
    public Optional<PackTexts> texts(String digest) {
        return rules.texts(digest);
    }

    private record Stored(AdjustmentRow row, List<FactRow> facts, List<Entry> entries) {
        Adjustment adjustment() {
            return new Adjustment(
                    row.agentId(),
                    row.key(),
                    row.knownAt(),
                    row.asOf(),
                    entries,
                    new OutcomeReader()
                            .read(row.problems(), FoundProblems.class)
                            .problems());
        }
    }
}
