package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report}, {@code letter} and {@code example}, on the examples of the repository. */
class ReportCommandTest {
    private static final Path CASE = Path.of("../../examples/case.json");
    private static final Path PERIOD = Path.of("../../examples/period.json");
    private static final String REFUSED = "{\"agent\": {\"id\": \"A18\"}}";

    @TempDir
    private Path directory;

    @Test
    void the_page_is_written_and_its_place_is_all_that_is_printed() throws Exception {
        Path out = directory.resolve("new/pages");
        CliRun run = CliRun.of("report", CASE, PERIOD, "--out", out);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(out.resolve("report.html") + "\n");
        assertThat(page(out))
                .contains("<title>月末报表 Month end 2026-10</title>", "data-agent=\"A17\"", "Li Na", "call notes missing")
                .doesNotContain("class=\"note\"");
    }

    @Test
    void awards_are_drawn_only_where_the_period_file_claims_them() throws Exception {
        Path unclaimed = Files.writeString(
                directory.resolve("period.json"),
                Files.readString(PERIOD).replaceFirst("(?s)\"awards\": \\[.*?]", "\"awards\": []"));
        CliRun.of("report", CASE, PERIOD, "--out", directory.resolve("claimed"));
        CliRun.of("report", CASE, unclaimed, "--out", directory.resolve("unclaimed"));

        assertThat(page(directory.resolve("claimed"))).contains("<td>RECORDING_AWARD:N1</td>");
        assertThat(page(directory.resolve("unclaimed")))
                .contains("No award was drawn", "Recording award")
                .doesNotContain("<td>RECORDING_AWARD:N1</td>");
    }

    @Test
    void what_was_refused_is_named_on_the_page_and_on_standard_error() throws Exception {
        CliRun run = CliRun.fed(REFUSED + "\n" + oneLine(CASE) + "\n7\n", "report", "-", PERIOD, "--out", directory);

        assertThat(run.exit()).isZero();
        assertThat(run.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("qa-rules: left out: -, line "))
                .first()
                .asString()
                .contains("line 1: case refused: MISSING_FIELD at '/asOf'");
        assertThat(page(directory))
                .contains(
                        "Not complete: these lines were refused", "-, line 1: case refused", "-, line 3: case refused");
    }

    @Test
    void without_periods_the_penalties_remain_and_the_title_is_as_given() throws Exception {
        assertThat(CliRun.of("report", CASE, "--out", directory, "--title", "<October>")
                        .exit())
                .isZero();
        assertThat(page(directory)).contains("<title>&lt;October&gt;</title>").doesNotContain("id=\"fund\"");
    }

    @Test
    void packs_of_ones_own_decide_and_settle() throws Exception {
        Path rules = directory.resolve("rules");
        Path settlement = directory.resolve("settlement");
        CliRun.of("new", "pack", rules);
        CliRun.of("new", "pack", settlement, "--settlement");
        for (Path pack : new Path[] {rules, settlement}) {
            Path name = pack.resolve("policy/pack.drl");
            Files.writeString(name, Files.readString(name).replace("\"1.0.0\"", "\"9.0.0\""));
        }
        CliRun run = CliRun.of(
                "report", CASE, PERIOD, "--rules", rules, "--settlement-rules", settlement, "--out", directory);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(page(directory)).contains("<li>telesales 9.0.0 ", "<li>csat-linkage 9.0.0 ");
    }

    @Test
    void the_page_opens_in_the_language_asked_for_else_in_both() throws Exception {
        CliRun.of("report", CASE, PERIOD, "--out", directory.resolve("en"), "--lang", "en");
        CliRun.of("--lang", "zh", "report", CASE, PERIOD, "--out", directory.resolve("zh"));
        CliRun.of("report", CASE, PERIOD, "--out", directory.resolve("both"));

        assertThat(page(directory.resolve("en")))
                .contains(
                        "data-lang=\"en\"",
                        "value=\"en\" aria-pressed=\"true\"",
                        "value=\"both\" aria-pressed=\"false\"");
        assertThat(page(directory.resolve("zh"))).contains("data-lang=\"zh\"", "value=\"zh\" aria-pressed=\"true\"");
        assertThat(page(directory.resolve("both")))
                .contains("data-lang=\"both\"", "value=\"both\" aria-pressed=\"true\"");
    }

