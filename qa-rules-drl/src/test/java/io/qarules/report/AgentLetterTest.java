package io.qarules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.casefile.Agent;
import io.qarules.workbench.report.AgentLetter;
import io.qarules.workbench.report.ReportInput;
import io.qarules.workbench.report.ReportInput.DecidedCase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AgentLetterTest {
    private static ReportInput input;

    @BeforeAll
    static void decide() {
        input = ReportFixture.input();
    }

    @Test
    void saysHowTheAgentStandsWhatWasDecidedAndWhatToDo() throws IOException {
        try (InputStream golden = AgentLetterTest.class.getResourceAsStream("letter-A1.txt")) {
            assertThat(AgentLetter.of(input, "A1").text())
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void thePageSaysTheSameAndIsEscaped() {
        String html = AgentLetter.of(input, ReportFixture.AWKWARD).html();
        Document page = Jsoup.parse(html);

        assertThat(page.select("article").eachAttr("lang")).containsExactly("zh-CN", "en");
        assertThat(page.select("h1").text()).contains(ReportFixture.AWKWARD);
        assertThat(html).doesNotContain(ReportFixture.AWKWARD);
        assertThat(page.select("tbody tr")).hasSize(16);
        assertThat(page.select("article[lang=en] li").eachText())
                .contains("Award RECORDING_AWARD:N1: 983.70 CNY, paid from the fund.");
        assertThat(page.select("[src], link, script")).isEmpty();
    }

    @Test
    void pendingIsNotInForce() {
        assertThat(AgentLetter.of(input, "A2").text())
                .contains("待主管核实，尚未生效：6.3.1.6 F1。")
                .contains("not in force, they wait for your supervisor's verification: 6.3.1.6 F1.")
                .doesNotContain("You may appeal the penalties");
    }

    @Test
    void theWeakestMetricHasATarget() {
        assertThat(AgentLetter.of(input, "A4").text())
                .contains("Work on your weakest metric first: ", ", target ", "to show you how it is done")
                .contains("Script compliance (0–1): – · line's mean 0.90\n");
    }

    @Test
    void lowRatingsWaitForTheirReview() {
        assertThat(AgentLetter.of(input, "A5").text())
                .contains("- survey · Survey review × 2 · In force · U11, U12\n")
                .contains("you may hand in the recording, or appeal: U11, U12.");
    }

    @Test
    void nothingToDo() {
        assertThat(AgentLetter.of(input, "B1").text())
                .contains("没有处理决定。", "There is nothing you need to do this period.");
    }

    @Test
    void inOneLanguageOnly() {
        AgentLetter letter = AgentLetter.of(input, "A1");
        String both = letter.text();
        String english = letter.in(Locale.UK).text();
        String chinese = letter.in(Locale.TAIWAN).text();

        assertThat(both).isEqualTo(chinese + "\n" + "-".repeat(60) + "\n\n" + english);
        assertThat(english).startsWith("Performance and satisfaction");
        Document page = Jsoup.parse(letter.in(Locale.ENGLISH).html());
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("article").eachAttr("lang")).containsExactly("en");
    }

    @Test
    void withoutASettlementTheNameIsTheCaseFiles() {
        DecidedCase decided = input.cases().get(0);
        Agent named = Agent.builder().id("A1").name("Ann").line("hotline").build();
        ReportInput only = new ReportInput(
                "", "", ZoneId.of("Europe/Berlin"), List.of(new DecidedCase(named, decided.explained())), List.of());

        assertThat(AgentLetter.of(only, "A1").in(Locale.ENGLISH).text())
                .startsWith(
                        "Performance and satisfaction · A1 Ann\n\n\n== What was decided, and why ==\n- 2026-10-01 04:00 · ")
                .doesNotContain("Metric", "Period");
        assertThat(Jsoup.parse(AgentLetter.of(only, "A1").html()).title()).isEqualTo("A1");
    }

    @Test
    void anAgentNobodyNamesIsRefused() {
        assertThatThrownBy(() -> AgentLetter.of(input, "Z9").text())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names agent Z9. Maybe the id is spelt otherwise");
        assertThatThrownBy(() -> AgentLetter.of(input, "A11")).hasMessageEndingWith("names agent A11. Maybe A1");
    }
}
