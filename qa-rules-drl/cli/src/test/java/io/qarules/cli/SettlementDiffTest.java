package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qarules.citation.Policy;
import io.qarules.standard.StandardPack;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code diff} says of two packs on a period. Bands on one score: the old pack has A from 90, the new one from 80,
 * and A's award goes from 200 to 300. Worked out by hand:
 *
 * <p>A1 (95) is A under both: its award of 200.00 becomes 300.00. A2 (85) goes from B to A and gains an award. A3 (70)
 * is B under both and not concerned. The fund of 1000 pays 200.00 and closes at 800.00, then 600.00 and 400.00. The
 * centre's KPI_REVIEW asks for 99, then for 98, so its target changes.
 */
@Policy("17")
class SettlementDiffTest {
    private static final String PERIOD = """
            {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": true}, "fund": "1000.00",
             "indicators": {"answerRate": 97},
             "members": [{"agent": {"id": "A1"}, "indicators": {"score": 95}},
                         {"agent": {"id": "A2"}, "indicators": {"score": 85}},
                         {"agent": {"id": "A3"}, "indicators": {"score": 70}}]}""".replace("\n", "");

    @TempDir
    private Path directory;

    private Path old;
    private Path now;

    @BeforeEach
    void packs() {
        old = pack("old", "1.0.0", 90, 200, 99);
        now = pack("new", "1.1.0", 80, 300, 98);
    }

    @Test
    void the_text_says_who_changes_tier_decisions_and_fund() throws Exception {
        CliRun run = CliRun.fed(PERIOD, "diff", old.toString(), now.toString(), "-");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines().skip(2))
                .containsExactly(
                        "  changed  award: to A",
                        "  changed  kpi: answer rate",
                        "  changed  pack: name",
                        "  changed  set: bands",
                        "",
                        "affected members: 2 of 3; periods: 1",
                        "",
                        "Members in each tier",
                        "              old  new",
                        "  A             1    2",
                        "  B             2    1",
                        "  NOT_RANKED    0    0",
                        "",
                        "A1 in 2026-10: A, index 95.00",
                        "  CHANGED AWARD FINAL 200.00 → AWARD FINAL 300.00",
                        "A2 in 2026-10: B → A, index 85.00",
                        "  GAINED AWARD FINAL 300.00",
                        "centre in 2026-10",
                        "  CHANGED KPI_REVIEW FINAL answerRate 99.00 → KPI_REVIEW FINAL answerRate 98.00",
                        "Award fund of 2026-10: paid 200.00 → 600.00, closing 800.00 → 400.00 CNY");
    }

    @Test
    void it_speaks_chinese_and_counts_for_scripts() throws Exception {
        CliRun run = CliRun.fed(PERIOD, "diff", old.toString(), now.toString(), "-", "--lang", "zh", "--exit-code");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("1期共3人，其中2人受影响", "A2（2026-10）: B → A, 指数 85.00");
        assertThat(CliRun.fed(PERIOD, "diff", old.toString(), old.toString(), "-", "--exit-code")
                        .exit())
                .isZero();
    }

    @Test
    void the_page_says_the_same_and_needs_nothing_but_itself() throws Exception {
        CliRun run = CliRun.fed(PERIOD, "diff", old.toString(), now.toString(), "-", "--format", "html");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "A2 in 2026-10: B → A, index 85.00",
                        "<li>GAINED AWARD FINAL 300.00</li>",
                        "<tr><th scope=\"row\">A</th><td>1</td><td>2</td></tr>")
                .doesNotContain("http:", "https:", "<script", "<link", "url(");
    }

    @Test
    void the_json_has_it_all_and_a_period_that_is_refused_is_named() throws Exception {
        CliRun run = CliRun.fed(
                "{\"members\": []}\n" + PERIOD + "\n", "diff", old.toString(), now.toString(), "-", "--format", "json");

        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        JsonNode json = run.results().get(0);
        assertThat(json.get("periods")).hasToString("{\"read\":2,\"compared\":1,\"members\":3,\"affected\":2}");
        assertThat(json.at("/notCompared/0/line").asInt()).isEqualTo(1);
        assertThat(json.at("/owners/1/tier/after").asText()).isEqualTo("A");
        assertThat(json.at("/owners/1/decisions/0/after/amount").asText()).isEqualTo("300.00");
        assertThat(json.at("/funds/0/closingAfter").asText()).isEqualTo("400.00");
    }

    @Test
    void packs_of_two_kinds_are_not_compared() throws Exception {
        CliRun run = CliRun.fed(PERIOD, "diff", "standard", now.toString(), "-");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("settles periods and standard evaluates cases");
    }

    private Path pack(String name, String version, int bound, int award, int target) {
        Path pack = directory.resolve(name);
        rule(
                pack,
                "policy",
                "SettlementBook policy",
                "pack: name",
                "",
                "policy.pack( \"bands\", \"%s\" ).zone( \"Asia/Shanghai\" ).otherLinesLike( \"any\" );"
                        .formatted(version));
        rule(
                pack,
                "policy",
                "SettlementBook policy",
                "score: points",
                "",
                "policy.indicator( \"score\" ).pointsLinear( \"score\", 0, 100 ).weight( \"any\", \"score\", 100 );");
        rule(
                pack,
                "policy",
                "SettlementBook policy",
                "set: bands",
                "",
                "policy.rankBy( \"composite\" ).tierFrom( \"A\", %d ).tierFrom( \"B\", 0 ).centre( \"answerRate\" );"
                        .formatted(bound));
        rule(
                pack,
                "tier",
                "Settle settle",
                "award: to A",
                "$s : Standing( tier == \"A\" )",
                "settle.award( $s, %d );".formatted(award));
        rule(
                pack,
                "tier",
                "Settle settle",
                "kpi: answer rate",
                "$c : Centre( value( \"answerRate\" ) < 99 )",
                "settle.reviewKpi( $c, \"answerRate\", %d );".formatted(target));
        return pack;
    }

    private static void rule(Path pack, String stage, String global, String name, String when, String then) {
        String clause = name.substring(0, name.indexOf(':'));
        StandardPack.write(pack.resolve("%s/%s.drl".formatted(stage, clause)), """
                package bands.%s;

                import io.qarules.engine.policy.*;
                import io.qarules.engine.rank.*;
                import io.qarules.engine.tier.*;

                global %s;

                rule "%s"
                  @clause("%s") @zh("条款") @en("clause")
                when
                  %s
                then
                  %s
                end
                """.formatted(
                        stage, global, name, clause, when, then));
    }
}
