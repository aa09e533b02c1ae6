package io.qarules.engine.parallel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of the items, the helpers and the consumer of the results share. All that changes is guarded by one
 * lock. Nobody waits but the consumer: a reader that is far enough ahead ends, and the consumer lets another one go on,
 * so that a run that is given up leaves no thread behind.
 */
final class OrderedRun<T, R> {
    private static final int HELPERS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final Iterator<T> source;
    private final Function<? super T, ? extends R> function;
    private final Executor executor;
    private final int batchSize;
    private final int mostAhead;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<List<T>> read = new ArrayDeque<>();
    private final Deque<Batch> underWay = new ArrayDeque<>();
    private int ahead;
    private int helpers;
    private boolean reading;
    private @Nullable Thread reader;
    private boolean ended;
    private @Nullable Throwable thrown;

    /**
     * @param batchSize how many items are mapped together
     * @param aheadForEach how many items are read ahead of the results for each thread that maps
     */
    OrderedRun(
            Iterator<T> source,
            Function<? super T, ? extends R> function,
            Executor executor,
            int batchSize,
            int aheadForEach) {
        this.source = source;
        this.function = function;
        this.executor = executor;
        this.batchSize = batchSize;
        this.mostAhead = aheadForEach * (HELPERS + 1);
    }

    /**
     * Returns the results of the oldest batch; none at the end. Throws in its turn what the items or the function threw.
     */
    List<R> next() {
        lock.lock();
        try {
            while (true) {
                readOn();
                Batch oldest = underWay.peek();
                if (oldest != null && oldest.done) {
                    return delivered(underWay.remove());
                }
                Batch own = take();
                if (own != null) {
                    map(own);
                } else if (ended && underWay.isEmpty()) {
                    rethrow();
                    return List.of();
                } else {
                    changed.await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(null);
            throw new CancellationException("interrupted while waiting for results; no more is read");
        } finally {
            lock.unlock();
        }
    }

    /** Ends reading, and waits for a reader to let go of the items, one second at most. */
    void close() {
        lock.lock();
        try {
            end(null);
            long left = TimeUnit.SECONDS.toNanos(1);
            while (reader != null && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private List<R> delivered(Batch batch) {
        ahead -= batch.items.size();
        if (batch.thrown != null) {
            end(batch.thrown);
        }
        if (batch.results.isEmpty()) {
            rethrow(); // its first item threw
        }
        return batch.results;
    }

    /** Drops what was not delivered. */
    private void end(@Nullable Throwable because) {
        ended = true;
        thrown = because;
        read.clear();
        underWay.clear();
        if (reader != null) {
            reader.interrupt();
        }
    }

    private void rethrow() {
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    private void readOn() {
        if (!reading && !ended && ahead <= mostAhead / 2) {
            reading = true;
            ReaderThreads.execute(this::readAhead);
        }
    }

    private void readAhead() {
        if (!begin()) {
            return;
        }
        try {
            while (source.hasNext()) {
                T item = source.next();
                if (isHelpWanted(item)) {
                    executor.execute(this::help);
                }
                if (isFarEnough()) {
                    return;
                }
            }
            letGo(true, null);
        } catch (RuntimeException | Error e) {
            letGo(true, e);
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            reading = !ended;
            reader = ended ? null : Thread.currentThread();
            return reading;
        } finally {
            lock.unlock();
        }
    }

    /** Hands an item over. */
    private boolean isHelpWanted(T item) {
        lock.lock();
        try {
            if (ended) {
                return false;
            }
            List<T> last = read.peekLast();
            if (last == null || last.size() == batchSize) {
                last = new ArrayList<>();
                read.add(last);
            }
            last.add(item);
            ahead++;
            changed.signalAll();
            boolean wanted = helpers < HELPERS;
            helpers += wanted ? 1 : 0;
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFarEnough() {
        lock.lock();
        try {
            boolean enough = ended || ahead >= mostAhead;
            if (enough) {
                letGo(ended, thrown);
            }
            return enough;
        } finally {
            lock.unlock();
        }
    }

    private void letGo(boolean atTheEnd, @Nullable Throwable because) {
        lock.lock();
        try {
            if (!ended) {
                ended = atTheEnd;
                thrown = because;
            }
            reading = false;
            reader = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void help() {
        lock.lock();
        try {
            for (Batch batch = take(); batch != null; batch = take()) {
                map(batch);
            }
        } finally {
            helpers--;
            lock.unlock();
        }
    }

    private @Nullable Batch take() {
        List<T> items = read.poll();
        if (items == null) {
            return null;
        }
        Batch batch = new Batch(items);
        underWay.add(batch);
        return batch;
    }

    /** Maps a batch, and holds the lock before and after only. */
    private void map(Batch batch) {
        lock.unlock();
        try {
            batch.run();
        } finally {
            lock.lock();
            batch.done = true;
            changed.signalAll();
        }
    }

    /** Items that are mapped together. While they are, its results belong to the thread that maps them. */
    private final class Batch {
        private final List<T> items;
        private final List<R> results;
        private @Nullable Throwable thrown;
        private boolean done;

        Batch(List<T> items) {
            this.items = items;
            this.results = new ArrayList<>(items.size());
        }

        void run() {
            try {
                for (T item : items) {
                    results.add(function.apply(item));
                }
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
        }
    }
}
