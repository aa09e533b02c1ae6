package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path from a record over its properties, e.g. {@code call.deal} or {@code finding.flag("selfReported")}.
 *
 * @param fact the record's class
 * @param type of the value at the end of the path
 */
record PropertyPath(Class<?> fact, String name, Type type) {
    /** Resolves a path; empty where one of its steps is no property. */
    static Optional<PropertyPath> of(Class<?> fact, String path) {
        Type type = fact;
        for (Step step : Step.of(path)) {
            FactType.Property property = property(type, step);
            if (property == null) {
                return Optional.empty();
            }
            type = property.method().getGenericReturnType();
        }
        return Optional.of(new PropertyPath(fact, path, type));
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
        for (Step step : Step.of(name)) {
            FactType.Property property = Objects.requireNonNull(property(from, step), name);
            reader = MethodHandles.filterReturnValue(reader, FieldValues.ofKnown(accessor(property)));
            from = property.method().getGenericReturnType();
        }
        return reader;
    }

    private static FactType.@Nullable Property property(Type type, Step step) {
        return type instanceof Class<?> record ? FactType.of(record).property(step.text()) : null;
    }

    private static MethodHandle accessor(FactType.Property property) {
        try {
            MethodHandle method = MethodHandles.publicLookup().unreflect(property.method());
            MethodHandle accessor =
                    property.given() == null ? method : MethodHandles.insertArguments(method, 1, property.given());
            return accessor.asType(accessor.type().generic());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a fact's record is not public: " + property.method(), e);
        }
    }
}
