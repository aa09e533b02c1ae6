package io.qarules.examples.flinkmonthend.stream;

import java.util.concurrent.Callable;

/** Reads and writes Flink's state where checked exceptions cannot go through. */
final class StateAccess {
    private StateAccess() {}

    /** @throws IllegalStateException if the state fails, which fails the task, and Flink goes back to a checkpoint */
    static <T> T get(Callable<T> access) {
        try {
            return access.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the state cannot be read or written", e);
        }
    }
}
