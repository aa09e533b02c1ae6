package io.qarules.engine.value;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache of bounded size, safe for use by many threads. A full cache is cleared rather than evicting its oldest entry:
 * reads then need no bookkeeping. Suited to values that can be computed again.
 */
public final class BoundedCache<K, V> {
    private final int limit;
    private final ConcurrentHashMap<K, V> known = new ConcurrentHashMap<>();

    /**
     * Creates an empty cache.
     *
     * @param limit the largest number of entries; concurrent writers may exceed it by a few
     */
    public BoundedCache(int limit) {
        this.limit = limit;
    }

    /** Returns the cached value; null where there is none. */
    public @Nullable V get(K key) {
        return known.get(key);
    }

    /** Returns the cached value, or computes and caches it. Several threads may compute the same value concurrently. */
    public V get(K key, Function<K, V> function) {
        V result = known.get(key);
        if (result == null) {
            result = function.apply(key);
            put(key, result);
        }
        return result;
    }

    /** Caches a value; clears the cache first where it is full. */
    public void put(K key, V value) {
        if (known.size() >= limit) {
            known.clear();
        }
        known.put(key, value);
    }
}
