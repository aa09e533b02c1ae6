package io.qarules.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.qarules.benchmarks.Postgres;
import io.qarules.benchmarks.chaos.ChaosRun.Scale;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Small runs of {@code chaos}, and what its comparison sees. */
@Timeout(600)
class ChaosTest {
    private static EmbeddedPostgres server;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() throws Exception {
        server = Postgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void processesThatAreKilledAndCutLoseAndDoubleNothing() throws Exception {
        ChaosPlan plan = new ChaosPlan(12, 300, 8, false);
        Deliveries deliveries = new Deliveries(directory.resolve("deliveries.txt"));
        ChaosRun run = new ChaosRun(Postgres.url(server), plan, new Scale(2, 4, 1, 60), deliveries, line -> {});
        assertThat(run.run()).isEmpty();
        assertThat(run.answered()).isEqualTo(300);
        try (HikariDataSource database = Postgres.pool(Postgres.url(server), 4)) {
            assertThat(new ChaosCheck(plan, database, deliveries).differences()).isEmpty();
            tamperedTablesAreSeen(plan, database, deliveries);
        }
    }

    /** Each fault by itself: a lost fact, a cent too much, a changed statement, an entry twice, a lost delivery. */
    private static void tamperedTablesAreSeen(ChaosPlan plan, HikariDataSource database, Deliveries deliveries)
            throws Exception {
        for (Fault fault : List.of(
                new Fault("DELETE FROM book_fact WHERE call_key = 'k20'", "facts A4 k20: 1 expected, null found"),
                new Fault(
                        "UPDATE book_entry SET amount = amount + 0.01 WHERE id = (SELECT max(id) FROM book_entry)",
                        "does not follow entry"),
                new Fault(
                        "UPDATE book_statement_line SET collect = collect + 0.01 WHERE agent_id = 'A1'"
                                + " AND closed = (SELECT max(closed) FROM book_statement_line)",
                        "does not work out"),
                new Fault(
                        "INSERT INTO book_entry (adjustment, agent_id, origin_id, decision_id, decision_kind, kind, amount,"
                                + " belongs_to, posted_to, corrects, cause_kind, fact_kind, fact_id, call_key, digest,"
                                + " known_at, before_decision, after_decision) SELECT adjustment, agent_id, origin_id,"
                                + " decision_id, decision_kind, kind, amount, belongs_to, posted_to, corrects,"
                                + " cause_kind, fact_kind, fact_id, call_key, digest, known_at, before_decision,"
                                + " after_decision FROM book_entry WHERE amount < 0 AND kind = 'ISSUED' LIMIT 1",
                        "sum of A"),
                new Fault(
                        "INSERT INTO book_adjustment (agent_id, call_key, known_at, as_of, problems)"
                                + " SELECT agent_id, 'k9999', known_at, as_of, problems FROM book_adjustment LIMIT 1",
                        "deliveries of A"))) {
            try (Connection connection = database.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                assertThat(statement.executeUpdate(fault.sql())).as(fault.sql()).isEqualTo(1);
                assertThat(new ChaosCheck(plan, database, deliveries).differences(connection))
                        .as(fault.sql())
                        .anyMatch(difference -> difference.contains(fault.seenAs()));
                connection.rollback();
            }
        }
    }

    /** A run of the command like the one by hand, at less than half the facts. */
    @Test
    @Tag("full")
    void aLargeRunLosesAndDoublesNothing() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new ChaosCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("--seed", "12", "--facts", "8000", "--agents", "80");
        assertThat(status).as("%s%n%s", out, err).isZero();
        assertThat(out.toString()).startsWith("seed 12: nothing lost, nothing doubled, 8000 facts");
    }

    private record Fault(String sql, String seenAs) {}
}
