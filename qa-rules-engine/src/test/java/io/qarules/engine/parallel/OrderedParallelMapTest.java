package io.qarules.engine.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("results in the input's order, read a bounded number ahead")
class OrderedParallelMapTest {
    @Test
    void theOrderIsKeptWhoeverFinishesFirst() {
        List<Integer> doubled = OrderedParallelMap.map(IntStream.range(0, 2000).boxed(), i -> {
                    if (i % 256 == 0) {
                        pause();
                    }
                    return 2 * i;
                })
                .toList();

        assertThat(doubled)
                .containsExactlyElementsOf(
                        IntStream.range(0, 2000).mapToObj(i -> 2 * i).toList());
    }

    @Test
    void anEndlessStreamIsReadOnlyAsFarAsResultsAreTaken() {
        AtomicInteger read = new AtomicInteger();

        List<Integer> taken = OrderedParallelMap.map(Stream.generate(read::incrementAndGet), i -> i)
                .limit(3)
                .toList();

        assertThat(taken).containsExactly(1, 2, 3);
        assertThat(read).hasValueLessThan(1000 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void nothingIsReadBeforeAResultIsTaken() {
        AtomicInteger read = new AtomicInteger();

        Stream<Integer> results = OrderedParallelMap.map(Stream.generate(read::incrementAndGet), i -> i);

        assertThat(read).hasValue(0);
        assertThat(results.findFirst()).contains(1);
    }

    @Test
    void noItemsAreNoResults() {
        assertThat(OrderedParallelMap.map(Stream.of(), i -> i)).isEmpty();
    }

    @Test
    void whoClosesTheResultsClosesTheItems() {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<Integer> items = Stream.of(1, 2).onClose(() -> closed.set(true));

        try (Stream<Integer> results = OrderedParallelMap.map(items, i -> i)) {
            assertThat(results.toList()).containsExactly(1, 2);
            assertThat(closed).isFalse();
        }
        assertThat(closed).isTrue();
    }

    @Test
    void whatTheFunctionThrowsReachesTheReader() {
        assertThatIllegalStateException().isThrownBy(() -> OrderedParallelMap.map(Stream.of(1), i -> {
                    throw new IllegalStateException("broken");
                })
                .toList());
    }

    @Test
    void whatWasReadBeforeTheItemsThrowComesFirstAndThenWhatTheyThrew() {
        for (int before : new int[] {0, 1, 63, 64, 65, 1000}) {
            List<Integer> delivered = new ArrayList<>();
            Stream<Integer> items = IntStream.rangeClosed(0, before).mapToObj(i -> {
                if (i == before) {
                    throw new IllegalStateException("broken off after " + i);
                }
                return i;
            });

            assertThatIllegalStateException()
                    .isThrownBy(() -> OrderedParallelMap.map(items, i -> i).forEachOrdered(delivered::add))
                    .withMessage("broken off after " + before);
            assertThat(delivered)
                    .containsExactlyElementsOf(
                            IntStream.range(0, before).boxed().toList());
        }
    }

    @Test
    void anErrorOfTheItemsIsThrownInItsTurnToo() {
        Iterator<Integer> results = OrderedParallelMap.map(
                        IntStream.range(0, 3).mapToObj(i -> {
                            if (i == 2) {
                                throw new AssertionError("never");
                            }
                            return i;
                        }),
                        i -> i)
                .iterator();

        assertThat(results.next()).isZero();
        assertThat(results.next()).isEqualTo(1);
        assertThatThrownBy(results::next).isInstanceOf(AssertionError.class).hasMessage("never");
    }

    @Test
    void aNullItemIsMappedLikeAnother() {
        assertThat(OrderedParallelMap.map(Stream.of(1, null, 3), String::valueOf))
                .containsExactly("1", "null", "3");
    }

    @Test
    @Timeout(20)
    void whatIsReadyIsDeliveredThoughTheSourceWaits() throws InterruptedException {
        LinkedBlockingQueue<Integer> live = new LinkedBlockingQueue<>();
        Stream<Integer> items = Stream.generate(() -> taken(live));

        try (Stream<Integer> results = OrderedParallelMap.map(items, i -> 10 * i)) {
            Iterator<Integer> delivered = results.iterator();
            for (int i = 0; i < 10; i++) {
                live.put(i);
                assertThat(delivered.next()).isEqualTo(10 * i);
            }
            live.addAll(List.of(10, 11, 12));
            assertThat(List.of(delivered.next(), delivered.next(), delivered.next()))
                    .containsExactly(100, 110, 120);
        }
    }

    @Test
    @Timeout(20)
    void whoIsInterruptedWhileWaitingStopsReadingAndIsTold() {
        Thread consumer = Thread.currentThread();
        AtomicBoolean readerInterrupted = new AtomicBoolean();
        Stream<Integer> items = Stream.generate(() -> {
            consumer.interrupt();
            try {
                new CountDownLatch(1).await();
                return 1;
            } catch (InterruptedException e) {
                readerInterrupted.set(true);
                throw new IllegalStateException(e);
            }
        });

        Stream<Integer> results = OrderedParallelMap.map(items, i -> i);
        assertThatThrownBy(results::findFirst)
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        results.close();
        assertThat(readerInterrupted).isTrue();
    }

    @Test
    @Timeout(20)
    void whoClosesTheResultsEndsAReaderThatWaits() throws InterruptedException {
        CountDownLatch waits = new CountDownLatch(1);
        AtomicBoolean readerInterrupted = new AtomicBoolean();
        Stream<Integer> items = IntStream.iterate(0, i -> i + 1).mapToObj(i -> {
            if (i > 0) {
                waits.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    readerInterrupted.set(true);
                    throw new IllegalStateException(e);
                }
            }
            return i;
        });

        try (Stream<Integer> results = OrderedParallelMap.map(items, i -> i)) {
            assertThat(results.iterator().next()).isZero();
            waits.await();
        }
        assertThat(readerInterrupted).isTrue();
    }

    @Test
    void theExecutorHelpsTheConsumer() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "helper"));
        try {
            OrderedParallelMap.map(
                            IntStream.range(0, 1000).boxed(),
                            i -> {
                                pause();
                                return threads.add(Thread.currentThread().getName());
                            },
                            executor)
                    .forEachOrdered(added -> {});
        } finally {
            executor.shutdown();
        }
        assertThat(threads)
                .containsExactlyInAnyOrder("helper", Thread.currentThread().getName());
    }

    @Test
    void anExecutorThatRejectsEndsTheStreamWithItsException() {
        List<Integer> delivered = new ArrayList<>();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        executor.shutdown();

        assertThatThrownBy(() -> OrderedParallelMap.map(Stream.of(1, 2), i -> i, executor)
                        .forEachOrdered(delivered::add))
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(delivered).containsExactly(1);
    }

    @Test
    void whatWasMappedBeforeTheFunctionThrowsComesFirst() {
        List<Integer> delivered = new ArrayList<>();

        assertThatIllegalStateException()
                .isThrownBy(() -> OrderedParallelMap.map(IntStream.range(0, 500).boxed(), i -> {
                            if (i == 100) {
                                throw new IllegalStateException("broken");
                            }
                            return i;
                        })
                        .forEachOrdered(delivered::add));
        assertThat(delivered)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    private static Integer taken(LinkedBlockingQueue<Integer> live) {
        try {
            return live.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
