package io.qarules.casebook.jdbc;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;

/** The store in a file of H2. */
public final class H2Database {
    private H2Database() {}

    /**
     * Opens the store.
     *
     * @param file its path without {@code .mv.db}; made if it is not there
     * @throws io.qarules.CaseBookException if another program has it open, or it cannot be read
     */
    public static JdbcStore open(Path file) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + file.toAbsolutePath() + ";LOCK_TIMEOUT=10000", "case-book", "");
        return JdbcStore.open(pool, true, pool::dispose);
    }
}
