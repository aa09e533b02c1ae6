package io.qarules.engine.rules.types;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
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
    private final SortedMap<String, Method> tests = new TreeMap<>();

    private FactType(Class<?> type) {
        this.type = type;
        for (Method method : type.getMethods()) {
            boolean own = type.isRecord()
                    && type.getName().startsWith("io.qarules.")
                    && method.getDeclaringClass() == type
                    && !Modifier.isStatic(method.getModifiers())
                    && !OF_EVERY_OBJECT.contains(method.getName());
            if (own && method.getParameterCount() == 0) {
                properties.put(method.getName(), new Property(method));
            } else if (own && method.getReturnType() == boolean.class) {
                tests.put(method.getName(), method);
            }
        }
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

    /** The property of that name; null where the fact has none. */
    public @Nullable Property property(String name) {
        return properties.get(name);
    }

    /** The property at the end of a path such as {@code call.deal}; null where a step is none. */
    public @Nullable Property path(String path) {
        FactType owner = this;
        Property property = null;
        for (String step : path.split("\\.", -1)) {
            owner = property == null ? owner : of(property.type());
            property = owner.property(step);
            if (property == null) {
                return null;
            }
        }
        return property;
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
     * @param method reads it
     */
    public record Property(Method method) {
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
                return method.invoke(fact);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("%s of %s cannot be read".formatted(name(), fact), e);
            }
        }

        public ValueType valueType() {
            return ValueType.of(type(), elementType());
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
