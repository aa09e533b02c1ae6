package io.qarules.casebook.jdbc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.CaseBookException;
import java.nio.file.Path;
import java.sql.Connection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without Flyway the library runs the same files by itself. */
class OwnMigrationsTest {
    @TempDir
    private Path directory;

    @Test
    void the_schema_is_made_once_and_found_the_next_time() throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("book"), "sa", "");
        Migrations migrations = new Migrations(Dialect.H2, false);
        try (Connection connection = pool.getConnection()) {
            assertThatThrownBy(() -> migrations.run(pool, connection, false)).isInstanceOf(CaseBookException.class);
            migrations.run(pool, connection, true);
            assertThatCode(() -> migrations.run(pool, connection, true)).doesNotThrowAnyException();
            assertThatCode(() -> migrations.run(pool, connection, false)).doesNotThrowAnyException();
        }
        pool.dispose();
    }
}
