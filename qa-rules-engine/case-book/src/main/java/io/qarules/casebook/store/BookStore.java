package io.qarules.casebook.store;

import java.util.function.Function;

/** Where a case book keeps its rows. */
public interface BookStore extends RecordStore<BookTransaction> {
    /**
     * Runs work that only reads. It sees the rows as they were committed at one moment, and does not wait for those who
     * have locked some.
     *
     * @param work may run again, as that of {@link #run}
     * @return what the work returned
     * @throws io.qarules.CaseBookException if the store fails, or keeps failing
     */
    <T> T read(Function<? super ReadTransaction, T> work);
}
