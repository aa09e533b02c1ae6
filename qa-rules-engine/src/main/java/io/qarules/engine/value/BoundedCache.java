package io.qarules.engine.value;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Results that can be worked out again, kept for the next time. When it is full it begins afresh. Safe for use by many
 * threads, and quicker to ask than a cache that notes who was asked last.
 */
public final class BoundedCache<K, V> {
    private final int limit;
    private final ConcurrentHashMap<K, V> known = new ConcurrentHashMap<>();

    /** @param limit how many results it keeps, or a few more where many threads add some at once */
    public BoundedCache(int limit) {
        this.limit = limit;
    }

    public @Nullable V get(K key) {
        return known.get(key);
    }

    /** What is known, or else worked out now; at the same time by several threads, maybe. */
    public V get(K key, Function<K, V> function) {
        V result = known.get(key);
        if (result == null) {
            result = function.apply(key);
            put(key, result);
        }
        return result;
    }

    public void put(K key, V value) {
        if (known.size() >= limit) {
            known.clear();
        }
        known.put(key, value);
    }
}
