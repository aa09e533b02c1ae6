package io.qarules.engine.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
