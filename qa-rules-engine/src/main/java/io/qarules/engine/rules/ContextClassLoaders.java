package io.qarules.engine.rules;

import java.util.function.Supplier;

/**
 * Runs code under a given context class loader. Drools discovers its services once, through the context class loader of
 * the first thread that uses it, and keeps the result even if it is empty, which it is on threads of the common pool.
 */
public final class ContextClassLoaders {
    private ContextClassLoaders() {}

    /**
     * Runs an action that may use Drools for the first time in this JVM.
     *
     * @param loader becomes the thread's context class loader during the action
     */
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
