package io.qarules.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies the lists of records. */
public final class Lists {
    private Lists() {}

    /**
     * Returns an immutable copy.
     *
     * @param list null gives an empty list
     * @throws NullPointerException if the list holds a null
     */
    public static <T> List<T> copyOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
