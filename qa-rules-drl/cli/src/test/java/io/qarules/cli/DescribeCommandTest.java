package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.standard.StandardPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the standard packs, read against POLICY 3 to 9 row by row. */
class DescribeCommandTest {
    @TempDir
    private Path directory;

    @Test
    void the_page_of_the_penalties_is_what_policy_3_says() throws Exception {
        CliRun run = CliRun.of("describe");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertDocument("PENALTIES.md", run.out(), "standard");
    }

    @Test
    void the_page_of_the_settlement_is_what_policy_9_says() throws Exception {
        assertDocument(
                "SETTLEMENT.md", CliRun.of("describe", "standard-settlement").out(), "standard-settlement");
    }

    @ParameterizedTest
    @CsvSource({
        "appraisal, APPRAISAL.md", //
        "points-ledger, POINTS-LEDGER.md",
        "recognition, RECOGNITION.md",
        "s3, S3.md",
        "s3-centre, S3-CENTRE.md"
    })
    void the_page_of_a_pack_of_the_jar_is_what_policy_18_says(String pack, String document) throws Exception {
        assertDocument(document, CliRun.of("describe", pack).out(), pack);
    }

    @Test
    void a_page_in_one_language_has_nothing_of_the_other() {
        assertThat(CliRun.of("describe", "--lang", "en").out())
                .contains("| listening standard |")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(CliRun.of("describe", "--lang", "zh").out())
                .contains("| 监听标准的其他问题 |")
                .doesNotContain("listening standard");
    }

    /** POLICY 9: satisfaction outside 40 to 50 per cent warns. The line's name is text, whatever it looks like. */
    @Test
    void warnings_speak_the_languages_of_the_page() throws Exception {
        Path pack = directory.resolve("pack");
        StandardPack.CSAT_LINKAGE.copyTo(pack);
        Path weights = pack.resolve("policy/weights.drl");
        Files.writeString(
                weights,
                Files.readString(weights)
                        .replace("\"complaint\", \"resolution\", 20", "\"complaint\", \"resolution\", 9")
                        .replace("\"complaint\", \"fcr\", 30", "\"complaint\", \"fcr\", 41")
                        .replace("\"complaint\"", "\"[a](b) <i>\""));

        assertThat(CliRun.of("describe", pack, "--lang", "zh").out())
                .contains("\n- ", "\\[a\\](b) \\<i\\>", "满意度")
                .doesNotContain(" weigh ", "<i>");
        assertThat(CliRun.of("describe", pack, "--lang", "en").out())
                .contains("\n- ", "\\[a\\](b) \\<i\\>", " weigh ")
                .doesNotContainPattern("\n- .*\\p{IsHan}");
        assertThat(CliRun.of("describe", pack, "--lang", "zh", "--format", "html")
                        .out())
                .contains("<li>", "[a](b) &lt;i&gt;")
                .doesNotContain(" weigh ");
        JsonNode warning = new ObjectMapper()
                .readTree(CliRun.of("describe", pack, "--format", "json").out())
                .at("/warnings/0");
        assertThat(warning.get("zh").asText()).contains("[a](b) <i>", "满意度");
        assertThat(warning.get("en").asText()).contains("[a](b) <i>", "satisfaction");
    }

    /** POLICY 1 and 3: the words of the regulation, not those of the program. */
    @Test
    void the_chinese_pages_have_no_words_of_the_program() {
        for (String pack : new String[] {"standard", "standard-settlement"}) {
            assertThat(CliRun.of("describe", pack, "--lang", "zh").out())
                    .doesNotContain("SUPERVISOR", "TRAINER", "DIRECTOR", "Party.", "Tier.", "Grade.", "Type.", "true");
        }
        assertThat(CliRun.of("describe", "--lang", "zh").out())
                .contains("| 封线培训 + 经济扣罚（金额由主管定） | 辞退建议 | （金额由主管定） | 否 | 主管、培训师、总监 |")
                .contains("| 通话：挂断方为坐席，意向未确认 |");
    }

