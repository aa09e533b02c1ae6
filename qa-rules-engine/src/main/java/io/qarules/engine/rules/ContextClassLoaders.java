package io.qarules.engine.rules;

import java.util.function.Supplier;

/**
 * Drools looks its services up once, through the class loader of the thread that comes first, and keeps what it found,
 * were it nothing: on a thread of the common pool it finds nothing.
 */
public final class ContextClassLoaders {
    private ContextClassLoaders() {}

    /** Does what uses Drools for the first time, maybe. */
    public static <T> T through(ClassLoader loader, Supplier<T> first) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return first.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
