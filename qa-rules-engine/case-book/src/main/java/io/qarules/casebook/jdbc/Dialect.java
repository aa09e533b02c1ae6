package io.qarules.casebook.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What databases do in different ways. */
enum Dialect {
    H2 {
        @Override
        void setJson(PreparedStatement statement, int place, @Nullable String json) throws SQLException {
            statement.setString(place, json);
        }
    },
    POSTGRESQL {
        @Override
        void setJson(PreparedStatement statement, int place, @Nullable String json) throws SQLException {
            statement.setObject(place, json, Types.OTHER);
        }
    };

    abstract void setJson(PreparedStatement statement, int place, @Nullable String json) throws SQLException;

    /** Returns the folder of the migrations. */
    String folder() {
        return "io/qarules/book/db/" + name().toLowerCase(Locale.ROOT);
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
