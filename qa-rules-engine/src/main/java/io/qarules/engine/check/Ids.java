package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.DUPLICATE_ID;

import java.util.HashSet;
import java.util.Set;

/** The ids that records of one kind have claimed: the first valid record keeps an id (POLICY 11). */
final class Ids {
    private final Problems problems;
    private final String field;
    private final Set<String> claimed = new HashSet<>();

    Ids(Problems problems) {
        this(problems, "id");
    }

    Ids(Problems problems, String field) {
        this.problems = problems;
        this.field = field;
    }

    Set<String> claimed() {
        return claimed;
    }

    boolean claim(String id, Pointer at) {
        boolean first = claimed.add(id);
        if (!first) {
            problems.add(
                    DUPLICATE_ID,
                    at.child(field),
                    id,
                    "another record before this one has the %s %s; this one is left out, give it one of its own"
                            .formatted(field, id));
        }
        return first;
    }
}
