package io.qarules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.citation.Policy;
import io.qarules.generators.Hostility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in a line ends a run, and nothing in an id acts on the terminal. */
@Policy({"10", "11"})
class HostileInputTest {
    private static final int SITES = 3;
    private static final int VARIANTS = 15;

    @ParameterizedTest
    @CsvSource({"evaluate, case, agentId", "settle, period, period"})
    void everyLineHasItsAnswerAndItsNeighboursHaveTheirs(String command, String example, String field)
            throws IOException {
        byte[] line = new ObjectMapper()
                .readTree(CliRun.of("example", example).out())
                .toString()
                .getBytes(UTF_8);
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        int lines = 0;
        for (Hostility.Kind kind : Hostility.Kind.values()) {
            for (int i = 0; i < SITES * VARIANTS; i++) {
                input.writeBytes(new Hostility(kind, 7 * i, i % VARIANTS).applyTo(line));
                input.write('\n');
                input.writeBytes(line);
                input.write('\n');
                lines += 2;
            }
        }

        CliRun run = CliRun.fed(input.toByteArray(), command, "-");

        assertThat(run.exit()).as(run.err()).isEqualTo(QaRulesCli.SOME_REFUSED);
        assertThat(run.err()).isEmpty();
        List<JsonNode> results = run.results();
        JsonNode untouched = CliRun.fed(line, command, "-").results().get(0);
        assertThat(untouched.has(field)).isTrue();
        assertThat(results).hasSizeBetween(lines - SITES, lines); // cut off at its first byte, a line is blank
        assertThat(results.stream().filter(untouched::equals).count()).isGreaterThanOrEqualTo(lines / 2);
    }

    @Test
    void anElementOfAnArrayIsRefusedAloneForItsNumbersAndHalfCharacters() throws IOException {
        String good = "{\"agent\": {\"id\": \"\u674e\"}, \"asOf\": \"2026-10-31T00:00:00Z\"}";
        String number = good.replace("{\"id\"", "{\"performancePay\": 1e2147483648, \"id\"");
        String digits = good.replace("{\"id\"", "{\"performancePay\": " + "9".repeat(99_999) + ", \"id\"");
        String half = good.replace("\u674e", "\\ud83d");

        List<JsonNode> results = CliRun.fed(
                        "[%s, %s, %s, %s, %s]".formatted(good, number, half, digits, good), "evaluate", "-")
                .results();

        assertThat(results).hasSize(5);
        assertThat(results.get(0).at("/agentId").asText()).isEqualTo("\u674e");
        assertThat(results.get(1).at("/problems/0/path").asText()).isEqualTo("/agent/performancePay");
        assertThat(results.get(2).at("/problems/0/message").asText()).contains("half a character");
        assertThat(results.get(3).at("/problems/0/path").asText()).isEqualTo("/agent/performancePay");
        assertThat(results.get(4)).isEqualTo(results.get(0));
    }

    @Test
    void whatIsNotUtf8EndsAnArrayAndIsSaid() throws IOException {
        byte[] good = "[{\"agent\": {\"id\": \"A1\"}, \"asOf\": \"2026-10-31T00:00:00Z\"},\n ".getBytes(UTF_8);
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(good);
        input.writeBytes(" ".repeat(100_000).getBytes(UTF_8));
        input.writeBytes(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"', ']'});

        List<JsonNode> results =
                CliRun.fed(input.toByteArray(), "evaluate", "-").results();

        assertThat(results).hasSize(2);
        assertThat(results.get(0).at("/agentId").asText()).isEqualTo("A1");
        assertThat(results.get(1).at("/problems/0/message").asText()).contains("breaks off here");
    }

    static List<List<String>> commands() {
        String strange = "\u001b[2J\n\u202e";
        return List.of(
                List.of("explain", "-"),
                List.of("explain", "-", "--lang", "zh"),
                List.of("explain", "-", "--decision", "FINE:F" + strange + "2"),
                List.of("explain", "-", "--decision", "FINE:F" + strange),
                List.of("explain", "-", "--why-not", "FINE 6.3.1.2"),
                List.of("letter", "A" + strange, "-"),
                List.of("letter", "A" + strange, "-", "--format", "html"),
                List.of("letter", "B" + strange, "-"));
    }

    /** A terminal takes ESC for a command, a line feed for a new line, U+202E for writing from right to left. */
    @ParameterizedTest
    @MethodSource("commands")
    void noTextActsOnTheTerminal(List<String> command) {
        String text = """
                {"agent": {"id": "A%1$s"}, "asOf": "2026-10-31T23:59:59+08:00",
                 "evaluations": [{"id": "E%1$s", "kind": "REGULAR", "status": "SUBMITTED", "submittedAt": "2026-10-04T08:00:00+08:00",
                   "findings": [{"id": "F%1$s1", "clause": "6.3.1.2", "occurredAt": "2026-10-01T10:00:00+08:00"},
                                {"id": "F%1$s2", "clause": "6.3.1.2", "occurredAt": "2026-10-02T10:00:00+08:00"},
                                {"id": "F%1$s3", "clause": "9%1$s", "occurredAt": "2026-10-02T10:00:00+08:00"}]}],
                 "verifications": [{"id": "V%1$s", "findingId": "G%1$s", "at": "2026-10-05T08:00:00+08:00", "upheld": true}]}
                """.formatted("\\u001b[2J\\n\\u202e");

        CliRun run = CliRun.fed(text, command.toArray());

        String shown = run.out() + run.err();
        assertThat(shown).contains("\\u001b[2J\\u000a\\u202e").doesNotContain("\u001b", "\u202e", "\r");
        assertThat(shown.lines()).noneMatch(line -> line.startsWith("2") || line.startsWith("1"));
    }

    /** An id that begins with @ is an id: picocli would read it as a file of arguments. */
    @Test
    void noArgumentIsReadAsAFile(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "hunter2");

        CliRun letter = CliRun.fed(CliRun.of("example", "case").out(), "letter", "@" + secret, "-", "--lang", "en");

        assertThat(letter.exit()).isEqualTo(QaRulesCli.UNUSABLE);
        assertThat(letter.err()).contains("names agent @" + secret).doesNotContain("hunter2");
    }

    @Test
    void whatIsWrongWithAnArgumentDoesNotActOnTheTerminal() {
        for (String[] arguments :
                new String[][] {{"\u001b[31mx"}, {"evaluate", "-", "--\u001b[31mx"}, {"check", "a", "b\nc"}}) {
            CliRun run = CliRun.of((Object[]) arguments);

            assertThat(run.exit()).isEqualTo(QaRulesCli.UNUSABLE);
            assertThat(run.err())
                    .contains("Usage: ")
                    .containsPattern("\\\\u00(1b|0a)")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void aFileThatIsADirectoryAndTheOtherWayRoundIsSaidSo(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("case.json"), CliRun.of("example", "case").out());

        assertThat(CliRun.of("describe", "--out", directory, "--lang", "en").err())
                .contains(directory + " is a directory; name a file in it");
        assertThat(CliRun.of("report", file, "--out", file, "--lang", "en").err())
                .contains(file + " is a file; name a directory");
    }
}