    /**
     * POLICY 13: what the page says of the first six offences is what they are fined. 10, 20, 40, 80, 160, and the
     * sixth is 200 of 320.
     */
    @Test
    void a_formula_is_what_offences_are_fined() throws Exception {
        Path pack = growingFine();
        StringBuilder findings = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            findings.append("%s{\"id\":\"F%d\",\"clause\":\"7.1\",\"occurredAt\":\"2026-10-0%dT10:00:00+08:00\"}"
                    .formatted(i == 1 ? "" : ",", i, i));
        }
        String input =
                "{\"agent\":{\"id\":\"A1\"},\"asOf\":\"2026-10-31T10:00:00+08:00\",\"evaluations\":[{\"id\":\"E1\","
                        + "\"status\":\"SUBMITTED\",\"kind\":\"REGULAR\",\"submittedAt\":\"2026-10-20T10:00:00+08:00\",\"findings\":["
                        + findings + "]}]}";

        JsonNode outcome =
                CliRun.fed(input, "evaluate", "-", "--rules", pack).results().get(0);
        CliRun page = CliRun.of("describe", pack, "--lang", "en");

        assertThat(outcome.get("decisions"))
                .filteredOn(decision -> decision.get("kind").asText().equals("FINE"))
                .extracting(decision -> decision.get("amount").asText())
                .containsExactly("10.00", "20.00", "40.00", "80.00", "160.00", "200.00");
        assertThat(page.out())
                .contains("| fine 10 × 2^(n − 1), at most 200: 10.00, 20.00, 40.00, 80.00, 160.00, 200.00 …"
                        + " | by the same formula | 10 × 2^(n − 1), at most 200 |")
                .contains("n is the occurrence: 1 for the first offence.");
        assertThat(CliRun.of("describe", "--lang", "en").out())
                .as("a pack without formulas")
                .doesNotContain("n is the occurrence");
    }

    private Path growingFine() throws IOException {
        StandardPack.TELESALES.copyTo(directory);
        Files.writeString(directory.resolve("penalize/7.1-late-report.drl"), """
                package telesales.penalize;
                import io.qarules.engine.penalize.*;
                global Decide decide;
                rule "7.1 late report: every time"
                  @clause("7.1") @zh("报告迟交") @en("late report")
                when
                  $o : Offence( clause == "7.1" )
                then
                  decide.fine( $o, Math.min( 200, 10 * Math.pow( 2, $o.occurrence() - 1 ) ) );
                end
                """);
        return directory;
    }

    @Test
    void the_html_page_needs_nothing_but_itself() throws Exception {
        String html = CliRun.of("describe", "standard-settlement", "--format", "html", "--lang", "zh")
                .out();

        assertThat(html).doesNotContain("http:", "https:", "<script", "<link", "url(");
        Golden.assertSame("csat-linkage.html", html);
    }

    @Test
    void a_changed_pack_describes_its_change() throws Exception {
        CliRun run = CliRun.of("describe", ChangedPack.in(directory), "--format", "json");

        JsonNode page = new ObjectMapper().readTree(run.out());
        assertThat(page.get("penalties"))
                .filteredOn(row -> row.get("clause").asText().equals("7.1"))
                .extracting(row -> row.at("/first/en").asText())
                .containsExactly("fine 30.00");
        assertThat(page.get("penalties"))
                .extracting(row -> row.get("clause").asText())
                .doesNotContain("6.3.2.7");
        assertThat(page.get("policy"))
                .extracting(row -> row.at("/then/en").asText())
                .contains("an offence counts towards repeats for 6 months");
        assertThat(page.get("notSet")).isEmpty();
    }

    @Test
    void a_pack_that_does_not_load_has_no_page() throws Exception {
        CliRun run = CliRun.of("describe", directory.resolve("nowhere"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no such directory");
    }

    /** A document of the repository that is made of the rules, byte for byte. */
    private static void assertDocument(String name, String page, String pack) {
        assertThat(Path.of("..", name))
                .as(
                        "%s is not what the rules say now; make it anew with"
                                + " java -jar qa-rules-drl/target/qa-rules-cli.jar describe %s --out qa-rules-drl/%s"
                                + " (the jar comes from mvn -DskipTests package)",
                        name, pack, name)
                .content()
                .isEqualTo(page);
    }
}
