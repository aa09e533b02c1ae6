package io.qarules.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A missing list and an empty one are the same. */
final class Lists {
    private Lists() {}

    static <T> List<T> copyOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
