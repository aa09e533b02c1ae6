package io.qarules.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
            assertThat(AgentLetter.text(input, "A1"))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void thePageSaysTheSameAndIsEscaped() {
        String html = AgentLetter.html(input, ReportFixture.AWKWARD);
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
        assertThat(AgentLetter.text(input, "A2"))
                .contains("待主管核实，尚未生效：6.3.1.6 F1。")
                .contains("not in force, they wait for your supervisor's verification: 6.3.1.6 F1.")
                .doesNotContain("You may appeal the penalties");
    }

    @Test
    void theWeakestMetricHasATarget() {
        assertThat(AgentLetter.text(input, "A4"))
                .contains("Work on your weakest metric first: ", ", target ", "to show you how it is done")
                .contains("Script compliance (0–1): – · line's mean 0.90\n");
    }

    @Test
    void lowRatingsWaitForTheirReview() {
        assertThat(AgentLetter.text(input, "A5"))
                .contains("- survey · Survey review × 2 · In force · U11, U12\n")
                .contains("you may hand in the recording, or appeal: U11, U12.");
    }

    @Test
    void nothingToDo() {
        assertThat(AgentLetter.text(input, "B1")).contains("没有处理决定。", "There is nothing you need to do this period.");
    }

    @Test
    void anAgentNobodyNamesIsRefused() {
        assertThatThrownBy(() -> AgentLetter.text(input, "Z9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names agent Z9. Maybe");
    }
}
