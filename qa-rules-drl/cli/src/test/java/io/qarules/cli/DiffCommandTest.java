package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.standard.StandardPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code diff} says of eight cases where the note fine goes from 10 to 20, 6.3.2.7 loses its rule, 7.1 is new at 30
 * and offences count for half a year. Worked out by hand:
 *
 * <p>A1 has two note fines: 20.00 becomes 40.00. A2's wage bears 10.00 whatever the fine. A3 loses a coaching. A4 is
 * fined 30.00. Line 5 is no JSON. A6 is not concerned. A7's second offence comes after half a year and is a first one:
 * 10.00 becomes nothing. A8's note fine of 10.00 becomes 20.00, and so does the award that gives it back.
 */
class DiffCommandTest {
    private static final Path CASES = Path.of("src/test/resources/io/qarules/cli/what-if.ndjson");

    @TempDir
    private Path directory;

    @Test
    void the_text_says_what_changes_and_for_whom() throws Exception {
        CliRun run = CliRun.of("diff", "standard", ChangedPack.in(directory), CASES);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).as("line 5 was refused").isEqualTo(1);
        Golden.assertSame("what-if.txt", run.out());
    }

    @Test
    void the_page_says_the_same_and_needs_nothing_but_itself() throws Exception {
        Path page = directory.resolve("page.html");
        CliRun run = CliRun.of(
                "diff", "standard", ChangedPack.in(directory.resolve("new")), CASES, "--format", "html", "--out", page);

        assertThat(run.out()).isEmpty();
        String html = Files.readString(page);
        assertThat(html).doesNotContain("http:", "https:", "<script", "<link", "url(");
        Golden.assertSame("what-if.html", html);
    }

    @Test
    void the_json_has_the_figures_that_were_worked_out_by_hand() throws Exception {
        CliRun run = CliRun.of("diff", "standard", ChangedPack.in(directory), CASES, "--format", "json");

        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.get("cases"))
                .hasToString("{\"read\":8,\"compared\":7,\"affected\":6,\"unreadable\":1,"
                        + "\"failedBefore\":0,\"failedAfter\":0}");
        assertThat(report.get("money"))
                .hasToString("{\"before\":{\"collected\":\"100.00\",\"awarded\":\"10.00\"},"
                        + "\"after\":{\"collected\":\"150.00\",\"awarded\":\"20.00\"}}");
        assertThat(report.get("mostAffected"))
                .extracting(one -> one.get("agentId").asText())
                .containsExactly("A4", "A1", "A8", "A7", "A2", "A3");
        assertThat(StreamSupport.stream(report.get("clauses").spliterator(), false)
                        .map(line -> "%s: %s cases, +%s -%s ~%s, %s to %s"
                                .formatted(
                                        line.get("clause").asText(),
                                        line.get("cases"),
                                        line.get("gained"),
                                        line.get("lost"),
                                        line.get("changed"),
                                        line.at("/money/before/collected").asText(),
                                        line.at("/money/after/collected").asText())))
                .containsExactly(
                        "6.2.1: 1 cases, +0 -0 ~1, 0.00 to 0.00",
                        "6.3.1.1: 1 cases, +2 -2 ~0, 10.00 to 0.00",
                        "6.3.1.2: 3 cases, +0 -0 ~4, 40.00 to 70.00",
                        "6.3.2.7: 1 cases, +0 -1 ~0, 0.00 to 0.00",
                        "7.1: 1 cases, +2 -0 ~0, 0.00 to 30.00");
        assertThat(report.get("rules"))
                .hasToString("{\"added\":[\"7.1 late report: every time\","
                        + "\"repeat-window: half a year\"],"
                        + "\"removed\":[\"6.3.2.7 opening of the parcel not explained: every time\"],"
                        + "\"changed\":[\"6.3.1.2 call notes missing: repeat\"]}");
    }

    @Test
    void a_difference_is_a_status_only_where_a_script_asks_for_it() throws Exception {
        Path changed = ChangedPack.in(directory.resolve("new"));
        Path cases = directory.resolve("cases.ndjson");
        Files.write(cases, List.of(Files.readAllLines(CASES).get(0)));

        assertThat(CliRun.of("diff", "standard", changed, cases).exit()).isZero();
        assertThat(CliRun.of("diff", "standard", changed, cases, "--exit-code").exit())
                .isEqualTo(1);
        CliRun same = CliRun.of("diff", changed, changed, cases, "--exit-code");
        assertThat(same.exit()).isZero();
        assertThat(same.out()).contains("no rule differs", "0 of 1 cases are affected");
    }

    /** Four rules of the changed pack differ, and it is still telesales 1.0.0: an outcome would not tell them apart. */
    @Test
    void a_version_that_was_not_raised_is_a_warning_and_no_status() throws Exception {
        Path changed = ChangedPack.in(directory.resolve("new"));
        Path cases = directory.resolve("cases.ndjson");
        Files.write(cases, List.of(Files.readAllLines(CASES).get(5)));
        String sentence = "pack telesales is version 1.0.0 before and after, though 4 rules differ:"
                + " raise the version in policy/pack.drl";

        CliRun text = CliRun.of("diff", "standard", changed, cases, "--exit-code");
        CliRun page = CliRun.of("diff", "standard", changed, cases, "--format", "html");
        CliRun same = CliRun.of("diff", changed, changed, cases);
        StandardPack.edit(changed.resolve("policy/pack.drl"), "1.0.0", "1.1.0");
        CliRun raised = CliRun.of("diff", "standard", changed, cases);

        assertThat(text.exit()).as("no case is affected").isZero();
        assertThat(text.out()).contains("\nwarning: " + sentence + "\n");
        assertThat(page.out()).contains("<p><b>Warning:</b> " + sentence + ".</p>");
        assertThat(List.of(same.out(), raised.out())).noneMatch(out -> out.contains("warning"));
    }

    /** Four rules differ besides the one that sets the version; 0.9.0 and 1.0.0-rc.1 come before 1.0.0. */
    @Test
    void a_version_that_goes_down_is_a_warning() throws Exception {
        Path changed = ChangedPack.in(directory.resolve("new"));
        Path head = changed.resolve("policy/pack.drl");

        StandardPack.edit(head, "1.0.0", "0.9.0");
        CliRun lowered = CliRun.of("diff", "standard", changed, CASES);
        CliRun chinese = CliRun.of("diff", "standard", changed, CASES, "--lang", "zh");
        StandardPack.edit(head, "0.9.0", "1.0.0-rc.1");
        CliRun candidate = CliRun.of("diff", "standard", changed, CASES);

        assertThat(lowered.out())
                .contains("\nwarning: the version of pack telesales is lowered from 1.0.0 to 0.9.0, and 4 rules differ:"
                        + " raise the version in policy/pack.drl\n");
        assertThat(chinese.out()).contains("规则包 telesales 的版本从 1.0.0 降到了 0.9.0，而有 4 条规则不同：请在 policy/pack.drl 里提高版本号");
        assertThat(candidate.out()).contains("is lowered from 1.0.0 to 1.0.0-rc.1, and 4 rules differ");
    }

    @Test
    void a_comment_alone_is_a_change_of_files() throws Exception {
        Path pack = StandardPack.TELESALES.copyTo(directory.resolve("new"));
        Path zone = pack.resolve("policy/zone.drl");
        StandardPack.write(zone, StandardPack.read(zone) + "// the end\n");

        assertThat(CliRun.of("diff", "standard", pack, CASES).out())
                .contains("warning: pack telesales is version 1.0.0 before and after, though its files differ:"
                        + " raise the version in policy/pack.drl");
    }

    @Test
    void what_cannot_be_compared_is_said_on_standard_error() throws Exception {
        Path broken = ChangedPack.in(directory.resolve("new"));
        Files.writeString(broken.resolve("penalize/7.1-late-report.drl"), "rule");
        Path settles = StandardPack.CSAT_LINKAGE.directory();

        CliRun doesNotLoad = CliRun.of("diff", "standard", broken, CASES);
        CliRun isForPeriods = CliRun.of("diff", "standard", settles, CASES);
        CliRun missing = CliRun.of("diff", "standard", "standard", "nowhere.ndjson");

        assertThat(List.of(doesNotLoad.exit(), isForPeriods.exit(), missing.exit()))
                .containsOnly(2);
        assertThat(List.of(doesNotLoad.out(), isForPeriods.out(), missing.out()))
                .containsOnly("");
        assertThat(doesNotLoad.err()).contains("penalize/7.1-late-report.drl");
        assertThat(isForPeriods.err()).contains("compare two packs of one kind");
        assertThat(missing.err()).contains("nowhere.ndjson");
    }
}
