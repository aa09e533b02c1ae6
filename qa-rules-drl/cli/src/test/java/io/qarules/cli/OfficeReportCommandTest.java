package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("19")
@DisplayName("POLICY 19: the command office-report")
class OfficeReportCommandTest {
    private static final Path PLAN_FILE = Path.of("../../examples/plan.json");

    @TempDir
    private Path directory;

    @Test
    @DisplayName("what plan wrote is on the page, and what is not given has no section")
    void thePlanOfTheExample() throws Exception {
        CliRun plan = CliRun.of("plan", PLAN_FILE);
        Path out = directory.resolve("new/pages");

        CliRun run = CliRun.of("office-report", "--plan", file("plan.json", plan.out()), "--out", out);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(out.resolve("office.html") + "\n");
        assertThat(Files.readString(out.resolve("office.html")))
                .contains(
                        "<title>质检办公室 Inspection office</title>",
                        plan.results().get(0).at("/assignments/0/callId").asText(),
                        "data-inspector=\""
                                + plan.results()
                                        .get(0)
                                        .at("/assignments/0/inspectorId")
                                        .asText() + "\"")
                .doesNotContain("id=\"calibration\"", "id=\"common\"", "id=\"drivers\"", "class=\"note\"");
    }

    @Test
    @DisplayName("a result that cannot be read is named with file and line, on the page and on standard error")
    void notComplete() throws Exception {
        String plan = CliRun.of("plan", PLAN_FILE).out();
        Path reviews = file("problems.ndjson", "{\"line\": 1, \"problems\": []}\n7\n");

        CliRun run = CliRun.of(
                "office-report",
                "--plan",
                file("plan.json", plan),
                "--problems",
                reviews,
                "--out",
                directory,
                "--lang",
                "en");

        assertThat(run.exit()).isZero();
        assertThat(run.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("qa-rules: left out: " + reviews + ", line "));
        assertThat(Files.readString(directory.resolve("office.html")))
                .contains("Not complete: these results cannot be read", "problems.ndjson, line 2");
    }

    @Test
    @DisplayName("--lang, before the command or behind it, is the language in which the page opens; without it both")
    void opensInTheLanguageAskedFor() throws Exception {
        Path plan = file("plan.json", CliRun.of("plan", PLAN_FILE).out());
        Object[] words = {"office-report", "--plan", plan, "--out", directory};

        assertThat(opening(CliRun.of(words))).containsExactly("both", "false", "false", "true");
        assertThat(opening(CliRun.of(with(words, "--lang", "en")))).containsExactly("en", "false", "true", "false");
        assertThat(opening(CliRun.of(with(words, "--lang", "zh")))).containsExactly("zh", "true", "false", "false");
        assertThat(opening(CliRun.of(Stream.concat(Stream.of("--lang", "en"), Stream.of(words))
                        .toArray())))
                .containsExactly("en", "false", "true", "false");
    }

    private static Object[] with(Object[] words, Object... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray();
    }

    /** Returns the language of the page, and whether the switch says so: of Chinese, English and both. */
    private List<String> opening(CliRun run) throws IOException {
        assertThat(run.exit()).as(run.err()).isZero();
        String page = Files.readString(directory.resolve("office.html"));
        return Pattern.compile("<html [^>]*data-lang=\"(\\w+)\"|<button [^>]*aria-pressed=\"(\\w+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    @Test
    @DisplayName("nothing to show, several plans, no file: status 2 and what to do")
    void wrongUsage() throws Exception {
        String plan = CliRun.of("plan", PLAN_FILE).out();

        assertUnusable(CliRun.of("office-report", "--out", directory, "--lang", "en"), "no result could be read");
        assertUnusable(
                CliRun.of(
                        "office-report", "--plan", file("two.ndjson", plan + plan), "--out", directory, "--lang", "en"),
                "two.ndjson has 2 results, and the page shows one");
        assertUnusable(
                CliRun.of("office-report", "--plan", "none.json", "--out", directory, "--lang", "en"),
                "no file none.json");
        assertUnusable(CliRun.of("office-report", "--plan", PLAN_FILE, "--lang", "en"), "--out");
        assertThat(directory.resolve("office.html")).doesNotExist();
    }

    private static void assertUnusable(CliRun run, String message) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
