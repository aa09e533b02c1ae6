package io.qarules.engine.value;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Function;

/** Whether the elements of a list differ. */
public final class Distinct {
    /** So many are compared with each other, which takes less than to make a set of them. */
    private static final int FEW = 5;

    private Distinct() {}

    /**
     * Returns whether no two elements have the same key.
     *
     * @param key gives the key of an element, not null
     */
    public static <T, K> boolean by(Function<T, K> key, List<T> elements) {
        return elements.size() <= FEW ? eachWithEach(key, elements) : inSet(key, elements);
    }

    private static <T, K> boolean eachWithEach(Function<T, K> key, List<T> elements) {
        for (int i = 1; i < elements.size(); i++) {
            K own = key.apply(elements.get(i));
            for (int j = 0; j < i; j++) {
                if (own.equals(key.apply(elements.get(j)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static <T, K> boolean inSet(Function<T, K> key, List<T> elements) {
        ImmutableSet.Builder<K> keys = ImmutableSet.builderWithExpectedSize(elements.size());
        for (T element : elements) {
            keys.add(key.apply(element));
        }
        return keys.build().size() == elements.size();
    }
}
