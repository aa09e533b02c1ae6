package io.qarules.engine.rules.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Method handles that convert a field's value to its part of a cache key. */
final class FieldValues {
    /** Represents a value that the rules cannot read; equal to no value. */
    static final Object MISSING = new Object();

    /** Tests a value for being present: {@code (Object)boolean}. */
    static final MethodHandle IS_KNOWN = find("isKnown", MethodType.methodType(boolean.class, Object.class));

    /** Converts a value to whether it is not null. */
    static final MethodHandle PRESENCE = find("presence", MethodType.genericMethodType(1));

    private static final MethodHandle CLIP =
            find("clip", MethodType.methodType(Object.class, long.class, Object.class));

    private FieldValues() {}

    /** Returns a reader that gives {@link #MISSING} where its argument is null or missing. */
    static MethodHandle ofKnown(MethodHandle reader) {
        MethodHandle missing = MethodHandles.dropArguments(
                MethodHandles.constant(Object.class, MISSING), 0, reader.type().parameterList());
        return MethodHandles.guardWithTest(IS_KNOWN, reader, missing);
    }

    /** Returns a conversion that maps all whole numbers from the limit on to the limit. */
    static MethodHandle clipped(long limit) {
        return MethodHandles.insertArguments(CLIP, 0, limit);
    }

    private static boolean isKnown(@Nullable Object value) {
        return value != null && value != MISSING;
    }

    private static Object presence(@Nullable Object value) {
        return value == MISSING ? MISSING : (Boolean) (value != null);
    }

    private static @Nullable Object clip(long limit, @Nullable Object value) {
        boolean beyond = value instanceof Number number && number.longValue() >= limit;
        return beyond ? (Long) limit : value;
    }

    private static MethodHandle find(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(FieldValues.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
