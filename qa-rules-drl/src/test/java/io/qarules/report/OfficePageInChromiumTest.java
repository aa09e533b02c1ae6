package io.qarules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.browser.Chromium;
import io.qarules.browser.SoundPage;
import io.qarules.calibration.Calibration;
import io.qarules.citation.Policy;
import io.qarules.drivers.Drivers;
import io.qarules.engine.json.OutcomeReader;
import io.qarules.plan.InspectionPlan;
import io.qarules.problem.ProblemReview;
import io.qarules.workbench.office.OfficePage;
import io.qarules.workbench.office.OfficeReport;
import io.qarules.workbench.report.OpeningLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office's page as Chromium shows it, all of it unfolded; what it saw is in {@code target/pages}. */
@Tag("full")
@Policy("19")
@DisplayName("POLICY 19: the page of the inspection office in a browser")
class OfficePageInChromiumTest {
    private static final Path JSON = Path.of("src/test/resources/office");

    /** The words of each row of a table, cell by cell. */
    private static final String ROWS = """
            return [...document.querySelectorAll('%s tbody tr')].map(row => [...row.cells].map(cell => cell.innerText.trim()))""";

    /** Captions that end right of the window. */
    private static final String CUT_CAPTIONS = """
            return [...document.querySelectorAll('caption')].map(each => ({
              text: each.innerText, right: each.getBoundingClientRect().right}))
              .filter(each => each.right > document.documentElement.clientWidth)""";

    /** How many sentences of a language are shown. */
    private static final String SEEN =
            "return [...document.querySelectorAll('p[lang=\"%s\"]')].filter(each => each.offsetHeight > 0).length";

    private static final String PRESSED = "return document.querySelector('.languages button[aria-pressed=true]').value";

    private static final String UNFOLD = "document.querySelectorAll('details').forEach(each => each.open = true)";

    private static Path page;
    private static OfficeReport report;
    private static JsonNode drivers;
    private static Chromium browser;

    @BeforeAll
    static void open(@TempDir Path directory) throws Exception {
        assumeTrue(Chromium.isThere(), "not run: there is no /usr/bin/chromium with /usr/bin/chromedriver");
        OutcomeReader reader = new OutcomeReader();
        List<ProblemReview> reviews = new ArrayList<>();
        for (String line : Files.readAllLines(JSON.resolve("problems.ndjson"))) {
            reviews.add(reader.read(line, ProblemReview.class));
        }
        drivers = new ObjectMapper().readTree(text("drivers.json"));
        page = directory.resolve("office.html");
        report = new OfficeReport(
                "质检办公室 Inspection office",
                "",
                reader.read(text("plan.json"), InspectionPlan.class),
                reader.read(text("calibration.json"), Calibration.class),
                reviews,
                reader.read(text("drivers.json"), Drivers.class));
        OfficePage.write(page, report);
        browser = new Chromium();
        browser.open(directory.resolve("profile"));
    }

    @AfterAll
    static void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest(name = "{0}, {1} px")
    @CsvSource({"light,390", "dark,390", "light,1280", "dark,1280"})
    @DisplayName("no wider than the window, readable, and its numbers are those of the JSON")
    void look(String scheme, int width) throws Exception {
        browser.look(scheme, width);
        browser.go(page.toUri().toString());
        browser.run(UNFOLD);
        browser.screenshot(Path.of("target/pages/office-%s-%d.png".formatted(scheme, width)));

        SoundPage.check(browser, "%s, %d px".formatted(scheme, width));
        assertThat(browser.run(CUT_CAPTIONS)).isEmpty();
        JsonNode metrics = browser.run(ROWS.formatted("#metrics"));
        assertThat(metrics).hasSize(2);
        assertThat(metrics.get(0)).extracting(JsonNode::asText).startsWith("fcr", "0.321", "0.250 … 0.391", "0.450");
        JsonNode weights = browser.run(ROWS.formatted("#advice-weights"));
        assertThat(weights).hasSameSizeAs(drivers.at("/advice/weights"));
        for (int i = 0; i < weights.size(); i++) {
            JsonNode weight = drivers.at("/advice/weights").get(i);
            assertThat(weights.get(i).get(0).asText())
                    .isEqualTo(weight.get("metric").asText());
            assertThat(weights.get(i).get(1).asText())
                    .isEqualTo(weight.get("weight").asText());
            assertThat(weights.get(i).get(4).asText())
                    .isEqualTo(weight.get("target").asText());
        }
        JsonNode forecasts = browser.run(ROWS.formatted("#forecasts"));
        assertThat(forecasts.get(0))
                .extracting(JsonNode::asText)
                .containsExactly("A1", "hotline", "81.20", "82.10", "74.00", "90.20");
    }

    @Test
    @DisplayName("it opens in the language asked for, and its reader chooses another one")
    void language() throws Exception {
        Path english = page.resolveSibling("english.html");
        OfficePage.write(english, report, OpeningLanguage.EN);
        browser.look("light", 1280);
        browser.go(english.toUri().toString());

        assertThat(browser.run(SEEN.formatted("zh-CN")).asInt()).isZero();
        assertThat(browser.run(SEEN.formatted("en")).asInt()).isPositive();
        assertThat(browser.run(PRESSED).asText()).isEqualTo("en");

        browser.click(".languages button[value=zh]");

        assertThat(browser.run(SEEN.formatted("zh-CN")).asInt()).isPositive();
        assertThat(browser.run(SEEN.formatted("en")).asInt()).isZero();
        assertThat(browser.run(PRESSED).asText()).isEqualTo("zh");
    }

    private static String text(String name) throws Exception {
        return Files.readString(JSON.resolve(name));
    }
}
