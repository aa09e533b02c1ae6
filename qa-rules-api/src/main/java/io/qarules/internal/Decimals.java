package io.qarules.internal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies the numbers of records. */
public final class Decimals {
    private Decimals() {}

    /**
     * Returns an immutable copy in the same order. A name whose value is null stays: it is known to be unknown.
     *
     * @param numbers null gives an empty map
     */
    public static Map<String, @Nullable BigDecimal> copyOf(@Nullable Map<String, @Nullable BigDecimal> numbers) {
        return numbers == null || numbers.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
}
