package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void a_page_in_one_language_has_nothing_of_the_other() {
        assertThat(CliRun.of("describe", "--lang", "en").out())
                .contains("| listening standard |")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(CliRun.of("describe", "--lang", "zh").out())
                .contains("| 监听标准的其他问题 |")
                .doesNotContain("listening standard");
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
