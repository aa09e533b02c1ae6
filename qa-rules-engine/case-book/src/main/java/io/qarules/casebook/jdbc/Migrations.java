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
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * Brings the schema up to date by the files of a folder, through Flyway where it is on the class path, and checks that
 * the schema is the one that this library needs. Without Flyway the library notes in Flyway's table what Flyway would, so
 * that either goes on where the other stopped.
 */
final class Migrations {
    private static final String TABLE = "book_schema_version";
    private static final String QUOTED = '"' + TABLE + '"';
    private static final String FOLDER = "io/qarules/book/db";
    /** One for each version, from 1. */
    private static final List<String> FILES = List.of("V1__case_book.sql");

    private static final String HISTORY = "CREATE TABLE IF NOT EXISTS " + QUOTED
            + " (\"installed_rank\" integer PRIMARY KEY, \"version\" varchar(50), \"description\" varchar(200) NOT NULL,"
            + " \"type\" varchar(20) NOT NULL, \"script\" varchar(1000) NOT NULL, \"checksum\" integer,"
            + " \"installed_by\" varchar(100) NOT NULL, \"installed_on\" timestamp DEFAULT CURRENT_TIMESTAMP NOT NULL,"
            + " \"execution_time\" integer NOT NULL, \"success\" boolean NOT NULL)";
    /** Names the lock of PostgreSQL under which the schema is made; any number that nobody else takes. */
    private static final long LOCK = 0x71615f626f6f6bL;

    private final Dialect dialect;
    private final boolean flyway;
    private final String folder;
    private final List<String> files;

    Migrations(Dialect dialect) {
        this(dialect, hasFlyway(dialect));
    }

    Migrations(Dialect dialect, boolean flyway) {
        this(dialect, flyway, FOLDER, FILES);
    }

    /** @param files of the folder, one for each version from 1 */
    Migrations(Dialect dialect, boolean flyway, String folder, List<String> files) {
        this.dialect = dialect;
        this.flyway = flyway;
        this.folder = folder;
        this.files = List.copyOf(files);
    }

    /** Holds one connection at a time: Flyway takes two for itself, and a pool can be small. */
    void run(DataSource source, boolean migrate) throws SQLException {
        if (migrate && version(source) < files.size()) {
            synchronized (Migrations.class) { // H2 has no lock that outlives a change of the schema
                migrate(source);
            }
        }
        int version = version(source);
        if (version != files.size()) {
            throw new CaseBookException(Reason.SCHEMA, null, version, files.size());
        }
    }

    void migrate(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            begin(connection);
            if (!flyway) {
                migrate(connection);
            }
            connection.commit();
            connection.setAutoCommit(autoCommit);
        }
        if (flyway) {
            FlywayMigrations.migrate(
                    source,
                    TABLE,
                    dialect.json(),
                    files.stream().map(this::script).toList());
        }
    }

    /** Waits for whoever else does this, and makes Flyway's table: two Flyways at once can fail over making it. */
    private void begin(Connection connection) {
        Sql sql = new Sql(connection, dialect);
        if (dialect == Dialect.POSTGRESQL) {
            sql.run("SELECT pg_advisory_xact_lock(" + LOCK + ")");
        }
        sql.run(HISTORY);
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

    private static int version(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return version(connection);
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
                ResultSet row = statement.executeQuery(
                        "SELECT max(CAST(\"version\" AS integer)) FROM " + QUOTED + " WHERE \"success\"")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void migrate(Connection connection) throws SQLException {
        Sql sql = new Sql(connection, dialect);
        for (int version = version(connection) + 1; version <= files.size(); version++) {
            String file = files.get(version - 1);
            String text = text(file);
            for (String statement : text.replace("${json}", dialect.json()).split(";\\s*\\R", -1)) {
                if (!statement.isBlank()) {
                    sql.run(statement);
                }
            }
            note(sql, version, file, checksum(text));
        }
    }

    /** Notes what Flyway would. */
    private static void note(Sql sql, int version, String file, int checksum) {
        String description = file.substring(file.indexOf("__") + 2, file.length() - ".sql".length())
                .replace('_', ' ');
        sql.update(
                "INSERT INTO " + QUOTED + " (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                        + " \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                        + " SELECT coalesce(max(\"installed_rank\"), 0) + 1, ?, ?, 'SQL', ?, ?, CURRENT_USER, 0, TRUE"
                        + " FROM " + QUOTED,
                String.valueOf(version),
                description,
                file,
                checksum);
    }

    /** Returns Flyway's checksum of a file: over its lines without their ends. */
    private static int checksum(String text) {
        CRC32 sum = new CRC32();
        text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }

    private Script script(String file) {
        return new Script(folder + "/" + file, text(file));
    }

    /** A file of the folder, by its path. */
    record Script(String path, String text) {}

    private String text(String file) {
        String path = "/" + folder + "/" + file;
        try (InputStream in = Migrations.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("there is no file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
