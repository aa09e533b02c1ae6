package io.qarules.casebook.jdbc;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;

/** The store in a file of H2. */
public final class H2Database {
    /** What it would log comes as an exception. */
    private static final String SETTINGS = "LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private H2Database() {}

    /**
     * Opens the store.
     *
     * @param file its path, with or without {@code .mv.db}; made if it is not there
     * @throws io.qarules.CaseBookException if another program has it open, or it cannot be read
     */
    public static JdbcStore open(Path file) {
        String path = file.toAbsolutePath().toString().replaceFirst("\\.mv\\.db$", "");
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + path + ";" + SETTINGS, "case-book", "");
        return JdbcStore.open(pool, true, pool::dispose);
    }
}
