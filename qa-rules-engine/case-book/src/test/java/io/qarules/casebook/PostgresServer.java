package io.qarules.casebook;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.qarules.casebook.jdbc.JdbcStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL for the tests of this JVM, started at the first use, that writes through to the disk. */
public final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** Returns a pool on an empty database. */
    public static HikariDataSource emptyDatabase(int connections) {
        return database(made(""), connections);
    }

    /** Returns a pool on a database with the tables of a book, in which nothing is: a copy of one that was migrated. */
    static HikariDataSource emptyBook(int connections) {
        return database(made(" TEMPLATE " + Migrated.NAME), connections);
    }

    /** Makes a database and returns its URL. */
    private static String made(String like) {
        String name = "book" + DATABASES.incrementAndGet();
        try (var connection = Running.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + like);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Running.SERVER.getJdbcUrl("postgres", name);
    }

    /** Returns a pool on a database that another process made. */
    static HikariDataSource database(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** A database can be copied while nobody is connected with it. */
    private static final class Migrated {
        static final String NAME = name();

        private static String name() {
            HikariDataSource database = emptyDatabase(2);
            JdbcStore.open(database, true, database::close).close();
            return database.getJdbcUrl().replaceFirst(".*/(\\w+).*", "$1");
        }
    }

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "100")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
