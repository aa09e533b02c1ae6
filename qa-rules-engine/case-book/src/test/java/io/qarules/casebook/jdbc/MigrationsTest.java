package io.qarules.casebook.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.qarules.CaseBookException;
import io.qarules.casebook.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema is made by Flyway, or by the library from the same files. */
class MigrationsTest {
    private static final String TWO = "io/qarules/casebook/jdbc/two";
    private static final List<String> FIRST = List.of("V1__first_table.sql");
    private static final List<String> BOTH = List.of("V1__first_table.sql", "V2__second_table.sql");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSchemaIsMadeOnceAndFoundTheNextTime(boolean flyway) throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("book"), "sa", "");
        Migrations migrations = new Migrations(Dialect.H2, flyway);
        assertThatThrownBy(() -> migrations.run(pool, false)).isInstanceOf(CaseBookException.class);
        migrations.run(pool, true);
        assertThatCode(() -> migrations.run(pool, true)).doesNotThrowAnyException();
        assertThatCode(() -> migrations.run(pool, false)).doesNotThrowAnyException();
        pool.dispose();
    }

    @ParameterizedTest
    @CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false"})
    void whatTheOneBeganTheOtherGoesOnWith(Dialect dialect, boolean flywayFirst) throws Exception {
        DataSource database = database(dialect);
        new Migrations(dialect, flywayFirst, TWO, FIRST).run(database, true);
        new Migrations(dialect, !flywayFirst, TWO, BOTH).run(database, true);
        // And the first one finds nothing to do, and nothing to object to.
        new Migrations(dialect, flywayFirst, TWO, BOTH).run(database, true);
        assertThat(versions(database)).containsSubsequence("1 first table", "2 second table");
        assertThat(count(database, "SELECT count(*) FROM first_table")).isZero();
        assertThat(count(database, "SELECT count(*) FROM second_table")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false"})
    void theTablesOfTheCallerMayBeThereBeforeWhateverTheirNames(Dialect dialect, boolean flyway) throws Exception {
        DataSource database = database(dialect);
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of("book", "agent", "fact", "adjustment", "entry", "delivery", "outbox")) {
                statement.execute("CREATE TABLE " + table + " (id integer)");
            }
        }
        new Migrations(dialect, flyway).run(database, true);
        assertThat(count(database, "SELECT count(*) FROM book_closing")).isEqualTo(1);
    }

    @Test
    void aSchemaOfALaterLibraryIsNamed() throws Exception {
        DataSource database = database(Dialect.H2);
        new Migrations(Dialect.H2, false, TWO, BOTH).run(database, true);
        assertThatThrownBy(() -> new Migrations(Dialect.H2, false, TWO, FIRST).run(database, true))
                .isInstanceOf(CaseBookException.class)
                .hasMessageContaining("version 2, and this library needs version 1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void programsThatOpenAnEmptyDatabaseAtOnceDoNotCollide(boolean flyway) throws Exception {
        doNotCollide(flyway, 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("full")
    void programsThatOpenAnEmptyDatabaseAtOnceDoNotCollideTimeAndAgain(boolean flyway) throws Exception {
        doNotCollide(flyway, 5);
    }

    private static void doNotCollide(boolean flyway, int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            try (HikariDataSource database = PostgresServer.emptyDatabase(12)) {
                atOnce(6, () -> new Migrations(Dialect.POSTGRESQL, flyway).migrate(database));
                assertThatCode(() -> new Migrations(Dialect.POSTGRESQL, flyway).run(database, false))
                        .doesNotThrowAnyException();
            }
        }
    }

    /** Work that can fail. */
    private interface Work {
        void run() throws Exception;
    }

    private static void atOnce(int threads, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> {
                start.await();
                work.run();
                return null;
            }));
        }
        start.countDown();
        pool.shutdown();
        for (Future<?> each : running) {
            each.get();
        }
    }

    private DataSource database(Dialect dialect) {
        return dialect == Dialect.H2
                ? JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("two"), "sa", "")
                : PostgresServer.emptyDatabase(2);
    }

    private static List<String> versions(DataSource database) throws SQLException {
        List<String> versions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT \"version\", \"description\" FROM \"book_schema_version\""
                                + " ORDER BY \"installed_rank\"")) {
            while (row.next()) {
                versions.add(row.getString(1) + " " + row.getString(2));
            }
        }
        return versions;
    }

    private static int count(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
