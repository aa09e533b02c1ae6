package io.qarules.spring;

import io.qarules.engine.json.RecordTokens;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Whether a type has records of qa-rules in it: it is one itself, or one of its fields or type arguments has. */
final class RecordsInside {
    private final Set<Type> seen = new HashSet<>();

    private RecordsInside() {}

    static boolean of(Type type) {
        return new RecordsInside().has(type);
    }

    private boolean has(Type type) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType generic) {
            return has(generic.getRawType())
                    || Arrays.stream(generic.getActualTypeArguments()).anyMatch(this::has);
        }
        return type instanceof Class<?> plain && has(plain);
    }

    private boolean has(Class<?> type) {
        if (RecordTokens.isRead(type)) {
            return true;
        }
        if (type.isArray()) {
            return has((Type) type.getComponentType());
        }
        boolean isOfTheJdk = type.getClassLoader() == null || type.isEnum();
        return !isOfTheJdk
                && Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(Field::getGenericType)
                        .anyMatch(this::has);
    }
}
