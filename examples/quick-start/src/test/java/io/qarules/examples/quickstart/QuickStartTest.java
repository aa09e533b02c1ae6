package io.qarules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class QuickStartTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path SOURCE = Path.of("src/main/java/io/qarules/examples/quickstart/QuickStart.java");
    private static final Predicate<String> IS_IMPORT = line -> line.startsWith("import ");

    @Test
    void printsWhatTheReadmeSays() throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            QuickStart.main(new String[0]);
        } finally {
            System.setOut(out);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        Clause 6.3.1.2 (call notes missing), occurrence 1: a spoken warning.
                        Clause 6.3.1.2 (call notes missing), occurrence 2: a fine of 10.00 CNY.
                        Clause 6.3.1.2 (call notes missing), occurrence 2: the agent signs for the fine.
                        """);
        assertThat(Files.readString(README))
                .contains("prints\n\n```\n" + printed.toString(StandardCharsets.UTF_8) + "```");
    }

    /** So it compiles when pasted, as the source does. The formatter may break the lines of the source differently. */
    @Test
    void theReadmeShowsThisCodeWithItsImports() throws IOException {
        String source = Files.readString(SOURCE);
        String main = between(source, "void main(String[] args) {\n", "\n    }\n");
        List<String> shown = between(Files.readString(README), "```java\n", "```")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        List<String> code = shown.stream().filter(IS_IMPORT.negate()).toList();

        assertThat(shown)
                .filteredOn(IS_IMPORT)
                .isEqualTo(source.lines().filter(IS_IMPORT).toList());
        assertThat(code).hasSizeBetween(8, 12);
        assertThat(withoutSpace(String.join("", code))).isEqualTo(withoutSpace(main));
    }

    private static String between(String text, String begin, String end) {
        int start = text.indexOf(begin) + begin.length();
        assertThat(start).as(begin).isGreaterThanOrEqualTo(begin.length());
        return text.substring(start, text.indexOf(end, start));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
