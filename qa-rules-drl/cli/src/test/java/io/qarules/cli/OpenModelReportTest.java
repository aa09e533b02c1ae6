package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.standard.StandardPack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code report} shows of points, tallies, supervisors, teams and the centre. Worked out by hand: two offences of 3
 * points make 6, at which a warning follows; at 12, 6 points further, dismissal is proposed. The third offence is a fine
 * of 50.00, and 20.00 for the supervisor S1: the agent's fines are 50.00. Team T1 gets 500.00, and the answer rate of 98
 * misses 99.
 */
@Policy({"13", "15", "17"})
class OpenModelReportTest {
    private static final String CASE = """
            {"agent": {"id": "A1", "supervisorId": "S1"}, "asOf": "2026-10-31T23:59:59+08:00",
             "evaluations": [{"id": "E1", "kind": "REGULAR", "status": "SUBMITTED", "submittedAt": "2026-10-04T08:00:00+08:00",
               "findings": [{"id": "F1", "clause": "7.1", "occurredAt": "2026-10-01T10:00:00+08:00"},
                            {"id": "F2", "clause": "7.1", "occurredAt": "2026-10-02T10:00:00+08:00"},
                            {"id": "F3", "clause": "7.2", "occurredAt": "2026-10-03T10:00:00+08:00"}]}]}""";
    private static final String PERIOD = """
            {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": true}, "fund": "1000.00",
             "indicators": {"answerRate": 98},
             "members": [{"agent": {"id": "A1", "team": "T1"}, "indicators": {"score": 95}}]}""";

    @TempDir
    private Path directory;

    @Test
    void the_page_shows_what_adds_up_and_whom_it_reaches() throws Exception {
        String page = page(CliRun.of(
                "report",
                file("case.json", CASE),
                file("period.json", PERIOD),
                "--rules",
                cases(),
                "--settlement-rules",
                periods(),
                "--out",
                directory));

        assertThat(row(page, "points")).contains("A1", "<td>6</td>", "<td>0</td>");
        assertThat(row(page, "tallies"))
                .contains(
                        "<td>points</td><td>2026</td><td>6</td><td>12</td><td>6</td>",
                        "辞退建议 <span lang=\"en\">Dismissal recommended</span>");
        assertThat(row(page, "escalated")).contains("<td>tally:points:2026:6</td>", "口头警告 <span lang=\"en\">", "生效");
        assertThat(row(page, "shares")).contains("<td>S1</td>", "<td>F3</td>", "<td>20.00</td>");
        assertThat(page.substring(page.indexOf("id=\"groups\"")))
                .contains("team:T1", "<td>500.00</td>", "<td>answerRate</td><td>98.00</td><td>99.00</td>");
        assertThat(page).contains("fines in force</span> 50.00").doesNotContain("70.00");
    }

    /** Three offences, two of points and one of a fine; the warning that follows from the points is no offence. */
    @Test
    void points_are_a_penalty_as_any_other() throws Exception {
        String page = page(CliRun.of("report", file("case.json", CASE), "--rules", cases(), "--out", directory));

        assertThat(page)
                .contains(
                        "aria-label=\"POINTS: 生效 in force 2, 未定 waiting 0, 被替代 replaced 0\"",
                        "aria-label=\"EXPERIENCE_TRAINING: 生效 in force 0,",
                        "aria-label=\"7.1: 生效 in force 2,",
                        "aria-label=\"7.2: 生效 in force 1,",
                        "not collected: 0.00")
                .doesNotContain("wage caps", "工资扣款上限");
        assertThat(page).contains("<td>3</td><td>0</td><td>50.00</td><td>50.00</td><td>0.00</td></tr>");
    }

    /** The warning stands as long as both offences of 7.1 do: these are what an appeal can name. */
    @Test
    @Policy("15")
    void a_letter_names_what_can_be_appealed_against() {
        CliRun en = CliRun.of("letter", "A1", file("case.json", CASE), "--rules", cases(), "--lang", "en");
        CliRun zh = CliRun.of("letter", "A1", file("case.json", CASE), "--rules", cases(), "--lang", "zh");

        assertThat(en.out())
                .contains(
                        "unless an appeal has been decided already: 7.1 F1, 7.1 F2, 7.2 F3. While",
                        "e6 tally:points:2026:6 follows from what was added up and cannot be appealed by itself;"
                                + " appeal what was counted: 7.1 F1, 7.1 F2.",
                        "Fines in force: 50.00 CNY, of which 50.00 CNY are collected.");
        assertThat(zh.out())
                .contains(
                        "可以申诉（申诉已有结果的除外）：7.1 F1, 7.1 F2, 7.2 F3。未决",
                        "e6 tally:points:2026:6 由累计而来，不能单独申诉；要申诉，请针对所计入的：7.1 F1, 7.1 F2。",
                        "生效罚款共 50.00 元，实际扣款 50.00 元。");
    }

