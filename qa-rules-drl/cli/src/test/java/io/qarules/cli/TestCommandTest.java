package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.standard.StandardPack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a rule author, from an empty directory to a failing case. */
class TestCommandTest {
    @TempDir
    private Path directory;

    @Test
    void a_new_pack_with_a_new_clause_passes_and_a_changed_fine_fails_with_its_reason() throws Exception {
        Path pack = directory.resolve("ours");
        assertThat(CliRun.of("new", "pack", pack).exit()).isZero();
        CliRun clause = CliRun.of(
                "new",
                "clause",
                "7.1",
                "--zh",
                "报告迟交",
                "--en",
                "late report",
                "--first",
                "warning",
                "--repeat",
                "fine 30",
                "--rules",
                pack);
        assertThat(clause.err()).isEmpty();
        assertThat(clause.exit()).isZero();

        CliRun passing = CliRun.of("test", pack, "--only", "7.1", "--threshold", "100");
        assertThat(passing.exit()).isZero();
        assertThat(passing.out())
                .contains("2 of 2 rules (100 %) and 4 of 4 conditions (100 %)")
                .endsWith("2 cases: all pass\n");

        Path rules = pack.resolve("penalize/7.1-late-report.drl");
        Files.writeString(rules, Files.readString(rules).replace("$o, 30", "$o, 50"));
        CliRun failing = CliRun.of("test", pack, "--only", "7.1");
        assertThat(failing.exit()).isEqualTo(1);
        assertThat(failing.err()).isEmpty();
        assertThat(failing.out()).isEqualTo("""
                FAILED penalize/7.1-late-report.cases.yaml:1
                       first a warning, then a fine of 30 every time

                       expected decisions   actual
                       WARNING F1           WARNING F1
                    x  FINE F2 30.00        FINE F2 50.00
                    x  FINE F3 30.00        FINE F3 50.00

                       FINE F2 50.00 comes from rule "7.1 late report: repeat" (penalize/7.1-late-report.drl); F2 is occurrence 2 of clause 7.1.
                       FINE F3 50.00 comes from rule "7.1 late report: repeat" (penalize/7.1-late-report.drl); F3 is occurrence 3 of clause 7.1.

                2 cases: 1 passed, 1 failed, 0 broken
                """);
    }

    @Test
    void a_pack_for_periods_is_tested_as_such_and_as_json() throws Exception {
        Path pack = directory.resolve("months");
        assertThat(CliRun.of("new", "pack", pack, "--settlement").exit()).isZero();
        StandardPack.edit(
                pack.resolve("tier/tier.bottom-warning.cases.yaml"), "A5 until 2026-11-30", "A4 until 2026-11-30");

        CliRun run = CliRun.of("test", pack, "--only", "tier.bottom", "--format", "json");

        assertThat(run.exit()).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.get("passed").asInt()).isEqualTo(2);
        assertThat(report.get("failed").asInt()).isEqualTo(1);
        JsonNode failed = report.get("cases").get(0);
        assertThat(failed.get("status").asText()).isEqualTo("FAILED");
        assertThat(failed.get("differing")
                        .get(0)
                        .get("rows")
                        .get(0)
                        .get("expected")
                        .asText())
                .isEqualTo("WRITTEN_WARNING A4 until 2026-11-30 PROPOSED");
        assertThat(failed.get("why").get(0).asText())
                .isEqualTo("rule \"tier.bottom warning and training off the line\" (tier/tier.bottom-warning.drl)"
                        + " did not fire for A4; A4 is MIDDLE with index 80.00");
    }

    @Test
    void coverage_below_the_threshold_ends_with_1() throws Exception {
        Path pack = directory.resolve("months");
        CliRun.of("new", "pack", pack, "--settlement");
        Files.delete(pack.resolve("tier/survey-review.cases.yaml"));

        CliRun run = CliRun.of("test", pack, "--threshold", "90");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("""
                        tier/survey-review.drl
                              0      0 x rule "survey: to be reviewed"
                              0      0 x     line 12: $s : SurveyToReview()
                        """).endsWith("""
                        5 of 6 rules (83 %) and 8 of 9 conditions (88 %) are held by a case and denied by a case.

                        32 cases: all pass
                        The coverage is below the threshold of 90 %
                        """);
    }

    @Test
    void wrong_usage_and_packs_that_do_not_load_end_with_2() throws Exception {
        assertThat(CliRun.of("test", directory.resolve("none")))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("there is no such directory"))
                .satisfies(run -> assertThat(run.out()).isEmpty());
        assertThat(CliRun.of("test").exit()).isEqualTo(2);
    }
}
