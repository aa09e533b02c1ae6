package io.qarules.engine.rules.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** What becomes of a field's value on its way into the shape of a fact, as method handles. */
final class FieldValues {
    /** Stands for a value that is not there to be read; equals no value. */
    static final Object MISSING = new Object();

    /** Whether there is a value: {@code (Object)boolean}. */
    static final MethodHandle IS_KNOWN = find("isKnown", MethodType.methodType(boolean.class, Object.class));

    /** Only whether a value is null. */
    static final MethodHandle PRESENCE = find("presence", MethodType.genericMethodType(1));

    private static final MethodHandle CLIP =
            find("clip", MethodType.methodType(Object.class, long.class, Object.class));

    private FieldValues() {}

    /** A reader of known values that gives {@link #MISSING} for others. */
    static MethodHandle ofKnown(MethodHandle reader) {
        MethodHandle missing = MethodHandles.dropArguments(
                MethodHandles.constant(Object.class, MISSING), 0, reader.type().parameterList());
        return MethodHandles.guardWithTest(IS_KNOWN, reader, missing);
    }

    /** The same number for all whole ones from a limit on. */
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
