package io.qarules.casebook.jdbc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.CaseBookException;
import java.nio.file.Path;
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
        assertThatThrownBy(() -> migrations.run(pool, false)).isInstanceOf(CaseBookException.class);
        migrations.run(pool, true);
        assertThatCode(() -> migrations.run(pool, true)).doesNotThrowAnyException();
        assertThatCode(() -> migrations.run(pool, false)).doesNotThrowAnyException();
        pool.dispose();
    }
}
