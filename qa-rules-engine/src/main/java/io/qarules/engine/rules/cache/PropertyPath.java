package io.qarules.engine.rules.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;

/**
 * A path from a record over its components, e.g. {@code call.deal}.
 *
 * @param fact the record's class
 * @param type of the value at the end of the path
 */
record PropertyPath(Class<?> fact, String name, Type type) {
    /** Resolves a path; empty where one of its steps is no record component. */
    static Optional<PropertyPath> of(Class<?> fact, String path) {
        String name = path.replaceAll("\\s|!", "");
        Type type = fact;
        for (String step : name.split("\\.", -1)) {
            Optional<RecordComponent> component = component(type, step);
            if (component.isEmpty()) {
                return Optional.empty();
            }
            type = component.get().getGenericType();
        }
        return Optional.of(new PropertyPath(fact, name, type));
    }

    /** Returns the class of the value; for a set, that of the set. */
    Class<?> valueClass() {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    /** Returns the enum type of the value or of its elements; empty where it is none. */
    Optional<Class<?>> words() {
        Type word =
                type instanceof ParameterizedType parameterized && parameterized.getActualTypeArguments().length == 1
                        ? parameterized.getActualTypeArguments()[0]
                        : type;
        return word instanceof Class<?> words && words.isEnum() ? Optional.of(words) : Optional.empty();
    }

    boolean isNumber() {
        return Number.class.isAssignableFrom(
                MethodType.methodType(valueClass()).wrap().returnType());
    }

    boolean isWhole() {
        return valueClass() == int.class || valueClass() == Integer.class || valueClass() == Long.class;
    }

    boolean isBoolean() {
        return valueClass() == boolean.class || valueClass() == Boolean.class;
    }

    /** Returns whether the value is immutable and comparable: neither a record nor a collection. */
    boolean isPlain() {
        return isNumber()
                || isBoolean()
                || valueClass() == String.class
                || valueClass().isEnum()
                || valueClass() == java.time.LocalDate.class
                || valueClass() == java.time.Instant.class
                || valueClass() == java.time.YearMonth.class;
    }

    /**
     * Returns a method handle from the fact to the value; it gives {@link FieldValues#MISSING} where an earlier step is
     * null.
     */
    MethodHandle reader() {
        MethodHandle reader = MethodHandles.identity(Object.class);
        Type from = fact;
        for (String step : name.split("\\.", -1)) {
            RecordComponent component = component(from, step).orElseThrow();
            reader = MethodHandles.filterReturnValue(reader, FieldValues.ofKnown(accessor(component)));
            from = component.getGenericType();
        }
        return reader;
    }

    private static Optional<RecordComponent> component(Type type, String name) {
        return type instanceof Class<?> record && record.isRecord()
                ? Arrays.stream(record.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            MethodHandle accessor = MethodHandles.publicLookup().unreflect(component.getAccessor());
            return accessor.asType(accessor.type().generic());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a fact's record is not public: " + component, e);
        }
    }
}
