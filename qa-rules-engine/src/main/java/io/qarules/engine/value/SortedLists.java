package io.qarules.engine.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Lists that stay in order while they grow. What is added to a list of thousands costs little more than one copy of an
 * array. The lists returned cannot be changed.
 */
public final class SortedLists {
    private SortedLists() {}

    /**
     * Returns a list with more elements in it. The list itself stays as it is.
     *
     * @param sorted in that order
     * @param more in any order
     */
    public static <T> List<T> with(List<T> sorted, Collection<? extends T> more, Comparator<? super T> order) {
        if (more.isEmpty()) {
            return sorted;
        }
        List<T> added = new ArrayList<>(more);
        added.sort(order);
        int[] at = new int[added.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = indexFor(sorted, added.get(i), order);
        }
        return inserted(sorted, added, at);
    }

    /** Returns the index at which an element would stand in a list. */
    public static <T> int indexFor(List<T> sorted, T element, Comparator<? super T> order) {
        int at = Collections.binarySearch(sorted, element, order);
        return at < 0 ? -at - 1 : at;
    }

    /** Returns whether an element of a sorted list is neither before nor after another one. */
    public static <T> boolean has(List<T> sorted, T other, Comparator<? super T> order) {
        return Collections.binarySearch(sorted, other, order) >= 0;
    }

    /**
     * Returns a list with more elements between its own.
     *
     * @param at for each of them the index of the element that it comes before; ascending
     */
    public static <T> List<T> inserted(List<T> list, List<? extends T> more, int[] at) {
        @SuppressWarnings("unchecked") // holds elements of both lists only
        T[] all = (T[]) list.toArray(new Object[list.size() + more.size()]);
        int end = list.size();
        for (int i = at.length - 1; i >= 0; i--) {
            System.arraycopy(all, at[i], all, at[i] + i + 1, end - at[i]);
            all[at[i] + i] = more.get(i);
            end = at[i];
        }
        return Collections.unmodifiableList(Arrays.asList(all));
    }
}
