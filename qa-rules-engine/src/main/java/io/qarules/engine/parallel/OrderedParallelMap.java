package io.qarules.engine.parallel;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps a stream in parallel, preserving order. Items are read a bounded number ahead of the results, and mapped as they
 * come: what was read is mapped although the source blocks before its next item.
 */
public final class OrderedParallelMap {
    /** Small, so that at the end of a stream no core waits long for the last batch of another one. */
    private static final int BATCH = 16;
    /** Items read ahead for each core: some batches, so that a reader that must be woken up finds some to read. */
    private static final int AHEAD = 128;
    /** Large items read ahead for each core, so that none is idle while the oldest one's results are consumed. */
    private static final int LARGE_AHEAD = 2;
    /** Items that are not worth a second thread. */
    private static final int FEW = 500;

    private OrderedParallelMap() {}

    /** Maps items in parallel on the common pool; see {@link #map(Stream, Function, Executor)}. */
    public static <T, R> Stream<R> map(Stream<T> items, Function<? super T, ? extends R> function) {
        return map(items, function, ForkJoinPool.commonPool());
    }

    /**
     * Maps items in parallel. The consuming thread computes, too, while it waits.
     *
     * <p>If the items throw, the results of those before come first, and then what was thrown; so it is with what the
     * function throws. Where the consuming thread is interrupted while it waits, reading ends and a {@link
     * CancellationException} is thrown; the thread stays interrupted. Whoever closes the results ends reading: what was
     * read and not delivered is lost.
     *
     * @param items read lazily, by one thread at a time, which is not the consuming one; may hold nulls; closed with the
     *     returned stream
     * @param function safe for use by many threads
     * @param executor computes beside the consuming thread
     * @return the results in the order of the items
     */
    public static <T, R> Stream<R> map(Stream<T> items, Function<? super T, ? extends R> function, Executor executor) {
        return results(items, new OrderedRun<>(items.iterator(), function, executor, BATCH, AHEAD));
    }

    /**
     * Maps items that are in memory, in parallel on the common pool where there are many, else on this thread.
     *
     * @param function safe for use by many threads
     * @return the results in the order of the items
     */
    public static <T, R> Stream<R> map(List<T> items, Function<? super T, ? extends R> function) {
        if (items.size() <= FEW) {
            return items.stream().map(function);
        }
        return mapLarge(
                        Lists.partition(items, FEW).stream(),
                        part -> part.stream().<R>map(function).toList())
                .flatMap(List::stream);
    }

    /**
     * Maps large items in parallel on the common pool, as {@link #map(Stream, Function, Executor)} does, but each by
     * itself: a few for each core are in memory at a time.
     */
    public static <T, R> Stream<R> mapLarge(Stream<T> items, Function<? super T, ? extends R> function) {
        return results(items, new OrderedRun<>(items.iterator(), function, ForkJoinPool.commonPool(), 1, LARGE_AHEAD));
    }

    private static <T, R> Stream<R> results(Stream<T> items, OrderedRun<T, R> run) {
        return Streams.stream(new Results<>(run)).onClose(run::close).onClose(items::close);
    }

    private static final class Results<R> extends AbstractIterator<R> {
        private final OrderedRun<?, R> run;
        private Iterator<R> ready = List.<R>of().iterator();

        Results(OrderedRun<?, R> run) {
            this.run = run;
        }

        @Override
        protected @Nullable R computeNext() {
            while (!ready.hasNext()) {
                List<R> next = run.next();
                if (next.isEmpty()) {
                    return endOfData();
                }
                ready = next.iterator();
            }
            return ready.next();
        }
    }
}
