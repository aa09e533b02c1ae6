package io.qarules.casebook;

import com.google.common.reflect.Reflection;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.BookTransaction;
import io.qarules.casebook.store.ReadTransaction;
import java.lang.reflect.InvocationTargetException;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/** A store that fails at random: at any call within a transaction, before it commits, or after, when the answer is lost. */
final class FaultyStore implements BookStore {
    private final BookStore store;
    private final Random random;
    private final int oneIn;

    FaultyStore(BookStore store, Random random, int oneIn) {
        this.store = store;
        this.random = random;
        this.oneIn = oneIn;
    }

    /** What a failing store throws. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public <T> T run(Function<? super BookTransaction, T> work) {
        T answer = store.run(tx -> {
            T result = work.apply(faulty(BookTransaction.class, tx));
            fail();
            return result;
        });
        fail();
        return answer;
    }

    @Override
    public <T> T read(Function<? super ReadTransaction, T> work) {
        return store.read(tx -> work.apply(faulty(ReadTransaction.class, tx)));
    }

    private <X> X faulty(Class<X> type, X tx) {
        return Reflection.newProxy(type, (proxy, method, arguments) -> {
            fail();
            try {
                return method.invoke(tx, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private void fail() {
        if (random.nextInt(oneIn) == 0) {
            throw new Fault();
        }
    }

    /** Calls until no fault comes. */
    static <T> T insist(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (Fault e) {
                // Calling again with the same arguments is always right.
            }
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
