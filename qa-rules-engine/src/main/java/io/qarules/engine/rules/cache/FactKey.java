package io.qarules.engine.rules.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cache key of a fact: the values of the fields that rules read. Facts with equal keys get equal results. A key that
 * is only looked up reads one fact after the other, so that no object is made for each; one that is kept is a {@link
 * #copy}.
 */
final class FactKey {
    /** Adds the next value: {@code (FactKey, Object)void}. */
    static final MethodHandle ADD = add();

    private static final @Nullable Object[] NO_VALUES = {};

    private String kind = "";
    private @Nullable Object[] values = NO_VALUES;
    private int size;
    private int hash;

    /**
     * Begins the key of another fact.
     *
     * @param kind distinguishes the keys of this kind of facts from those of others
     * @param most how many values it will have at most
     */
    void begin(String kind, int most) {
        this.kind = kind;
        this.size = 0;
        this.hash = kind.hashCode();
        if (values.length < most) {
            values = new @Nullable Object[most];
        }
    }

    private void add(@Nullable Object value) {
        values[size++] = value;
        hash = 31 * hash + Objects.hashCode(value);
    }

    private static MethodHandle add() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(FactKey.class, "add", MethodType.methodType(void.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns an equal key that does not change with this one. */
    FactKey copy() {
        FactKey copy = new FactKey();
        copy.kind = kind;
        copy.values = Arrays.copyOf(values, size);
        copy.size = size;
        copy.hash = hash;
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactKey key
                && hash == key.hash
                && kind.equals(key.kind)
                && Arrays.equals(values, 0, size, key.values, 0, key.size);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
