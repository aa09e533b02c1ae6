package io.qarules.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.qarules.CaseBookException;
import io.qarules.book.Adjustment;
import io.qarules.book.BookHistory;
import io.qarules.book.CaseBook;
import io.qarules.book.Entry;
import io.qarules.book.LoggedFact;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many writers on one real PostgreSQL, through several books, as programs of their own have them. */
@Timeout(180)
class PostgresConcurrencyTest {
    private static final String AT = "2026-01-%02dT02:00:00Z";

    private final SetClock clock = new SetClock("2026-01-31T00:00:00Z");
    private HikariDataSource database;

    @BeforeEach
    void open() {
        database = PostgresServer.emptyBook(20);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private StoredCaseBook book(DataSource source) {
        return StoredCaseBook.builder().database(source).clock(clock).build();
    }

    @Test
    void two_offences_at_once_get_the_numbers_1_and_2() throws Exception {
        StoredCaseBook one = book(database);
        StoredCaseBook other = book(database);
        for (int round = 0; round < 20; round++) {
            String agent = "A" + round;
            List<Adjustment> both = atOnce(
                    () -> one.record(agent, Given.finding("F1", "6.3.3.12", AT.formatted(5)), "k1"),
                    () -> other.record(agent, Given.finding("F2", "6.3.3.12", AT.formatted(5)), "k2"));
            assertThat(both).hasSize(2);
            assertThat(one.outcome(agent, clock.instant(), null).decisions())
                    .extracting(decision -> decision.id() + "/" + decision.occurrence())
                    .containsExactly("WARNING:F1/1", "FINE:F2/2", "ACKNOWLEDGEMENT:F2/2");
        }
        assertThat(one.verify()).isEmpty();
    }

    @Test
    void the_same_call_at_once_is_recorded_once() throws Exception {
        StoredCaseBook one = book(database);
        StoredCaseBook other = book(database);
        for (int round = 0; round < 20; round++) {
            String agent = "A" + round;
            List<Adjustment> both = atOnce(
                    () -> one.record(agent, Given.finding("F1", "6.3.2.4", AT.formatted(5)), "k1"),
                    () -> other.record(agent, Given.finding("F1", "6.3.2.4", AT.formatted(5)), "k1"));
            assertThat(both.get(0)).isEqualTo(both.get(1));
            assertThat(one.history(agent).log()).hasSize(1);
        }
    }

    /** The one waits for the other's lock, within which the call is recorded. */
    @Test
    void a_call_that_waited_for_the_same_call_gives_its_answer() throws Exception {
        StoredCaseBook book = book(database);
        for (String agent : List.of("new", "known")) {
            if (agent.equals("known")) {
                book.record(agent, Given.finding("F0", "6.3.2.4", AT.formatted(4)), "k0");
            }
            Callable<Adjustment> call = () -> book.record(agent, Given.finding("F1", "6.3.2.4", AT.formatted(5)), "k1");
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                Adjustment first = book.withConnection(connection)
                        .record(agent, Given.finding("F1", "6.3.2.4", AT.formatted(5)), "k1");
                Future<Adjustment> second = thread.submit(call);
                awaitWaiting();
                connection.commit();
                assertThat(second.get(60, TimeUnit.SECONDS)).describedAs(agent).isEqualTo(first);
            } finally {
                thread.shutdown();
            }
        }
    }

    private void awaitWaiting() throws Exception {
        while (!isAnyWaiting()) {
            Thread.sleep(10);
        }
    }

    private boolean isAnyWaiting() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'")) {
            return rows.next();
        }
    }

    @Test
    void who_reads_does_not_wait_for_who_writes() throws Exception {
        StoredCaseBook book = book(database);
        Adjustment first = book.record("A1", Given.finding("F1", "6.3.2.4", AT.formatted(5)), "k1");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            book.withConnection(connection).record("A1", Given.finding("F2", "6.3.2.4", AT.formatted(6)), "k2");
            BookHistory read = thread.submit(() -> {
                        assertThat(book.outcome("A1", clock.instant(), null).decisions())
                                .hasSize(2);
                        assertThat(book.explain(first.entries().get(0).id()).after())
                                .isNotNull();
                        assertThat(book.verify()).isEmpty();
                        return book.history("A1");
                    })
                    .get(60, TimeUnit.SECONDS);
            assertThat(read.log()).hasSize(1);
            assertThat(read.entries()).isEqualTo(first.entries());
            connection.commit();
        } finally {
            thread.shutdown();
        }
        assertThat(book.history("A1").log()).hasSize(2);
    }

    /** Each of these facts has entries: a history that shows the one without the other was read at two moments. */
    @Test
    void a_history_is_of_one_moment() throws Exception {
        StoredCaseBook book = book(database);
        book.record("A1", Given.finding("F0", "6.3.2.4", AT.formatted(1)), "k0");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> writer = thread.submit(() -> {
            for (int i = 1; i < 60; i++) {
                String at = "2026-01-02T02:%02d:00Z".formatted(i);
                book.record("A1", Given.finding("F" + i, "6.3.2.4", at), "k" + i);
            }
        });
        thread.shutdown();
        while (!writer.isDone()) {
            BookHistory read = book.history("A1");
            assertThat(read.entries().stream()
                            .map(entry -> entry.cause().fact())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            read.log().stream().map(LoggedFact::fact).toList());
        }
        writer.get();
        assertThat(book.history("A1").log()).hasSize(60);
    }

    @Test
    void moves_to_and_fro_that_lock_each_other_out_come_to_an_end() throws Exception {
        StoredCaseBook one = book(database);
        StoredCaseBook other = book(database);
        one.record("A1", Given.finding("F1", "6.3.2.4", AT.formatted(5)), "k1");
        one.record("A2", Given.finding("F2", "6.3.2.4", AT.formatted(6)), "k1");
        for (int round = 0; round < 10; round++) {
            String key = "m" + round;
            String first = round % 2 == 0 ? "A1" : "A2";
            String second = round % 2 == 0 ? "A2" : "A1";
            atOnce(() -> one.move("F1", first, second, key + "a").to(), () -> other.move("F2", second, first, key + "b")
                    .to());
        }
        assertThat(one.verify()).isEmpty();
    }

    @Test
    void within_the_callers_transaction_it_commits_and_rolls_back_with_him() throws Exception {
        StoredCaseBook book = book(database);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            CaseBook within = book.withConnection(connection);
            within.record("A1", Given.finding("F1", "6.3.2.4", AT.formatted(5)), "k1");
            within.record("A1", Given.finding("F2", "6.3.2.4", AT.formatted(6)), "k2");
            connection.rollback();
            within.record("A1", Given.finding("F3", "6.3.2.4", AT.formatted(7)), "k3");
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(book.history("A1").entries())
                .extracting(Entry::decisionId)
                .containsExactly("FINE:F3", "ACKNOWLEDGEMENT:F3");
        assertThat(book.verify()).isEmpty();
    }

    @Test
    void a_schema_that_is_not_there_is_named_with_what_to_do() {
        try (HikariDataSource empty = PostgresServer.emptyDatabase(2)) {
            assertThatThrownBy(() -> StoredCaseBook.builder()
                            .database(empty)
                            .migrate(false)
                            .build())
                    .isInstanceOf(CaseBookException.class)
                    .hasMessageContaining("version 0, and this library needs version 1")
                    .hasMessageContaining("migrate(true)");
        }
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<T>> answers = new ArrayList<>();
        for (Callable<T> call : List.of(one, other)) {
            answers.add(threads.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        start.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        return List.of(answers.get(0).get(), answers.get(1).get());
    }
}
