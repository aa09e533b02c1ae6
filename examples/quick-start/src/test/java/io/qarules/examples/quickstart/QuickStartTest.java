package io.qarules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickStartTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path SOURCE = Path.of("src/main/java/io/qarules/examples/quickstart/QuickStart.java");

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
        assertThat(Files.readString(README)).contains(printed.toString(StandardCharsets.UTF_8));
    }

    /** Line by line, so that the formatter may break the lines of the source differently. */
    @Test
    void theReadmeShowsThisCode() throws IOException {
        String source = Files.readString(SOURCE).replaceAll("\\s+", "");
        String readme = Files.readString(README);
        String code = readme.substring(
                readme.indexOf("```java\n") + 8, readme.indexOf("```", readme.indexOf("```java\n") + 8));
        List<String> lines =
                Arrays.stream(code.split("\n")).filter(line -> !line.isBlank()).toList();

        assertThat(lines).hasSizeBetween(8, 12);
        assertThat(lines).allSatisfy(line -> assertThat(source).contains(line.replaceAll("\\s+", "")));
    }
}
