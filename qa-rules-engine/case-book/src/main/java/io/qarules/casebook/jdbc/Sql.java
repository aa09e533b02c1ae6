package io.qarules.casebook.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements on a connection. What the database says against one becomes a {@link SqlFailure}. */
final class Sql {
    private final Connection connection;
    private final Dialect dialect;

    Sql(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** JSON among the values of a statement. */
    record Json(@Nullable String text) {}

    /** No number among the values of a statement. */
    record NoNumber() {}

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> reader, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    <T> Optional<T> one(String sql, Row<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    void update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Inserts rows in their order and returns the numbers that the database gave them. */
    List<Long> insert(String sql, String number, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {number})) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
            List<Long> numbers = new ArrayList<>();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                add(numbers, keys);
            }
            return numbers;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Returns whether the database takes several statements at once. */
    boolean joins() {
        return dialect == Dialect.POSTGRESQL;
    }

    /** Runs several statements at once and returns the numbers that they give. */
    List<Long> numbers(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<Long> numbers = new ArrayList<>();
            boolean rows = statement.execute();
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    add(numbers, statement.getResultSet());
                }
                rows = statement.getMoreResults();
            }
            return numbers;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void add(List<Long> numbers, ResultSet rows) throws SQLException {
        while (rows.next()) {
            numbers.add(rows.getLong(1));
        }
    }

    /** Runs statements that take no values. */
    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            int place = i + 1;
            if (value == null) {
                statement.setNull(place, Types.VARCHAR);
            } else if (value instanceof NoNumber) {
                statement.setNull(place, Types.NUMERIC);
            } else if (value instanceof Json json) {
                dialect.setJson(statement, place, json.text());
            } else if (value instanceof Instant moment) {
                statement.setObject(place, moment.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Long || value instanceof Integer || value instanceof BigDecimal) {
                statement.setObject(place, value);
            } else {
                statement.setString(place, value.toString());
            }
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
