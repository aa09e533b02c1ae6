package io.qarules.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies the lists of records. */
public final class Lists {
    private Lists() {}

    /**
     * Returns an immutable copy. Nulls in it stay: the engine names each with its place, which an exception thrown here
     * could not.
     *
     * @param list null gives an empty list
     */
    public static <T> List<T> copyOf(@Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        return hasNull(list) ? Collections.unmodifiableList(new ArrayList<>(list)) : List.copyOf(list);
    }

    private static boolean hasNull(List<?> list) {
        for (Object element : list) { // an immutable list does not answer contains( null )
            if (element == null) {
                return true;
            }
        }
        return false;
    }
}
