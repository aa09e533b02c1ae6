package io.qarules.benchmarks.book;

import com.zaxxer.hikari.HikariDataSource;
import io.qarules.benchmarks.Postgres;
import io.qarules.casebook.CaseBookBuilder;
import io.qarules.casebook.StoredCaseBook;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the books are kept that are measured; both databases write through to the disk. */
enum BookStores {
    POSTGRESQL {
        @Override
        Opened open(CaseBookBuilder book, int connections) throws IOException {
            EmbeddedPostgres server = Postgres.start();
            HikariDataSource pool = Postgres.pool(Postgres.url(server), connections);
            return new Opened(opened(book.database(pool)), () -> {
                pool.close();
                server.close();
            });
        }
    },
    H2 {
        @Override
        Opened open(CaseBookBuilder book, int connections) throws IOException {
            Path folder = Files.createTempDirectory("qa-rules-book-");
            return new Opened(opened(book.file(folder.resolve("book"))), () -> delete(folder));
        }
    },
    MEMORY {
        @Override
        Opened open(CaseBookBuilder book, int connections) {
            return new Opened(opened(book.inMemory()), () -> {});
        }
    };

    /**
     * Opens an empty book.
     *
     * @param book what does not depend on the store
     */
    abstract Opened open(CaseBookBuilder book, int connections) throws IOException;

    private static StoredCaseBook opened(CaseBookBuilder book) {
        return book.clock(() -> Offences.NOW).build();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** A book, and what is closed after it. */
    record Opened(StoredCaseBook book, Closing after) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            book.close();
            after.close();
        }
    }

    interface Closing {
        void close() throws IOException;
    }
}
