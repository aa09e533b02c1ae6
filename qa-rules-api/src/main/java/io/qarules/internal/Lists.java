package io.qarules.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A missing list and an empty one are the same. */
public final class Lists {
    private Lists() {}

    public static <T> List<T> copyOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
