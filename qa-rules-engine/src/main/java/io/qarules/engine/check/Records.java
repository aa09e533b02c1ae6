package io.qarules.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Goes through the records of one list, with a check for each. */
final class Records {
    private Records() {}

    /**
     * The records that can be used, in their order.
     *
     * @param parent of the field that holds them
     * @param check what is left of a record; null where it is left out
     */
    static <T, R> List<R> check(
            List<T> records,
            Pointer parent,
            String field,
            Problems problems,
            BiFunction<T, RecordCheck, @Nullable R> check) {
        return records.isEmpty() ? List.of() : check(records, parent, field, new Ids(problems), check);
    }

    /** The same for records that claim other ids than their own {@code id}. */
    static <T, R> List<R> check(
            List<T> records, Pointer parent, String field, Ids ids, BiFunction<T, RecordCheck, @Nullable R> check) {
        List<R> valid = new ArrayList<>(records.size());
        each(records, parent, field, ids, (record, recordCheck) -> {
            R left = check.apply(record, recordCheck);
            if (left != null) {
                valid.add(left);
            }
        });
        return valid;
    }

    /** Every record with its check, which serves the next one afterwards. */
    static <T> void each(List<T> records, Pointer parent, String field, Ids ids, BiConsumer<T, RecordCheck> check) {
        Pointer all = parent.child(field);
        RecordCheck recordCheck = new RecordCheck(ids);
        for (int i = 0; i < records.size(); i++) {
            recordCheck.begin(all, i);
            check.accept(records.get(i), recordCheck);
        }
    }
}
