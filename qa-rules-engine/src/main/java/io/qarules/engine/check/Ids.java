package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.DUPLICATE_ID;

import io.qarules.internal.Messages;
import java.util.HashSet;
import java.util.Set;

/** The ids already used by records of one kind; the first valid record keeps an id (POLICY 11). */
final class Ids {
    private final Problems problems;
    private final String field;
    private Set<String> claimed = Set.of();

    Ids(Problems problems) {
        this(problems, "id");
    }

    Ids(Problems problems, String field) {
        this.problems = problems;
        this.field = field;
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
            claimed = new HashSet<>();
        }
        return claimed.add(id);
    }

    /** Reports the record at that place as a duplicate. */
    void nameDuplicate(String id, Pointer at) {
        problems.add(DUPLICATE_ID, at.child(field), id, Messages.PROBLEMS.english("duplicate", field, id));
    }
}
