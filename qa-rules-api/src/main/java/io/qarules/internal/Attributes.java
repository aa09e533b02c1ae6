package io.qarules.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies the attributes of records. */
public final class Attributes {
    private Attributes() {}

    /**
     * Returns an immutable copy in the same order, without the names whose value is null.
     *
     * @param attributes null gives an empty map
     */
    public static Map<String, Object> copyOf(@Nullable Map<String, Object> attributes) {
        if (attributes == null || attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> copy = new LinkedHashMap<>(attributes);
        copy.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(copy);
    }
}
