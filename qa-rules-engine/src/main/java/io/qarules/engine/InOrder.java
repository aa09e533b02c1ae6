package io.qarules.engine;

import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Maps a stream on all cores, keeps its order, and reads no more than a batch ahead. */
public final class InOrder {
    private static final int BATCH = 256;

    private InOrder() {}

    /** The results in the order of the items, each batch worked on by all cores. */
    public static <T, R> Stream<R> map(Stream<T> items, Function<? super T, ? extends R> function) {
        Iterator<List<T>> batches = Iterators.partition(items.iterator(), BATCH);
        return Streams.stream(batches)
                .flatMap(batch -> batch.parallelStream().<R>map(function).toList().stream())
                .onClose(items::close);
    }
}
