package io.qarules.examples.flinkmonthend.stream;

import io.qarules.book.Entry;
import io.qarules.casebook.store.AdjustmentRow;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.FactRow;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.OutcomeReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/** The rows of a case book in Flink's state: at a time those of the agent whose facts are recorded. */
final class BookRows {
    static final MapStateDescriptor<String, String> AGENTS =
            new MapStateDescriptor<>("agents", Types.STRING, Types.STRING);
    private static final JsonWriter WRITER = new JsonWriter();
    private static final OutcomeReader READER = new OutcomeReader();

    private final MapState<String, String> agents;
    private final MapState<Long, String> facts;
    private final MapState<String, String> calls;
    private final MapState<Long, String> entries;
    private final ValueState<Long> numbers;

    BookRows(RuntimeContext context) {
        agents = context.getMapState(AGENTS);
        facts = context.getMapState(new MapStateDescriptor<>("facts", Types.LONG, Types.STRING));
        calls = context.getMapState(new MapStateDescriptor<>("calls", Types.STRING, Types.STRING));
        entries = context.getMapState(new MapStateDescriptor<>("entries", Types.LONG, Types.STRING));
        numbers = context.getState(new ValueStateDescriptor<>("numbers", Types.LONG));
    }

    /** Returns the last number that a row got. */
    long numbers() throws Exception {
        Long last = numbers.value();
        return last == null ? 0 : last;
    }

    void numbers(long last) throws Exception {
        numbers.update(last);
    }

    @Nullable
    BookAgent agent(String id) throws Exception {
        String json = agents.get(id);
        return json == null ? null : READER.read(json, BookAgent.class);
    }

    void put(BookAgent agent) throws Exception {
        agents.put(agent.id(), WRITER.writeReport(agent));
    }

    /** Returns the facts after a number, in their order. */
    List<FactRow> facts(long after) throws Exception {
        List<FactRow> rows = new ArrayList<>();
        for (var fact : facts.entries()) {
            if (fact.getKey() > after) {
                rows.add(READER.read(fact.getValue(), FactRow.class));
            }
        }
        rows.sort(Comparator.comparingLong(row -> row.fact().seq()));
        return rows;
    }

    void add(FactRow row) throws Exception {
        facts.put(row.fact().seq(), WRITER.writeReport(row));
    }

    @Nullable
    AdjustmentRow call(String key) throws Exception {
        String json = calls.get(key);
        return json == null ? null : READER.read(json, AdjustmentRow.class);
    }

    void add(AdjustmentRow row) throws Exception {
        if (row.key() != null) {
            calls.put(row.key(), WRITER.writeReport(row));
        }
    }

    /** Returns the entries of an adjustment. */
    List<Entry> entriesOf(long adjustment) throws Exception {
        String json = entries.get(adjustment);
        return json == null ? List.of() : READER.read(json, Entries.class).entries();
    }

    /** Returns the entries after an id, in the order of their ids. */
    List<Entry> entries(long after) throws Exception {
        List<Entry> all = new ArrayList<>();
        for (String json : entries.values()) {
            for (Entry entry : READER.read(json, Entries.class).entries()) {
                if (entry.id() > after) {
                    all.add(entry);
                }
            }
        }
        all.sort(Comparator.comparingLong(Entry::id));
        return all;
    }

    void add(long adjustment, List<Entry> of) throws Exception {
        if (!of.isEmpty()) {
            entries.put(adjustment, WRITER.writeReport(new Entries(of)));
        }
    }

    /** The entries of an adjustment, as they are stored. */
    public record Entries(List<Entry> entries) {}
}
