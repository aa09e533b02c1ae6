package io.qarules.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.Reflection;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.BookTransaction;
import io.qarules.casebook.store.MemoryStore;
import io.qarules.casebook.store.ReadTransaction;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    /** The store tries again what passes; for that it must see its own failure, not the delivery as done in part. */
    @Test
    void a_failure_of_the_store_is_the_stores_and_nothing_counts_as_delivered() {
        MemoryStore memory = new MemoryStore();
        StoredCaseBook book = book(memory);
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        book.record("A1", Given.finding("F2", "6.3.2.4", "2026-01-06T02:00:00Z"), "k2");
        StoredCaseBook failing = book(new FailsToReadOnce(memory, 2));
        List<String> got = new ArrayList<>();
        assertThatThrownBy(() -> failing.deliver(adjustment -> got.add(adjustment.key())))
                .isInstanceOf(FaultyStore.Fault.class);
        assertThat(failing.deliver(adjustment -> got.add(adjustment.key()))).isEqualTo(2);
        assertThat(got).containsExactly("k1", "k1", "k2");
    }

    private static StoredCaseBook book(BookStore store) {
        return StoredCaseBook.builder()
                .store(store)
                .clock(new SetClock("2026-01-10T00:00:00Z"))
                .build();
    }

    /** A store that fails once, at the n-th time that the entries of an adjustment are read. */
    private record FailsToReadOnce(BookStore store, AtomicInteger left) implements BookStore {
        FailsToReadOnce(BookStore store, int nth) {
            this(store, new AtomicInteger(nth));
        }

        @Override
        public <T> T run(Function<? super BookTransaction, T> work) {
            return store.run(tx -> work.apply(Reflection.newProxy(BookTransaction.class, (proxy, method, arguments) -> {
                if (method.getName().equals("entriesOf") && left.decrementAndGet() == 0) {
                    throw new FaultyStore.Fault();
                }
                try {
                    return method.invoke(tx, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            })));
        }

        @Override
        public <T> T read(Function<? super ReadTransaction, T> work) {
            return store.read(work);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
