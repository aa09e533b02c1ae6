package io.qarules.casebook.store;

import java.util.function.Function;

/**
 * Where facts are recorded.
 *
 * @param <X> what its transactions can do: a store that only records has {@link RecordTransaction}s
 */
public interface RecordStore<X extends RecordTransaction> extends AutoCloseable {
    /**
     * Runs work in one transaction: all of its writes are kept, or none. Where the store fails in a way that passes, such
     * as a deadlock, the work runs again, a bounded number of times.
     *
     * @param work has no effects but those on the transaction
     * @return what the work returned
     * @throws io.qarules.CaseBookException if the store fails, or keeps failing
     */
    <T> T run(Function<? super X, T> work);

    /** Closes what the store opened. */
    @Override
    void close();
}
