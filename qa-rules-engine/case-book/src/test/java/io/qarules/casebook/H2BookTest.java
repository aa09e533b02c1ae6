package io.qarules.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.book.Entry;
import io.qarules.casebook.jdbc.H2Database;
import io.qarules.casebook.store.BookStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2BookTest extends CaseBookContract {
    private static byte[] migrated;

    @TempDir
    private Path directory;

    private int books;

    /** A copy of a book in which nothing is, whose tables are made once. */
    @Override
    BookStore store() {
        Path book = directory.resolve("book" + books++);
        try {
            if (migrated == null) {
                H2Database.open(book).close();
                migrated = Files.readAllBytes(file(book));
            } else {
                Files.write(file(book), migrated);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return H2Database.open(book);
    }

    private static Path file(Path book) {
        return book.resolveSibling(book.getFileName() + ".mv.db");
    }

    /** What is in memory of him is of another life, though the row has the same version. */
    @Test
    void an_agent_who_was_erased_by_another_program_begins_a_new_book() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:erased;DB_CLOSE_DELAY=-1");
        StoredCaseBook one = StoredCaseBook.builder().database(database).build();
        StoredCaseBook other = StoredCaseBook.builder().database(database).build();
        one.record("A1", Given.finding("F1", "6.3.3.12", "2026-01-05T02:00:00Z"), "k1");
        other.erase("A1");
        other.record("A1", Given.finding("F2", "6.3.2.4", "2026-01-06T02:00:00Z"), "k2");

        one.record("A1", Given.finding("F3", "6.3.3.12", "2026-01-07T02:00:00Z"), "k3");

        assertThat(one.history("A1").entries())
                .extracting(Entry::decisionId)
                .containsExactly("FINE:F2", "ACKNOWLEDGEMENT:F2", "WARNING:F3");
        assertThat(one.verify()).isEmpty();
    }

    @Test
    void a_connection_that_read_goes_back_with_the_isolation_that_it_came_with() throws SQLException {
        JdbcConnectionPool one = JdbcConnectionPool.create("jdbc:h2:mem:isolation;DB_CLOSE_DELAY=-1", "book", "");
        StoredCaseBook book = StoredCaseBook.builder().database(one).build();
        one.setMaxConnections(1);
        book.record("A1", Given.finding("F1", "6.3.3.12", "2026-01-05T02:00:00Z"), "k1");
        book.history("A1");
        try (Connection connection = one.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(connection.getAutoCommit()).isTrue();
        }
        one.dispose();
    }

    @Test
    void a_call_takes_part_in_the_transaction_that_the_thread_is_in() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:transactions;DB_CLOSE_DELAY=-1");
        AtomicReference<Connection> callers = new AtomicReference<>();
        StoredCaseBook book = StoredCaseBook.builder()
                .database(database)
                .transactions(callers::get)
                .build();
        book.record("A1", Given.finding("F1", "6.3.3.12", "2026-01-05T02:00:00Z"), "k1");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            callers.set(connection);
            book.record("A1", Given.finding("F2", "6.3.3.12", "2026-01-06T02:00:00Z"), "k2");
            assertThat(book.outcome("A1", Instant.now(), null).decisions()).hasSize(3);
            connection.rollback();
            callers.set(null);
        }

        book.record("A1", Given.finding("F3", "6.3.3.12", "2026-01-07T02:00:00Z"), "k2");

        assertThat(book.history("A1").entries())
                .extracting(Entry::decisionId)
                .containsExactly("WARNING:F1", "FINE:F3", "ACKNOWLEDGEMENT:F3");
        assertThat(book.verify()).isEmpty();
    }
}
