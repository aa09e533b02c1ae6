package io.qarules.casebook.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** A store that is gone with the program: for tests and for trying out. One transaction runs at a time. */
public final class MemoryStore implements BookStore {
    private final ReentrantLock lock = new ReentrantLock();
    private final MemoryRows rows = new MemoryRows();

    @Override
    public <T> T run(Function<? super BookTransaction, T> work) {
        lock.lock();
        try {
            Deque<Runnable> undo = new ArrayDeque<>();
            try {
                return work.apply(new MemoryTransaction(rows, undo));
            } catch (RuntimeException | Error e) {
                undo.forEach(Runnable::run);
                throw e;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T read(Function<? super ReadTransaction, T> work) {
        return run(work);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