    @Test
    void where_nothing_can_be_decided_there_is_no_report() {
        CliRun run = CliRun.fed(REFUSED, "report", "-", "--out", directory);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("line 1: case refused", "nothing could be decided");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void wrong_usage_ends_with_2_and_says_what_is_wrong() throws Exception {
        assertUnusable(CliRun.of("report", CASE), "--out");
        assertUnusable(CliRun.of("report", "-", "-", "--out", directory), "CASES and PERIODS cannot both be");
        assertUnusable(CliRun.of("report", "none.json", "--out", directory), "there is no file none.json");
        Path file = Files.createFile(directory.resolve("file"));
        assertUnusable(CliRun.of("report", CASE, "--out", file), "input or output failed: " + file);
    }

    @Test
    void a_letter_is_in_both_languages_or_in_one_and_as_a_page() {
        CliRun both = CliRun.of("letter", "A17", CASE, PERIOD);
        CliRun english = CliRun.of("letter", "A17", CASE, PERIOD, "--lang", "en");
        CliRun chinese = CliRun.of("letter", "A17", CASE, PERIOD, "--lang", "zh");
        CliRun page = CliRun.of("letter", "A17", CASE, PERIOD, "--lang", "en", "--format", "html");

        assertThat(both.exit()).as(both.err()).isZero();
        assertThat(both.out()).startsWith(chinese.out()).endsWith(english.out());
        assertThat(english.out())
                .startsWith("Performance and satisfaction · A17 Li Na\n\nPeriod: 2026-10   Line: ecommerce\n")
                .contains("- 2026-10-03 09:12 · 6.3.1.2 · Warning · In force · F1\n");
        assertThat(page.out()).startsWith("<!DOCTYPE html>").contains("<title>A17 · 2026-10</title>");
    }

    @Test
    void a_letter_needs_no_period() {
        assertThat(CliRun.of("letter", "A17", CASE).out())
                .contains("A17 Li Na", "call notes missing")
                .doesNotContain("Period:");
    }

    @Test
    void of_other_agents_a_letter_decides_nothing() throws Exception {
        CliRun run = CliRun.fed(REFUSED + "\n" + oneLine(CASE), "letter", "A17", "-");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_letter_to_nobody_or_on_a_refused_case_is_not_written() {
        CliRun nobody = CliRun.of("letter", "A71", CASE, PERIOD);
        assertUnusable(nobody, "no case and no period names agent A71. Maybe A17");
        assertUnusable(CliRun.fed(REFUSED, "letter", "A18", "-"), "line 1: case refused: MISSING_FIELD");
    }

    @Test
    void examples_are_the_files_of_the_repository() throws Exception {
        assertThat(CliRun.of("example", "case").out()).isEqualTo(Files.readString(CASE));
        assertThat(CliRun.of("example", "period").out()).isEqualTo(Files.readString(PERIOD));
        assertUnusable(
                CliRun.of("example", "cases"),
                "there is no example \"cases\"; there are case, period, plan, calibration, problems, drivers, appraisal, points-ledger, recognition, s3, s3-centre. Maybe case");
    }

    @Test
    void help_tells_of_the_exit_status() {
        for (String command : new String[] {"report", "letter", "example"}) {
            assertThat(CliRun.of(command, "--help").out())
                    .contains("Usage: qa-rules " + command)
                    .containsPattern("Exit status:\\s+0 .*\\s+2 ");
        }
    }

    private static void assertUnusable(CliRun run, String message) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    private static String page(Path directory) throws IOException {
        return Files.readString(directory.resolve("report.html"));
    }

    private static String oneLine(Path json) throws IOException {
        return Files.readString(json).replace("\n", " ");
    }
}
