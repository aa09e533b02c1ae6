package io.qarules.casebook.jdbc;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.BookTransaction;
import io.qarules.casebook.store.ReadTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A store in a database. Its transactions are READ COMMITTED: who waited for the lock on an agent's row sees then what
 * the one before wrote, which a snapshot taken before the lock would not show. Those that only read are REPEATABLE READ,
 * a snapshot, and need no lock.
 */
public final class JdbcStore implements BookStore {
    private static final int TRIES = 12;
    private static final int LONGEST_PAUSE = 500;

    private final DataSource source;
    private final Dialect dialect;
    /** With which isolation connections come; asking or setting it each time would cost a round trip. */
    private final int usual;

    private final Runnable onClose;

    private JdbcStore(DataSource source, Dialect dialect, int usual, Runnable onClose) {
        this.source = source;
        this.dialect = dialect;
        this.usual = usual;
        this.onClose = onClose;
    }

    /**
     * Opens the store in a database.
     *
     * @param source gives connections, from a pool if possible
     * @param migrate whether to bring the schema up to date; otherwise it must be so
     * @param onClose run when the store is closed
     * @throws CaseBookException if the database cannot be reached, or its schema does not fit
     */
    public static JdbcStore open(DataSource source, boolean migrate, Runnable onClose) {
        try {
            JdbcStore store = reached(source, onClose);
            new Migrations(store.dialect).run(source, migrate);
            return store;
        } catch (SQLException e) {
            throw failure(e);
        } catch (SqlFailure e) {
            throw failure(e.said());
        }
    }

    private static JdbcStore reached(DataSource source, Runnable onClose) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return new JdbcStore(source, Dialect.of(connection), connection.getTransactionIsolation(), onClose);
        }
    }

    @Override
    public <T> T run(Function<? super BookTransaction, T> work) {
        return run(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    @Override
    public <T> T read(Function<? super ReadTransaction, T> work) {
        return run(Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    private <T> T run(int isolation, Function<? super BookTransaction, T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return once(isolation, work);
            } catch (SQLException e) {
                giveUp(e, tried);
            } catch (SqlFailure e) {
                giveUp(e.said(), tried);
            }
            pause(tried);
        }
    }

    private <T> T once(int isolation, Function<? super BookTransaction, T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                if (isolation != usual) {
                    connection.setTransactionIsolation(isolation);
                }
                T result = work.apply(new JdbcTransaction(new Sql(connection, dialect)));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            } finally {
                restore(connection, autoCommit, isolation);
            }
        }
    }

    private static void rollBack(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e); // the connection is broken; the database rolls back by itself
        }
    }

    private void restore(Connection connection, boolean autoCommit, int isolation) throws SQLException {
        if (!connection.isClosed()) {
            if (isolation != usual) {
                connection.setTransactionIsolation(usual);
            }
            connection.setAutoCommit(autoCommit);
        }
    }

    private static void giveUp(SQLException said, int tried) {
        if (!Failing.passes(said)) {
            throw failure(said);
        }
        if (tried == TRIES) {
            throw new CaseBookException(Reason.TOO_MANY_TRIES, said, tried, String.valueOf(said.getMessage()));
        }
    }

    private static void pause(int tried) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, Math.min(LONGEST_PAUSE, 4 << tried)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseBookException(Reason.STORE, e, "interrupted while waiting to try again");
        }
    }

    static CaseBookException failure(SQLException said) {
        return new CaseBookException(Reason.STORE, said, String.valueOf(said.getMessage()));
    }

    /**
     * Returns a store that works on one connection within a transaction that the caller began: it neither commits nor
     * tries again. What it reads is as consistent as the isolation of that transaction. The caller closes the
     * connection, and rolls back after a failure.
     *
     * @param connection with auto-commit off, to the same database
     */
    public BookStore on(Connection connection) {
        return new BookStore() {
            @Override
            public <T> T run(Function<? super BookTransaction, T> work) {
                try {
                    return work.apply(new JdbcTransaction(new Sql(connection, dialect)));
                } catch (SqlFailure e) {
                    throw failure(e.said());
                }
            }

            @Override
            public <T> T read(Function<? super ReadTransaction, T> work) {
                return run(work);
            }

            @Override
            public void close() {
                // The connection is the caller's.
            }
        };
    }

    @Override
    public void close() {
        onClose.run();
    }
}
