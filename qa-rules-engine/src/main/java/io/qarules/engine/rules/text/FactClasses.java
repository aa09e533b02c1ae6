package io.qarules.engine.rules.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The classes that a pack's rules name. To look for one that does not exist takes long, so that is done so often only. */
public final class FactClasses {
    private static final int MOST_MISSES = 2_000;

    private final ClassLoader loader;
    private final Map<String, Optional<Class<?>>> known = new HashMap<>();
    private int misses;

    /** @param loader sees the classes that rules name */
    public FactClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /** The class of that name, which is not initialized; empty where there is none, or too many were none. */
    Optional<Class<?>> find(String name) {
        Optional<Class<?>> found = known.get(name);
        if (found == null) {
            found = misses < MOST_MISSES ? load(name) : Optional.empty();
            misses += found.isEmpty() ? 1 : 0;
            known.put(name, found);
        }
        return found;
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty(); // no such class: the caller says so where it matters
        }
    }
}
