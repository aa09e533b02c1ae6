package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.DUPLICATE_ID;

import com.google.common.collect.Sets;
import io.qarules.internal.Messages;
import java.util.Set;

/** The ids already used by records of one kind; the first valid record keeps an id (POLICY 11). */
final class Ids {
    private final Problems problems;
    private final String field;
    private int expected;
    private Set<String> claimed = Set.of();

    Ids(Problems problems) {
        this(problems, "id");
    }

    Ids(Problems problems, String field) {
        this.problems = problems;
        this.field = field;
    }

    /** Makes room for the ids of so many records, so that the set need not grow. */
    void expect(int records) {
        expected = Math.max(expected, records);
    }

    Problems problems() {
        return problems;
    }

    Set<String> claimed() {
        return claimed;
    }

    /**
     * Claims the id for a record.
     *
     * @return false if an earlier record has the id
     */
    boolean claim(String id) {
        if (claimed.isEmpty()) {
            claimed = Sets.newHashSetWithExpectedSize(expected);
        }
        return claimed.add(id);
    }

    /** Reports the record at that place as a duplicate. */
    void nameDuplicate(String id, Pointer at) {
        problems.add(DUPLICATE_ID, at.child(field), id, Messages.PROBLEMS.english("duplicate", field, id));
    }
}