    /** 6 points of one year do not lead anywhere in the next. */
    @Test
    void a_tally_that_stands_at_nothing_is_left_out() throws Exception {
        String page = page(CliRun.of(
                "report",
                file("case.json", CASE.replace("2026-10-31T23", "2027-01-01T23")),
                "--rules",
                cases(),
                "--out",
                directory));

        assertThat(page).contains("id=\"points\"").doesNotContain("id=\"tallies\"", "id=\"groups\"");
    }

    /** 6 points of the year 2026: 6 more make 12, at which dismissal is proposed. */
    @Test
    @Policy("15")
    void a_letter_says_how_far_the_next_step_is() {
        CliRun en = CliRun.of("letter", "A1", file("case.json", CASE), "--rules", cases(), "--lang", "en");
        CliRun zh = CliRun.of("letter", "A1", file("case.json", CASE), "--rules", cases(), "--lang", "zh");
        CliRun html = CliRun.of(
                "letter", "A1", file("case.json", CASE), "--rules", cases(), "--lang", "en", "--format", "html");

        assertThat(en.out()).contains("""

                == What adds up ==
                - points (2026): 6 so far
                    6 more make 12: Dismissal recommended

                """);
        assertThat(zh.out()).contains("""

                == 累计到哪里了 ==
                - points（2026）：已有 6
                    再有 6 就到 12：辞退建议

                """);
        assertThat(html.out()).contains("What adds up", "6 more make 12: Dismissal recommended");
    }

    @Test
    void a_letter_by_a_pack_without_tallies_has_none() {
        assertThat(CliRun.of("letter", "A17", Path.of("../../examples/case.json"), "--lang", "en")
                        .out())
                .contains("== What was decided, and why ==")
                .doesNotContain("What adds up");
    }

    @Test
    void packs_that_have_none_of_it_show_none_of_it() throws Exception {
        assertThat(page(CliRun.of("report", Path.of("../../examples/case.json"), "--out", directory)))
                .doesNotContain("added-up");
    }

    private String page(CliRun run) throws Exception {
        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readString(directory.resolve("report.html"));
    }

    /** The first row of a table. */
    private static String row(String page, String table) {
        String from = page.substring(page.indexOf("id=\"%s\"".formatted(table)));
        return from.substring(from.indexOf("<tbody>"), from.indexOf("</tr>", from.indexOf("<tbody>")));
    }

    private Path file(String name, String text) {
        StandardPack.write(directory.resolve(name), text);
        return directory.resolve(name);
    }

    private Path cases() {
        Path pack = directory.resolve("cases");
        WrittenPack.rule(pack, "policy", "PolicyBook policy", "name", "", "policy.pack( \"ledger\", \"1.0.0\" );");
        WrittenPack.rule(pack, "policy", "PolicyBook policy", "zone", "", "policy.zone( \"Asia/Shanghai\" );");
        WrittenPack.rule(
                pack,
                "policy",
                "PolicyBook policy",
                "tally",
                "",
                "policy.tally( \"points\" ).of( POINTS ).each( \"year\" );");
        WrittenPack.rule(pack, "penalize", "Decide decide", "7.1", "$o : Offence()", "decide.points( $o, 3 );");
        WrittenPack.rule(
                pack,
                "penalize",
                "Decide decide",
                "7.2",
                "$o : Offence()",
                "decide.fine( $o, 50 ).onSupervisor().fine( $o, 20 );");
        WrittenPack.rule(
                pack,
                "escalate",
                "Escalate escalate",
                "e6",
                "$t : Tallied( tally == \"points\", number == 6 )",
                "escalate.warn( $t );");
        WrittenPack.rule(
                pack,
                "escalate",
                "Escalate escalate",
                "e12",
                "$t : Tallied( tally == \"points\", number == 12 )",
                "escalate.dismiss( $t );");
        return pack;
    }

    private Path periods() {
        Path pack = directory.resolve("periods");
        WrittenPack.rule(
                pack,
                "policy",
                "SettlementBook policy",
                "name",
                "",
                "policy.pack( \"teams\", \"1.0.0\" ).zone( \"Asia/Shanghai\" ).otherLinesLike( \"any\" );");
        WrittenPack.rule(
                pack,
                "policy",
                "SettlementBook policy",
                "score",
                "",
                "policy.indicator( \"score\" ).pointsLinear( \"score\", 0, 100 ).weight( \"any\", \"score\", 100 );");
        WrittenPack.rule(pack, "policy", "SettlementBook policy", "centre", "", "policy.centre( \"answerRate\" );");
        WrittenPack.rule(
                pack, "tier", "Settle settle", "team", "$t : Team( members >= 1 )", "settle.teamAward( $t, 500 );");
        WrittenPack.rule(
                pack,
                "tier",
                "Settle settle",
                "kpi",
                "$c : Centre( value( \"answerRate\" ) < 99 )",
                "settle.reviewKpi( $c, \"answerRate\", 99 );");
        return pack;
    }
}
