package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.standard.StandardPack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cases and the page of a pack that ranks by an index of its own, {@code work}. Worked out by hand: of two agents
 * with 90 and 50 points the better half is A1; A2 is in tier B.
 */
@Policy("17")
class OwnIndexCasesTest {
    private static final String MEMBERS =
            "  members: [{id: A1, indicators: {conversion: 0.9}}, {id: A2, indicators: {conversion: 0.5}}]\n";

    @TempDir
    private Path directory;

    @Test
    void a_failure_names_the_index_by_which_the_pack_ranks() {
        Path pack = periods();
        StandardPack.write(
                pack.resolve("tier/a.cases.yaml"),
                "- case: both are praised\n" + MEMBERS + "  decisions: [PRAISE A1, PRAISE A2]\n");

        CliRun run = CliRun.of("test", pack, "--only", "a", "--lang", "en");

        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("A2 is B with index 50.00");
    }

    /** Without errors nobody knows their points, so that the factor of A2 cannot be worked out. */
    @Test
    void an_amount_that_cannot_be_worked_out_is_compared() {
        Path pack = periods();
        StandardPack.write(
                pack.resolve("tier/b.cases.yaml"),
                "- case: nothing is known\n" + MEMBERS + "  tiers: [A1 A, A2 B]\n  decisions: []\n");

        CliRun run = CliRun.of("test", pack, "--only", "b", "--lang", "en");

        assertThat(run.out()).endsWith("1 case: all pass\n").doesNotContain("BROKEN");
    }

    @Test
    void a_calculated_coefficient_stands_in_brackets() {
        assertThat(CliRun.of("describe", periods(), "--lang", "en").out())
                .contains(
                        "PERFORMANCE_PAY of (1 + points of errors of the agent's standing ÷ 1000) times the performance pay");
    }

    private Path periods() {
        Path pack = WrittenPack.rankedByWork(directory.resolve("periods"));
        WrittenPack.rule(
                pack,
                "tier",
                "Settle settle",
                "b",
                "$s : Standing( tier == \"B\" )",
                "settle.coefficient( $s, 1 + $s.points( \"errors\" ) / 1000 );");
        return pack;
    }
}
