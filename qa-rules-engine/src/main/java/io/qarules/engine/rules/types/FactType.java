package io.qarules.engine.rules.types;

import io.qarules.casefile.Attributed;
import io.qarules.engine.rules.text.Step;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What rules can read of a fact, or of what one of its properties holds: an allow-list, made of our own records. */
public final class FactType {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private static final ClassValue<FactType> KNOWN = new ClassValue<>() {
        @Override
        protected FactType computeValue(Class<?> type) {
            return new FactType(type);
        }
    };

    private final Class<?> type;
    private final SortedMap<String, Property> properties = new TreeMap<>();
    private final SortedMap<String, Method> readings = new TreeMap<>();
    private final SortedMap<String, Method> tests = new TreeMap<>();

    private FactType(Class<?> type) {
        this.type = type;
        for (Method method : type.getMethods()) {
            boolean own = type.isRecord()
                    && type.getName().startsWith("io.qarules.")
                    && method.getDeclaringClass() == type
                    && !Modifier.isStatic(method.getModifiers())
                    && !OF_EVERY_OBJECT.contains(method.getName());
            if (own && method.getParameterCount() == 0 && !isHidden(method)) {
                properties.put(method.getName(), new Property(type, method, null));
            } else if (isReading(method)) {
                readings.put(method.getName(), method);
            } else if (own && method.getReturnType() == boolean.class) {
                tests.put(method.getName(), method);
            }
        }
    }

    /** What holds something that is neither a value nor a record, e.g. where an offence came from. */
    private static boolean isHidden(Method method) {
        return method.getReturnType().isInterface() && !Collection.class.isAssignableFrom(method.getReturnType());
    }

    /** Attributes are read so of every record that has them, and what a fact of the engine marks. */
    private static boolean isReading(Method method) {
        return method.isAnnotationPresent(Reading.class)
                || method.getDeclaringClass() == Attributed.class && method.getParameterCount() == 1;
    }

    public static FactType of(Class<?> type) {
        return KNOWN.get(type);
    }

    public String name() {
        return type.getSimpleName();
    }

    public List<String> properties() {
        return List.copyOf(properties.keySet());
    }

    /** The methods that are read with one literal. */
    public List<String> readings() {
        return List.copyOf(readings.keySet());
    }

    /**
     * What a step such as {@code occurrence} or {@code flag("selfReported")} reads; null where the fact has no such
     * property, or its method takes another literal.
     */
    public @Nullable Property property(String step) {
        return property(Step.of(step).get(0));
    }

    /** What one step reads, as {@link #property(String)}. */
    public @Nullable Property property(Step step) {
        if (step.given() == null) {
            return properties.get(step.name());
        }
        Method method = readings.get(step.name());
        Object given = method == null ? null : Step.literal(step.given(), method.getParameterTypes()[0]);
        return method == null || given == null ? null : new Property(type, method, given);
    }

    /** The property at the end of a path such as {@code call.deal}; null where a step is none. */
    public @Nullable Property path(String path) {
        FactType owner = this;
        Property property = null;
        for (Step step : Step.of(path)) {
            owner = property == null ? owner : of(property.type());
            property = owner.property(step);
            if (property == null) {
                return null;
            }
        }
        return property;
    }

    /** Returns whether what stands at the end of a path is known of each fact. */
    public boolean isAlwaysKnown(String path) {
        return path(path) != null && !mayBeUnknown(path);
    }

    /** Returns whether what a path reads may be unknown, or a fact on the way to it; false where a step is none. */
    public boolean mayBeUnknown(String path) {
        FactType owner = this;
        for (Step step : Step.of(path)) {
            Property property = owner.property(step);
            if (property == null) {
                return false;
            }
            if (property.nullable()) {
                return true;
            }
            owner = of(property.type());
        }
        return false;
    }

    /** The method of that name that answers yes or no to what it is given; null where the fact has none. */
    public @Nullable Method test(String name) {
        return tests.get(name);
    }

    public List<String> tests() {
        return List.copyOf(tests.keySet());
    }

    /**
     * A property of a fact.
     *
     * @param owner the class of the fact
     * @param method reads it
     * @param given the literal that the method is read with; null for a plain property
     */
    public record Property(
            Class<?> owner, Method method, @Nullable Object given) {
        public String name() {
            return method.getName();
        }

        /** The class of its value; for a set the set's. */
        public Class<?> type() {
            return method.getReturnType();
        }

        /** Whether it may be unknown. */
        public boolean nullable() {
            return method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
        }

        /** Its value; null where that is unknown. */
        public @Nullable Object read(Object fact) {
            try {
                return given == null ? method.invoke(fact) : method.invoke(fact, given);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("%s of %s cannot be read".formatted(name(), fact), e);
            }
        }

        public ValueType valueType() {
            return ValueType.of(type(), elementType());
        }

        /** The type of what a set holds; its own of anything else. */
        public ValueType itemType() {
            return valueType() == ValueType.WORDS ? ValueType.of(elementType(), elementType()) : valueType();
        }

        /** What a collection holds; the type itself of anything else. */
        public Class<?> elementType() {
            if (method.getGenericReturnType() instanceof ParameterizedType generic
                    && Iterable.class.isAssignableFrom(type())) {
                Type element = generic.getActualTypeArguments()[0];
                return element instanceof Class<?> known ? known : Object.class;
            }
            return type();
        }
    }
}
