package io.qarules.engine.rules;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A path from a record over its components, e.g. {@code call.deal}, that can be read. */
final class PropertyPath {
    /** Stands for the value where a step before the last has none; equals no value. */
    static final Object MISSING = new Object();

    private final List<MethodHandle> steps;
    private final Type type;

    private PropertyPath(List<MethodHandle> steps, Type type) {
        this.steps = steps;
        this.type = type;
    }

    /** The path; empty where one of its steps is no component of a record. */
    static Optional<PropertyPath> of(Class<?> fact, String path) {
        List<MethodHandle> steps = new ArrayList<>();
        Type type = fact;
        for (String name : path.split("!?\\.", -1)) {
            Optional<RecordComponent> component = component(type, name.strip());
            if (component.isEmpty()) {
                return Optional.empty();
            }
            steps.add(reader(component.get()));
            type = component.get().getGenericType();
        }
        return Optional.of(new PropertyPath(steps, type));
    }

    /** The class of its value; for a set the set's. */
    Class<?> valueClass() {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    /** The enum of its value or of its elements, if it is one. */
    Optional<Class<?>> words() {
        Type word =
                type instanceof ParameterizedType parameterized && parameterized.getActualTypeArguments().length == 1
                        ? parameterized.getActualTypeArguments()[0]
                        : type;
        return word instanceof Class<?> words && words.isEnum() ? Optional.of(words) : Optional.empty();
    }

    /** The value, or {@link #MISSING}. */
    @Nullable
    Object read(Object fact) {
        Object value = fact;
        try {
            for (MethodHandle step : steps) {
                if (value == null) {
                    return MISSING;
                }
                value = (Object) step.invokeExact(value);
            }
            return value;
        } catch (Throwable e) {
            throw new IllegalStateException("a record cannot be read: " + fact, e);
        }
    }

    private static Optional<RecordComponent> component(Type type, String name) {
        return type instanceof Class<?> record && record.isRecord()
                ? Arrays.stream(record.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static MethodHandle reader(RecordComponent component) {
        try {
            MethodHandle accessor = MethodHandles.publicLookup().unreflect(component.getAccessor());
            return accessor.asType(accessor.type().generic());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a fact's record is not public: " + component, e);
        }
    }
}
