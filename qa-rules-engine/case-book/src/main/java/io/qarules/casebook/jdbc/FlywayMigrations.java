package io.qarules.casebook.jdbc;

import io.qarules.casebook.jdbc.Migrations.Script;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Runs migrations through Flyway; loaded only where that is. Flyway gets the files from here: it lists folders, and a
 * folder of a module cannot be listed by another. Its table is there already, so that it takes other tables of the
 * database for no reason to refuse.
 */
final class FlywayMigrations {
    private FlywayMigrations() {}

    static void migrate(DataSource source, String table, String json, List<Script> scripts) {
        Flyway.configure(FlywayMigrations.class.getClassLoader())
                .dataSource(source)
                .resourceProvider(new Files(scripts))
                .javaMigrationClassProvider(List::of)
                .placeholders(Map.of("json", json))
                .table(table)
                .target(String.valueOf(scripts.size()))
                .load()
                .migrate();
    }

    private record Files(List<Script> scripts) implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return scripts.stream()
                    .filter(script -> script.path().equals(name))
                    .map(File::new)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return scripts.stream()
                    .<LoadableResource>map(File::new)
                    .filter(file -> file.getFilename().startsWith(prefix)
                            && Arrays.stream(suffixes).anyMatch(file.getFilename()::endsWith))
                    .toList();
        }
    }

    private static final class File extends LoadableResource {
        private final Script script;

        File(Script script) {
            this.script = script;
        }

        @Override
        public Reader read() {
            return new StringReader(script.text());
        }

        @Override
        public String getAbsolutePath() {
            return script.path();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return script.path();
        }

        @Override
        public String getFilename() {
            return script.path().substring(script.path().lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
