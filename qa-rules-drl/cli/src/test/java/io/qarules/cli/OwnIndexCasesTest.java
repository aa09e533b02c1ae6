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
        Path pack = directory.resolve("periods");
        rule(
                pack,
                "policy",
                "SettlementBook policy",
                "name",
                "",
                "policy.pack( \"own\", \"1.0.0\" ).zone( \"Asia/Shanghai\" ).otherLinesLike( \"sales\" );");
        rule(
                pack,
                "policy",
                "SettlementBook policy",
                "metrics",
                "",
                "policy.indicator( \"conversion\" ).indicator( \"errors\" )"
                        + ".pointsLinear( \"conversion\", 0, 1 ).pointsLinear( \"errors\", 10, 0 );");
        rule(
                pack,
                "policy",
                "SettlementBook policy",
                "weights",
                "",
                "policy.weight( \"sales\", \"conversion\", 60 ).weight( \"sales\", \"errors\", 40 );");
        rule(
                pack,
                "policy",
                "SettlementBook policy",
                "tiers",
                "",
                "policy.index( \"work\", \"conversion\" ).rankBy( \"work\" ).rankWithin( \"line\" )"
                        + ".tier( \"A\", 50 ).tier( \"B\", 50 );");
        rule(pack, "tier", "Settle settle", "a", "$s : Standing( tier == \"A\" )", "settle.praise( $s );");
        rule(
                pack,
                "tier",
                "Settle settle",
                "b",
                "$s : Standing( tier == \"B\" )",
                "settle.coefficient( $s, 1 + $s.points( \"errors\" ) / 1000 );");
        return pack;
    }

    private static void rule(Path pack, String stage, String global, String clause, String when, String then) {
        StandardPack.write(pack.resolve("%s/%s.drl".formatted(stage, clause)), """
                package ledger.%1$s;

                import io.qarules.engine.%2$s.*;%3$s

                global %4$s;

                rule "%5$s the rule"
                  @clause("%5$s") @zh("条款") @en("clause")
                when
                  %6$s
                then
                  %7$s
                end
                """.formatted(
                        stage,
                        stage,
                        stage.equals("tier") ? "\nimport io.qarules.engine.rank.*;" : "",
                        global,
                        clause,
                        when,
                        then));
    }
}
