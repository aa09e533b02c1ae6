package io.qarules.engine.lint.domain;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The properties and methods of a fact class, or of a property's type, that rules can use. */
public final class FactType {
    private final Class<?> type;
    private final SortedMap<String, Property> properties = new TreeMap<>();

    private FactType(Class<?> type) {
        this.type = type;
        for (Method method : type.getMethods()) {
            boolean question = method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && method.getDeclaringClass() != Object.class
                    && !Modifier.isStatic(method.getModifiers());
            if (question) {
                String name = name(method.getName());
                properties.put(name, new Property(name, method.getAnnotatedReturnType(), method.getReturnType()));
            }
        }
        if (type.isRecord()) {
            properties.keySet().removeAll(List.of("hashCode", "toString"));
        }
    }

    public static FactType of(Class<?> type) {
        return new FactType(type);
    }

    public String name() {
        return type.getSimpleName();
    }

    public List<String> properties() {
        return List.copyOf(properties.keySet());
    }

    @Nullable
    public Property property(String name) {
        return properties.get(name);
    }

    /** Returns the methods with that name; empty where there are none. */
    public List<Method> methods(String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .toList();
    }

    public List<String> methodNames() {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getReturnType() == boolean.class
                        && method.getParameterCount() > 0
                        && !method.getName().equals("equals"))
                .map(Method::getName)
                .distinct()
                .collect(Collectors.toList());
    }

    /** Returns the property name of a getter, for a class that is no record. */
    private static String name(String method) {
        int prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
        boolean getter = prefix > 0 && method.length() > prefix && Character.isUpperCase(method.charAt(prefix));
        return getter ? Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1) : method;
    }

    /**
     * A property of a fact.
     *
     * @param annotated its type as declared
     */
    public record Property(String name, AnnotatedType annotated, Class<?> type) {
        /** Returns whether the property can be null. */
        public boolean nullable() {
            return annotated.isAnnotationPresent(Nullable.class);
        }

        /** Returns the element type of a collection; the type itself of anything else. */
        public Class<?> elementType() {
            if (annotated.getType() instanceof ParameterizedType generic && Iterable.class.isAssignableFrom(type)) {
                Type element = generic.getActualTypeArguments()[0];
                return element instanceof Class<?> known ? known : Object.class;
            }
            return type;
        }
    }
}
