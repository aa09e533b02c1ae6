package io.qarules.engine.parallel;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Streams;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps a stream in parallel on the common pool, preserving order, with a bounded number of batches in flight. */
public final class OrderedParallelMap {
    private static final int BATCH = 64;

    /** Twice the parallelism, so that no core is idle while the oldest batch's results are consumed. */
    private static final int BATCHES_AHEAD = 2 * (ForkJoinPool.getCommonPoolParallelism() + 1);

    private OrderedParallelMap() {}

    /**
     * Maps items in parallel. The consuming thread reads the items, and computes batches itself while it waits.
     *
     * <p>If the items throw, the results of those before come first, and then what was thrown.
     *
     * @param items read sequentially and lazily; may hold nulls; closed with the returned stream
     * @param function safe for use by many threads
     * @return the results in the order of the items
     */
    public static <T, R> Stream<R> map(Stream<T> items, Function<? super T, ? extends R> function) {
        return Streams.stream(new Ahead<T, R>(new Batches<>(items.iterator()), function))
                .flatMap(List::stream)
                .onClose(items::close);
    }

    private static final class Ahead<T, R> extends AbstractIterator<List<R>> {
        private final Batches<T> batches;
        private final Function<? super T, ? extends R> function;
        private final Deque<ForkJoinTask<List<R>>> underWay = new ArrayDeque<>(BATCHES_AHEAD);

        Ahead(Batches<T> batches, Function<? super T, ? extends R> function) {
            this.batches = batches;
            this.function = function;
        }

        @Override
        protected @Nullable List<R> computeNext() {
            while (underWay.size() < BATCHES_AHEAD && !batches.ended()) {
                List<T> batch = batches.next();
                underWay.add(ForkJoinTask.adapt(() -> results(batch)).fork());
            }
            if (underWay.isEmpty()) {
                batches.rethrow();
                return endOfData();
            }
            helpUntilDone(underWay.getFirst());
            return underWay.remove().join();
        }

        /**
         * Runs queued batches on this thread, the newest first, since only those at the end of the work queue can be
         * unforked.
         */
        private void helpUntilDone(ForkJoinTask<List<R>> awaited) {
            Iterator<ForkJoinTask<List<R>>> newestFirst = underWay.descendingIterator();
            while (!awaited.isDone() && newestFirst.hasNext()) {
                ForkJoinTask<List<R>> task = newestFirst.next();
                if (task.tryUnfork()) {
                    task.quietlyInvoke();
                }
            }
        }

        private List<R> results(List<T> batch) {
            List<R> results = new ArrayList<>(batch.size());
            for (T item : batch) {
                results.add(function.apply(item));
            }
            return results;
        }
    }

    /** The items in batches, up to their end or to what they throw. */
    private static final class Batches<T> {
        private final Iterator<T> items;
        private boolean ended;
        private @Nullable RuntimeException exception;
        private @Nullable Error error;

        Batches(Iterator<T> items) {
            this.items = items;
        }

        boolean ended() {
            return ended;
        }

        /** Returns the next items; none at the end. */
        List<T> next() {
            List<T> batch = new ArrayList<>(BATCH);
            try {
                while (batch.size() < BATCH && !ended) {
                    if (items.hasNext()) {
                        batch.add(items.next());
                    } else {
                        ended = true;
                    }
                }
            } catch (RuntimeException e) {
                ended = true;
                exception = e;
            } catch (Error e) {
                ended = true;
                error = e;
            }
            return batch;
        }

        /** Throws what the items threw, if they did. */
        void rethrow() {
            if (exception != null) {
                throw exception;
            }
            if (error != null) {
                throw error;
            }
        }
    }
}
