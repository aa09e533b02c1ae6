package io.qarules.casebook.jdbc;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date by the files of a folder, through Flyway where it is on the class path, and checks that
 * the schema is the one that this library needs.
 */
final class Migrations {
    private static final String TABLE = "book_schema_version";
    private static final String QUOTED = '"' + TABLE + '"';
    /** One for each version, from 1. */
    private static final List<String> FILES = List.of("V1__case_book.sql");

    private final Dialect dialect;
    private final boolean flyway;

    Migrations(Dialect dialect) {
        this(dialect, hasFlyway(dialect));
    }

    Migrations(Dialect dialect, boolean flyway) {
        this.dialect = dialect;
        this.flyway = flyway;
    }

    /** Holds one connection at a time: Flyway takes two for itself, and a pool can be small. */
    void run(DataSource source, boolean migrate) throws SQLException {
        if (migrate && version(source) < FILES.size()) {
            if (flyway) {
                ByFlyway.migrate(source, dialect);
            } else {
                migrate(source);
            }
        }
        int version = version(source);
        if (version != FILES.size()) {
            throw new CaseBookException(Reason.SCHEMA, null, version, FILES.size());
        }
    }

    private static int version(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return version(connection);
        }
    }

    private void migrate(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            migrate(connection);
        }
    }

    private static boolean hasFlyway(Dialect dialect) {
        return isThere("org.flywaydb.core.Flyway")
                && (dialect == Dialect.H2 || isThere("org.flywaydb.database.postgresql.PostgreSQLDatabaseType"));
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, Migrations.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false; // then our own runner reads the same files
        }
    }

    /** Returns the version of the schema; 0 if there is none. */
    private static int version(Connection connection) throws SQLException {
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            boolean found = false;
            while (tables.next()) {
                found |= tables.getString("TABLE_NAME").equalsIgnoreCase(TABLE);
            }
            if (!found) {
                return 0;
            }
        }
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(CAST(\"version\" AS integer)) FROM " + QUOTED)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void migrate(Connection connection) throws SQLException {
        Sql sql = new Sql(connection, dialect);
        sql.run("CREATE TABLE IF NOT EXISTS " + QUOTED + " (\"version\" varchar(50) PRIMARY KEY)");
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        if (dialect == Dialect.POSTGRESQL) {
            sql.run("LOCK TABLE " + QUOTED + " IN EXCLUSIVE MODE");
        }
        for (int version = version(connection) + 1; version <= FILES.size(); version++) {
            for (String statement : text(FILES.get(version - 1)).split(";\\s*\\R", -1)) {
                if (!statement.isBlank()) {
                    sql.run(statement);
                }
            }
            sql.update("INSERT INTO " + QUOTED + " (\"version\") VALUES (?)", String.valueOf(version));
        }
        connection.commit();
        connection.setAutoCommit(autoCommit);
    }

    private String text(String file) {
        String path = "/" + dialect.folder() + "/" + file;
        try (InputStream in = Migrations.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("there is no file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Apart, so that the class is only loaded where Flyway is. */
    private static final class ByFlyway {
        static void migrate(DataSource source, Dialect dialect) {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:" + dialect.folder())
                    .table(TABLE)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}
