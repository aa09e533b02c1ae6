package io.qarules.casebook.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** What databases do in different ways. */
enum Dialect {
    H2("character large object") {
        @Override
        void setJson(PreparedStatement statement, int place, @Nullable String json) throws SQLException {
            statement.setString(place, json);
        }
    },
    POSTGRESQL("jsonb") {
        @Override
        void setJson(PreparedStatement statement, int place, @Nullable String json) throws SQLException {
            statement.setObject(place, json, Types.OTHER);
        }
    };

    private final String json;

    Dialect(String json) {
        this.json = json;
    }

    abstract void setJson(PreparedStatement statement, int place, @Nullable String json) throws SQLException;

    /** Returns the type of a column that holds JSON. */
    String json() {
        return json;
    }

    static Dialect of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return switch (name) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new SQLException("this is " + name + "; a case book needs PostgreSQL or H2");
        };
    }
}
