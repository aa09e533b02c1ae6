package io.qarules.engine.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Lists that stay in order while they grow. */
public final class SortedLists {
    /** So many times longer a list is at least, into which elements go one by one. */
    private static final int MANY_TIMES = 8;

    private SortedLists() {}

    /**
     * Returns a list with more elements in it. The list itself stays as it is; a few elements cost little more than a
     * copy of it.
     *
     * @param sorted in that order
     * @param more in any order
     */
    public static <T> List<T> with(List<T> sorted, Collection<? extends T> more, Comparator<? super T> order) {
        if (more.isEmpty()) {
            return sorted;
        }
        List<T> all = new ArrayList<>(sorted.size() + more.size());
        all.addAll(sorted);
        if (sorted.size() < MANY_TIMES * more.size()) {
            all.addAll(more);
            all.sort(order);
            return List.copyOf(all);
        }
        for (T each : more) {
            int at = Collections.binarySearch(all, each, order);
            all.add(at < 0 ? -at - 1 : at, each);
        }
        return List.copyOf(all);
    }

    /** Returns whether an element of a sorted list is neither before nor after another one. */
    public static <T> boolean has(List<T> sorted, T other, Comparator<? super T> order) {
        return Collections.binarySearch(sorted, other, order) >= 0;
    }
}
