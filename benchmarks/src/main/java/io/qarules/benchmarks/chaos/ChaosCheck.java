package io.qarules.benchmarks.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import io.qarules.CaseBookException;
import io.qarules.casebook.StoredCaseBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Compares what a run left in the tables with the plan, with what the rules alone decide, with itself by the statements of
 * {@code tables.sql}, and with what was delivered.
 */
final class ChaosCheck {
    private static final Instant END = Instant.parse("2026-09-03T00:00:00Z");

    private final ChaosPlan plan;
    private final DataSource database;
    private final Deliveries deliveries;

    ChaosCheck(ChaosPlan plan, DataSource database, Deliveries deliveries) {
        this.plan = plan;
        this.database = database;
        this.deliveries = deliveries;
    }

    /** Returns what is not as it must be, after bringing all up to one moment and delivering what is left. */
    List<String> differences() throws SQLException, IOException {
        List<String> differences = new ArrayList<>();
        try (StoredCaseBook book = plan.open(database, () -> END)) {
            for (String agent : plan.agentIds()) {
                refresh(book, agent).ifPresent(differences::add);
            }
            book.deliver(deliveries::add);
            book.verify().forEach(difference -> differences.add("verify: " + difference));
        }
        try (Connection connection = database.getConnection()) {
            differences.addAll(differences(connection));
        }
        return differences;
    }

    private static Optional<String> refresh(StoredCaseBook book, String agent) {
        try {
            book.refresh(agent);
            return Optional.empty();
        } catch (CaseBookException e) {
            return Optional.of(agent + ": " + e.getMessage());
        }
    }

    /** Returns what is not as it must be in the tables. */
    List<String> differences(Connection connection) throws SQLException, IOException {
        List<String> differences = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            differences.addAll(calls(sql));
            differences.addAll(money(sql));
            differences.addAll(tables(sql));
            differences.addAll(deliveries(sql));
        }
        return differences;
    }

    /** Every call of the plan stands there once, with one fact. */
    private List<String> calls(Statement sql) throws SQLException {
        SortedMap<String, Integer> expected = new TreeMap<>();
        for (int call = 0; call < plan.calls(); call++) {
            expected.put(plan.agent(call) + " k" + call, 1);
            if (plan.isMoved(call)) {
                expected.put(plan.agent(call) + " m" + call, 1);
                expected.put(plan.taker(call) + " m" + call, 1);
            }
        }
        String counted = "SELECT agent_id || ' ' || call_key, count(*) FROM %s WHERE call_key IS NOT NULL GROUP BY 1";
        List<String> differences =
                new ArrayList<>(compare("calls", expected, counts(sql, counted.formatted("book_adjustment"))));
        differences.addAll(compare("facts", expected, counts(sql, counted.formatted("book_fact"))));
        return differences;
    }

    private static SortedMap<String, Integer> counts(Statement sql, String select) throws SQLException {
        SortedMap<String, Integer> counts = new TreeMap<>();
        try (ResultSet row = sql.executeQuery(select)) {
            while (row.next()) {
                counts.put(row.getString(1), row.getInt(2));
            }
        }
        return counts;
    }

    /** Every ledger adds up to what the rules decide on the facts of the plan. */
    private List<String> money(Statement sql) throws SQLException {
        SortedMap<String, BigDecimal> found = new TreeMap<>();
        try (ResultSet row = sql.executeQuery("SELECT agent_id, sum(amount) FROM book_entry GROUP BY 1")) {
            while (row.next()) {
                found.put(row.getString(1), row.getBigDecimal(2));
            }
        }
        return compare("sum of", plan.money(END), found);
    }

    /** Runs the statements of the file; each row that one returns is a difference. */
    private static List<String> tables(Statement sql) throws SQLException, IOException {
        List<String> differences = new ArrayList<>();
        String file = Resources.toString(Resources.getResource(ChaosCheck.class, "tables.sql"), UTF_8);
        for (String statement : file.split(";\\s*\\R", -1)) {
            if (!statement.isBlank() && sql.execute(statement)) {
                try (ResultSet row = sql.getResultSet()) {
                    while (row.next()) {
                        differences.add("tables: " + row.getString(1));
                    }
                }
            }
        }
        return differences;
    }

    /** Every adjustment was delivered, and those of an agent in their order. */
    private List<String> deliveries(Statement sql) throws SQLException, IOException {
        Map<String, List<String>> stored = new TreeMap<>();
        try (ResultSet row = sql.executeQuery("SELECT agent_id, known_at, call_key FROM book_adjustment ORDER BY id")) {
            while (row.next()) {
                stored.computeIfAbsent(row.getString(1), missing -> new ArrayList<>())
                        .add(Deliveries.name(
                                row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)));
            }
        }
        return compare("deliveries of", stored, deliveries.byAgent());
    }

    private static List<String> compare(String what, Map<String, ?> expected, Map<String, ?> found) {
        List<String> differences = new ArrayList<>();
        expected.forEach((name, value) -> {
            if (!value.equals(found.get(name))) {
                differences.add(what + " " + name + ": " + value + " expected, " + found.get(name) + " found");
            }
        });
        found.forEach((name, value) -> {
            if (!expected.containsKey(name)) {
                differences.add(what + " " + name + ": none expected, " + value + " found");
            }
        });
        return differences;
    }
}
