package io.qarules.engine.rules.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cache key of a fact: the values of the fields that rules read. Facts with equal keys get equal results. Values of
 * which there are few to choose from, as of flags, words and intervals, make up one number together. A key that is only
 * looked up reads one fact after the other, so that no object is made for each; one that is kept is a {@link #copy}.
 */
final class FactKey {
    /** Adds the next value: {@code (FactKey, Object)void}. */
    static final MethodHandle ADD = find("add", Object.class);

    /** Adds the next value of those that {@link FieldValues#number} numbers, given their number: {@code (FactKey, int, Object)void}. */
    static final MethodHandle ADD_NUMBERED = find("addNumbered", int.class, Object.class);

    private static final @Nullable Object[] NO_VALUES = {};

    private String kind = "";
    private @Nullable Object[] values = NO_VALUES;
    private int size;
    private long numbered;

    /**
     * Begins the key of another fact.
     *
     * @param kind distinguishes the keys of this kind of facts from those of others
     * @param most how many values it will have at most
     */
    void begin(String kind, int most) {
        this.kind = kind;
        this.size = 0;
        this.numbered = 0;
        if (values.length < most) {
            values = new @Nullable Object[most];
        }
    }

    private void add(@Nullable Object value) {
        values[size++] = value;
    }

    private void addNumbered(int values, @Nullable Object value) {
        numbered = values * numbered + FieldValues.number(value);
    }

    private static MethodHandle find(String name, Class<?>... parameters) {
        try {
            return MethodHandles.lookup()
                    .findVirtual(FactKey.class, name, MethodType.methodType(void.class, parameters));
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
        copy.numbered = numbered;
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactKey key
                && numbered == key.numbered
                && kind.equals(key.kind)
                && Arrays.equals(values, 0, size, key.values, 0, key.size);
    }

    @Override
    public int hashCode() {
        int hash = 31 * kind.hashCode() + Long.hashCode(numbered);
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + Objects.hashCode(values[i]);
        }
        return hash;
    }
}
