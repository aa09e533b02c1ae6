package io.qarules.examples.flinkmonthend.stream;

import io.qarules.book.Adjustment;
import io.qarules.casebook.store.RecordStore;
import io.qarules.casebook.store.RecordTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where facts are recorded in the state of a Flink task, which works on one agent at a time. */
final class KeyedStore implements RecordStore<RecordTransaction> {
    private final BookRows rows;
    private final RulesInForce rules;
    private List<Adjustment> posted = new ArrayList<>();

    KeyedStore(BookRows rows, RulesInForce rules) {
        this.rows = rows;
        this.rules = rules;
    }

    /** Returns what was posted since the last time. */
    List<Adjustment> posted() {
        List<Adjustment> since = posted;
        posted = new ArrayList<>();
        return since;
    }

    @Override
    public <T> T run(Function<? super RecordTransaction, T> work) {
        KeyedTransaction transaction = new KeyedTransaction(rows, rules);
        T result = work.apply(transaction);
        posted.addAll(transaction.commit());
        return result;
    }

    @Override
    public void close() {
        // The state is Flink's.
    }
}
