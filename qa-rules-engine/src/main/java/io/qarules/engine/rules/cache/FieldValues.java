package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.runtime.Conditions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Method handles that convert a field's value to its part of a cache key. */
final class FieldValues {
    /** Represents a value that the rules cannot read; equal to no value. */
    static final Object MISSING = new Object();

    /** Tests a value for being present: {@code (Object)boolean}. */
    static final MethodHandle IS_KNOWN = find("isKnown", MethodType.methodType(boolean.class, Object.class));

    /** Converts a value to whether it is not null. */
    static final MethodHandle PRESENCE = find("presence", MethodType.genericMethodType(1));

    /** Converts a value that cannot be read to null. */
    static final MethodHandle OR_NULL = find("orNull", MethodType.genericMethodType(1));

    private static final MethodHandle INTERVAL =
            find("interval", MethodType.methodType(Object.class, Number[].class, Object.class));
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private FieldValues() {}

    /** Returns a reader that gives {@link #MISSING} where its argument is null or missing. */
    static MethodHandle ofKnown(MethodHandle reader) {
        MethodHandle missing = MethodHandles.dropArguments(
                MethodHandles.constant(Object.class, MISSING), 0, reader.type().parameterList());
        return MethodHandles.guardWithTest(IS_KNOWN, reader, missing);
    }

    /**
     * Returns a conversion that maps numbers to the place between or at the bounds where they lie, and leaves what is no
     * number as it is.
     *
     * @param bounds in ascending order
     */
    static MethodHandle interval(Collection<BigDecimal> bounds) {
        Number[] numbers = bounds.stream().map(FieldValues::plainest).toArray(Number[]::new);
        return MethodHandles.insertArguments(INTERVAL, 0, (Object) numbers);
    }

    /** Whole numbers compare faster as such. */
    private static Number plainest(BigDecimal bound) {
        boolean whole = bound.stripTrailingZeros().scale() <= 0 && bound.abs().compareTo(MOST) <= 0;
        return whole ? (Number) bound.longValueExact() : bound;
    }

    /**
     * Numbers a value that a field of few values can have: nothing, what is missing, flags, words, places between bounds.
     *
     * @return 0 or more, and less than {@link FactField#values}
     */
    static int number(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 3 : 2;
        }
        if (value instanceof Enum<?> word) {
            return 2 + word.ordinal();
        }
        if (value instanceof Integer place) {
            return 2 + place;
        }
        return value == null ? 0 : 1;
    }

    private static boolean isKnown(@Nullable Object value) {
        return value != null && value != MISSING;
    }

    private static @Nullable Object orNull(@Nullable Object value) {
        return value == MISSING ? null : value;
    }

    private static Object presence(@Nullable Object value) {
        return value == MISSING ? MISSING : (Boolean) (value != null);
    }

    private static @Nullable Object interval(Number[] bounds, @Nullable Object value) {
        if (!(value instanceof Number number)) {
            return value;
        }
        int below = 0;
        while (below < bounds.length && Conditions.less(bounds[below], number)) {
            below++;
        }
        boolean at = below < bounds.length && Conditions.equal(bounds[below], number);
        return 2 * below + (at ? 1 : 0);
    }

    private static MethodHandle find(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(FieldValues.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
