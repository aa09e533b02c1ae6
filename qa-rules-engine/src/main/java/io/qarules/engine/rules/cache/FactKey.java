package io.qarules.engine.rules.cache;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cache key of a fact: the values of the fields that rules read. Facts with equal keys get equal results. */
public final class FactKey {
    private final String kind;
    private final Object[] values;
    private final int hash;

    FactKey(String kind, Object[] values) {
        this.kind = kind;
        this.values = values;
        this.hash = 31 * kind.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactKey key && kind.equals(key.kind) && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
