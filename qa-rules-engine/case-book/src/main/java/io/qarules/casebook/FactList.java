package io.qarules.casebook;

import io.qarules.engine.value.SortedLists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The standing facts of one kind. Immutable; what changes is copied as a whole, which for thousands of facts takes
 * microseconds, and what does not is shared. The lists that it is made of are not changed by whoever makes it.
 *
 * @param ids in their order
 * @param records those of the ids
 */
record FactList(List<FactId> ids, List<Record> records) {
    static final FactList EMPTY = new FactList(List.of(), List.of());

    FactList {
        ids = Collections.unmodifiableList(ids);
        records = Collections.unmodifiableList(records);
    }

    /** Returns the record of an id; null where none has it. */
    @Nullable
    Record record(FactId id) {
        int at = Collections.binarySearch(ids, id);
        return at < 0 ? null : records.get(at);
    }

    /** Returns the facts with others, which replace those of the same ids. */
    FactList with(SortedMap<FactId, Record> more) {
        List<Record> corrected = records;
        List<FactId> newIds = new ArrayList<>();
        List<Record> newRecords = new ArrayList<>();
        for (Map.Entry<FactId, Record> one : more.entrySet()) {
            int known = Collections.binarySearch(ids, one.getKey());
            if (known < 0) {
                newIds.add(one.getKey());
                newRecords.add(one.getValue());
            } else {
                corrected = corrected == records ? new ArrayList<>(records) : corrected;
                corrected.set(known, one.getValue());
            }
        }
        int[] at = newIds.stream()
                .mapToInt(id -> SortedLists.indexFor(ids, id, Comparator.naturalOrder()))
                .toArray();
        return new FactList(SortedLists.inserted(ids, newIds, at), SortedLists.inserted(corrected, newRecords, at));
    }

    /** Returns the facts without some. */
    FactList without(Predicate<FactId> which) {
        List<FactId> left = new ArrayList<>();
        List<Record> leftRecords = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!which.test(ids.get(i))) {
                left.add(ids.get(i));
                leftRecords.add(records.get(i));
            }
        }
        return new FactList(left, leftRecords);
    }
}
