package io.qarules.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Validates the records of a list, each by a check of its own. */
final class Records {
    private Records() {}

    /**
     * Returns the valid records, in their order.
     *
     * @param parent place of the record that has the list
     * @param field name of the list
     * @param check returns the valid part of a record; null where the record is left out
     */
    static <T, R> List<R> check(
            List<T> records,
            Placed parent,
            String field,
            Problems problems,
            BiFunction<T, RecordCheck, @Nullable R> check) {
        return records.isEmpty() ? List.of() : check(records, parent, field, new Ids(problems), check);
    }

    /**
     * Returns the valid records of a list whose identity is not the field {@code id}.
     *
     * @param ids tracks the identities already used
     */
    static <T, R> List<R> check(
            List<T> records, Placed parent, String field, Ids ids, BiFunction<T, RecordCheck, @Nullable R> check) {
        List<R> valid = new ArrayList<>(records.size());
        each(records, parent, field, ids, (record, recordCheck) -> {
            R left = check.apply(record, recordCheck);
            if (left != null) {
                valid.add(left);
            }
        });
        return valid;
    }

    /**
     * Passes every record to the action with its check, and names every null. The check is reused: it is valid during
     * the call only.
     */
    static <T> void each(List<T> records, Placed parent, String field, Ids ids, BiConsumer<T, RecordCheck> check) {
        each(records, parent, field, new RecordCheck(ids), check);
    }

    /**
     * Does the same with a check that other lists of such records use, too.
     *
     * @param recordCheck moves on to each record
     */
    static <T> void each(
            List<T> records, Placed parent, String field, RecordCheck recordCheck, BiConsumer<T, RecordCheck> check) {
        recordCheck.expect(records.size());
        for (int i = 0; i < records.size(); i++) {
            T record = records.get(i);
            if (record == null) {
                recordCheck.problems().addNullRecord(parent.at().element(field, i));
                continue;
            }
            recordCheck.begin(parent, field, i);
            check.accept(record, recordCheck);
        }
    }
}
