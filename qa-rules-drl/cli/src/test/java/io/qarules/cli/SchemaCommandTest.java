package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCommandTest {
    private static final String SUFFIX = ".schema.json";

    static Stream<Path> everySchema() throws IOException {
        return Files.list(Path.of("../../qa-rules-api/src/main/resources/qa-rules/schema"));
    }

    @ParameterizedTest
    @MethodSource("everySchema")
    void printsEverySchemaThatThereIsAndNamesItInTheHelp(Path file) throws IOException {
        String name = file.getFileName().toString().replace(SUFFIX, "");

        assertThat(CliRun.of("schema", name).out()).isEqualTo(Files.readString(file));
        assertThat(help("en")).contains(name + ",what");
        assertThat(help("zh")).contains(name + "是");
    }

    /** Without the spaces and line breaks by which it is laid out. */
    private static String help(String language) {
        return CliRun.of("schema", "--help", "--lang", language).out().replaceAll("\\s+", "");
    }

    @Test
    void anotherNameIsRefusedWithTheOneThatIsMeant() {
        CliRun run = CliRun.of("schema", "casefile", "--lang", "en");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("casefile").contains("case-file");
    }
}
