package io.qarules.casebook;

import com.zaxxer.hikari.HikariDataSource;
import io.qarules.book.Facts;
import io.qarules.book.LoggedFact;
import io.qarules.engine.QaRulesEngine;
import io.qarules.outcome.Decision;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Two processes record the same plan on a real PostgreSQL, while connections are cut, deadlocks are made up, clocks jump,
 * months are closed, and the processes are killed with SIGKILL and started again. Then nothing may be lost or doubled.
 * Arguments: seed, facts, agents, threads a process, kills.
 */
final class Chaos {
    private static final Instant END = Instant.parse("2026-09-03T00:00:00Z");

    private final ChaosPlan plan;
    private final int threads;
    private final int kills;
    private final BitSet acknowledged = new BitSet();

    Chaos(ChaosPlan plan, int threads, int kills) {
        this.plan = plan;
        this.threads = threads;
        this.kills = kills;
    }

    public static void main(String[] args) throws Exception {
        ChaosPlan plan = new ChaosPlan(Long.parseLong(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        List<String> differences = new Chaos(plan, Integer.parseInt(args[3]), Integer.parseInt(args[4])).run();
        differences.forEach(System.out::println);
        System.out.println(
                differences.isEmpty() ? "nothing lost, nothing doubled" : "differences: " + differences.size());
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /** Returns what is not as it must be. */
    List<String> run() throws Exception {
        try (HikariDataSource database = PostgresServer.emptyDatabase(8)) {
            StoredCaseBook book =
                    StoredCaseBook.builder().database(database).clock(() -> END).build();
            Thread one = new Thread(() -> worker(database.getJdbcUrl(), 0));
            Thread other = new Thread(() -> worker(database.getJdbcUrl(), 1));
            one.start();
            other.start();
            one.join();
            other.join();
            return check(book, database);
        }
    }

    /** Runs one process, kills it at random moments, and starts it again until it ends by itself. */
    private void worker(String url, int number) {
        Random random = new Random(plan.seed() + number);
        try {
            for (int killed = 0; ; killed++) {
                Process process = start(url, number);
                boolean kill = killed < kills;
                int lives = 200 + random.nextInt(1 + plan.facts() / 2);
                int seen = 0;
                try (BufferedReader out = process.inputReader()) {
                    for (String line = out.readLine(); line != null; line = out.readLine()) {
                        acknowledge(line);
                        if (kill && ++seen * 4 > lives) {
                            process.destroyForcibly(); // SIGKILL; what it said since is lost
                            break;
                        }
                    }
                }
                if (process.waitFor() == 0) {
                    return;
                }
                if (!kill) {
                    throw new IllegalStateException("a process failed by itself");
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void acknowledge(String line) {
        if (line.matches("\\d+")) {
            acknowledged.set(Integer.parseInt(line));
        }
    }

    private synchronized Process start(String url, int number) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChaosWorker.class.getName(),
                url,
                String.valueOf(plan.seed()),
                String.valueOf(plan.facts()),
                String.valueOf(plan.agents()),
                String.valueOf(number),
                String.valueOf(threads)));
        if (!acknowledged.isEmpty()) {
            command.add(Base64.getEncoder().encodeToString(acknowledged.toByteArray()));
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> check(StoredCaseBook book, HikariDataSource database) throws SQLException {
        List<String> differences = new ArrayList<>();
        book.verify().forEach(difference -> differences.add(difference.toString()));
        expect(differences, "facts", plan.facts(), number(database, "SELECT count(*) FROM fact"));
        expect(
                differences,
                "calls",
                plan.facts(),
                number(
                        database,
                        "SELECT count(DISTINCT (agent_id, call_key)) FROM adjustment WHERE call_key IS NOT NULL"));
        expect(differences, "acknowledged", plan.facts(), BigDecimal.valueOf(acknowledged.cardinality()));
        expect(
                differences,
                "corrected twice",
                0,
                number(
                        database,
                        "SELECT count(*) FROM (SELECT corrects FROM entry WHERE kind <> 'ISSUED' AND corrects IS NOT NULL"
                                + " GROUP BY corrects HAVING count(*) > 1) twice"));
        expect(
                differences,
                "statements and entries of closed months",
                0,
                number(
                        database,
                        "SELECT coalesce((SELECT sum(fines + awards) FROM statement_line), 0) - coalesce((SELECT"
                                + " sum(e.amount) FROM entry e JOIN agent a ON a.id = e.agent_id WHERE e.posted_to <="
                                + " a.closed_through), 0)"));
        for (int agent = 0; agent < plan.agents(); agent++) {
            String sum = "SELECT coalesce(sum(amount), 0) FROM entry WHERE agent_id = 'A" + agent + "'";
            if (money(agent).compareTo(number(database, sum)) != 0) {
                differences.add("A" + agent + " must have " + money(agent) + ", not " + number(database, sum));
            }
        }
        return differences;
    }

    private static void expect(List<String> differences, String what, int expected, BigDecimal found) {
        if (found.compareTo(BigDecimal.valueOf(expected)) != 0) {
            differences.add(what + ": " + expected + " expected, " + found + " found");
        }
    }

    /** Adds up what an evaluation of the plan's facts decides, without the book's tables. */
    private BigDecimal money(int agent) {
        List<LoggedFact> log = new ArrayList<>();
        for (Facts facts : plan.of(agent)) {
            FactSplit.split("A" + agent, facts).forEach(fact -> log.add(fact.logged()));
        }
        return QaRulesEngine.standard().evaluate(FactLog.of("A" + agent, log).caseFile(END)).decisions().stream()
                .map(Decision::money)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(HikariDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBigDecimal(1);
        }
    }
}
