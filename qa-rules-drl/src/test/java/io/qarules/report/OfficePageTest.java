package io.qarules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.calibration.Calibration;
import io.qarules.citation.Policy;
import io.qarules.drivers.AgentForecast;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.ForecastBackTest;
import io.qarules.engine.json.OutcomeReader;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import io.qarules.plan.Assignment;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.Sample;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemReview;
import io.qarules.workbench.office.OfficePage;
import io.qarules.workbench.office.OfficeReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: the page of the inspection office says what the JSON says")
class OfficePageTest {
    private static final Path JSON = Path.of("src/test/resources/office");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode plan;
    private static JsonNode calibration;
    private static List<JsonNode> reviews;
    private static JsonNode drivers;
    private static OfficeReport report;
    private static Document page;

    @BeforeAll
    static void render() throws IOException {
        OutcomeReader reader = new OutcomeReader();
        plan = MAPPER.readTree(text("plan.json"));
        calibration = MAPPER.readTree(text("calibration.json"));
        drivers = MAPPER.readTree(text("drivers.json"));
        reviews = new ArrayList<>();
        List<ProblemReview> read = new ArrayList<>();
        for (String line : text("problems.ndjson").lines().toList()) {
            reviews.add(MAPPER.readTree(line));
            read.add(reader.read(line, ProblemReview.class));
        }
        report = new OfficeReport(
                "<b>Office</b>",
                "",
                reader.read(text("plan.json"), InspectionPlan.class),
                reader.read(text("calibration.json"), Calibration.class),
                read,
                reader.read(text("drivers.json"), Drivers.class));
        page = Jsoup.parse(OfficePage.page(report));
    }

    @Test
    void eachInspectorHasASheetWithTheCallsOfThePlan() {
        List<String> inspectors = page.select("details.sheet").eachAttr("data-inspector");
        assertThat(inspectors)
                .containsExactlyElementsOf(all(plan.get("assignments")).stream()
                        .map(each -> each.get("inspectorId").asText())
                        .distinct()
                        .sorted()
                        .toList());
        for (String inspector : inspectors) {
            List<String> calls = all(plan.get("assignments")).stream()
                    .filter(each -> each.get("inspectorId").asText().equals(inspector))
                    .map(each -> each.get("callId").asText() + " "
                            + each.get("agentId").asText() + " "
                            + (each.get("reserved").asBoolean() ? "★ " : "")
                            + each.get("type").asText("–") + " "
                            + (each.get("heard").asBoolean() ? "✓" : "☐"))
                    .toList();
            Element sheet = page.select("details.sheet[data-inspector=" + inspector + "]")
                    .get(0);
            assertThat(sheet.select("tbody tr:has(td)").eachText()).containsExactlyElementsOf(calls);
            assertThat(page.select("#week tr:has(a[href=#" + sheet.id() + "]) td")
                            .get(0)
                            .text())
                    .isEqualTo(Integer.toString(calls.size()));
        }
    }

    @Test
    void thePlanIsCountedAndWhatFallsShortIsSaid() {
        assertThat(figure("calls"))
                .isEqualTo(Integer.toString(plan.get("assignments").size()));
        assertThat(figure("agents"))
                .isEqualTo(Integer.toString(plan.get("samples").size()));
        assertThat(figure("shortfalls"))
                .isEqualTo(Integer.toString(plan.get("shortfalls").size()));
        assertThat(page.select("details.shortfalls p[lang=en]").eachText())
                .containsExactlyElementsOf(all(plan.get("shortfalls")).stream()
                        .map(each -> each.at("/text/en").asText())
                        .toList());
        assertThat(page.select("#quotas tbody tr").eachText()).contains("quota-everybody: two a week 2 1 2");
    }

    @Test
    void eachBiasStandsWithItsInterval() {
        for (JsonNode each : calibration.get("inspectors")) {
            Element row = page.select("#biases tr[data-inspector="
                            + each.get("inspectorId").asText() + "]")
                    .get(0);
            String bias = each.get("bias").asText();
            assertThat(row.select("td").eachText())
                    .startsWith(
                            bias.startsWith("-") || bias.equals("0.00") ? bias : "+" + bias,
                            each.get("low").asText() + " … " + each.get("high").asText(),
                            each.get("deviation").asText(),
                            each.get("calls").asText());
            assertThat(row.select("svg path.whisker, svg circle.dot")).hasSize(2);
        }
        // the drawing reaches from −15 to +15 over 4 to 196: 12 is 100 + 12 ÷ 15 × 96
        assertThat(page.select("#biases tr[data-inspector=Q2] circle").attr("cx"))
                .isEqualTo("176.8");
        assertThat(page.select("#biases tr:has(.chip)").eachAttr("data-inspector"))
                .containsExactly("Q2");
    }

    @Test
    void agreementIsThatOfTheFormItsSectionsAndTheClauses() {
        assertThat(page.select("#agreements tbody tr"))
                .hasSize(calibration.get("agreements").size());
        for (JsonNode each : calibration.get("agreements")) {
            String which = each.get("section").isNull()
                    ? each.get("clause").isNull()
                            ? ":not([data-section]):not([data-clause])"
                            : "[data-clause=" + each.get("clause").asText() + "]"
                    : "[data-section=" + each.get("section").asText() + "]";
            assertThat(page.select("#agreements tbody tr" + which + " td")
                            .get(0)
                            .text())
                    .startsWith(
                            each.get("alpha").isNull()
                                    ? "–"
                                    : each.get("alpha")
                                            .decimalValue()
                                            .setScale(4)
                                            .toPlainString());
        }
        assertThat(page.select("#agreements small").text()).contains("All judgements are the same");
    }

    @Test
    void theCallWithTheWidestSpreadIsTheMostDisputed() {
        assertThat(page.select("#disputed tbody tr").eachText())
                .containsExactly(
                        "K2 30.00 70.00 Q1 60.00 Q3 70.00 Q2 90.00", "K1 12.00 80.00 Q1 80.00 Q3 80.00 Q2 92.00");
    }

    @Test
    void theHeatMapHasTheSharesAndMarksWhatIsOutsideTheLimits() {
        JsonNode last = reviews.get(reviews.size() - 1);
        assertThat(page.select("#heat td[title]")).hasSize(last.get("shares").size());
        for (JsonNode share : last.get("shares")) {
            assertThat(cell(
                            share.get("clause").asText(),
                            share.at("/group/team").asText()))
                    .startsWith(share.get("share").asText());
        }
        // worked out as sums of binomials in exact fractions, outside this library. T1: 5 of 200, then 30 of 100: with
        // 12 of
        // 100 the last 100 have so many or more of the 17 once in 718 times, with 13 of the 18 once in 1,693
        assertThat(cell("6.3.1.3", "T1")).isEqualTo("30.00 ● ▲");
        // T2: 16 of 200, then 12 of 100: 21 once in 658 times, 22 once in 1,295
        assertThat(cell("6.3.1.3", "T2")).isEqualTo("12.00");
        // T1: 58 of 200, then 4 of 100: 13 or fewer are outside, 14 within
        assertThat(cell("6.3.2.2", "T1")).isEqualTo("4.00 ▼");
        assertThat(page.select(".p-chart[data-clause=6.3.1.3][data-group='hotline · T1'] p")
                        .text())
                .isEqualTo("2026-W43 2.0 % 2026-W44 3.0 % 2026-W45 30.0 % 控制限 limits 0.0 % – 12.0 %，中线 centre 2.5 %");
        assertThat(page.select(".p-chart")).hasSize(2);
        assertThat(page.select(".p-chart[data-clause=6.3.1.3] text.period").eachText())
                .containsExactly("2026-W43", "2026-W44", "2026-W45");
    }

    @Test
    void commonProblemsGoToTheTrainerAndIndividualOnesToTheSupervisor() {
        assertThat(page.select("#training-needs tbody tr").eachText())
                .containsExactly("6.3.1.3 hotline · T1 30 培训师 trainer 一百人中三十人 Thirty of a hundred");
        assertThat(page.select("#individual tbody tr").eachText()).contains("6.3.2.2 hotline · T1 A1 A2 A3 A4");
    }

    @Test
    void trainingsStandWithBeforeAfterAndP() {
        assertThat(page.select("#trainings tbody tr").eachText())
                .containsExactly(
                        "6.3.2.2 hotline · T1 2026-10-30 28/100 28.0 % 7 天 7 days 4/100 4.0 % 7 天 7 days 0.000004 已受控 Under control 降 Fell",
                        "6.3.1.3 hotline · T2 2026-10-19 –/100 – 0 天 0 days 12/100 12.0 % 14 天 14 days – 没有培训前的数据 Nothing is known before it");
        assertThat(page.select("#trainings tr:first-child rect").eachAttr("width"))
                .containsExactly("28", "4");
    }

    @Test
    void coefficientsStandWithTheirIntervals() {
        for (JsonNode each : drivers.get("metrics")) {
            assertThat(page.select("#metrics tr[data-metric="
                                    + each.get("metric").asText() + "] td")
                            .eachText())
                    .startsWith(
                            three(each, "coefficient"),
                            three(each, "lower") + " … " + three(each, "upper"),
                            three(each, "standardised"),
                            each.get("metric").asText().equals("fcr") ? "< 0.001" : three(each, "p"), // 0.000012
                            three(each, "inflation"));
        }
        assertThat(page.select("#driver-sentences p[lang=en]").eachText())
                .containsExactly("10 points more fcr go with 3.2 points more satisfaction");
        assertThat(figure("mean-error"))
                .isEqualTo(drivers.at("/backTest/meanError").asText());
        assertThat(figure("as-last"))
                .isEqualTo(drivers.at("/backTest/meanErrorAsLast").asText());
        assertThat(figure("within")).isEqualTo("90.5 %"); // 19 of 21
        assertThat(page.select("#forecasts tbody tr").eachText())
                .containsExactly("A1 hotline 81.20 82.10 74.00 90.20", "A2 – – – 没有已知的指数 No known index – –");
    }

    @Test
    void theWeightsOfEachMonthStandInOneTable() {
        JsonNode advice = drivers.get("advice");
        assertThat(page.select("#advice-weights thead th").eachText())
                .containsExactly("指标 Metric", "现在 Today", "1", "2", "目标 Target", "规则位置 Place in the rules", "理由 Why");
        for (JsonNode weight : advice.get("weights")) {
            String metric = weight.get("metric").asText();
            List<String> cells = new ArrayList<>(List.of(weight.get("weight").asText()));
            for (JsonNode step : advice.get("steps")) {
                cells.add(all(step.get("weights")).stream()
                        .filter(change -> change.get("metric").asText().equals(metric))
                        .map(change -> change.get("after").asText())
                        .findFirst()
                        .orElse(cells.get(cells.size() - 1)));
            }
            cells.add(weight.get("target").asText());
            cells.add(weight.get("place").asText("–"));
            assertThat(page.select("#advice-weights tr[data-metric=" + metric + "] td")
                            .eachText())
                    .hasSize(6)
                    .startsWith(cells.toArray(String[]::new));
        }
        assertThat(page.select("#drivers > .note p[lang=en]").text())
                .isEqualTo(advice.at("/reason/en").asText());
        assertThat(page.select("#advice-notes p[lang=en]").text())
                .isEqualTo(advice.at("/notes/0/en").asText());
    }

    @Test
    void whatEachStepChangesStandsBesideItAndInFullBelow() {
        assertThat(page.select("#advice-steps tbody tr").eachText())
                .containsExactly("1 0 2 0", "2 1 1 3", "合计 All together 1 2 3");
        assertThat(page.select("details.advice-step").eachAttr("data-month")).containsExactly("2");
        assertThat(page.select("details.advice-step summary").text()).isEqualTo("第 2 个月 Month 2 (1 换档 other tier)");
        assertThat(page.select("details.advice-step tbody tr").eachText())
                .containsExactly(
                        "A1 79.60 → 80.20 PASS → GOOD 参加培训 Training: pace FINAL → – 公开表扬 Praise: – → FINAL",
                        "A4 71.24 PASS 参加培训 Training: pace FINAL → skill FINAL",
                        "team:T1 – – 团队奖 Team award: 500.00 FINAL → 500.00 UNFUNDED");
        assertThat(page.select("footer li").text()).contains("two-drivers 1.0.0");
    }

    @Test
    void problemsOfEveryInputStandWithTheirCommand() {
        assertThat(page.select("#input-problems tbody tr").eachText())
                .containsExactly(
                        "plan INVALID_VALUE /agents/0/score 188.50 score must lie between 0 and 100",
                        "drivers --advise MISSING_FIELD /members/0/agent/id – agent id is missing");
    }

    @Test
    void whatIsNotGivenHasNoSection() {
        Document only =
                Jsoup.parse(OfficePage.page(new OfficeReport("t", "Mind this.", report.plan(), null, List.of(), null)));
        assertThat(only.select("section").eachAttr("id")).containsExactly("plan", "sheets", "input-problems");
        assertThat(only.select("nav a").eachAttr("href")).containsExactly("#plan", "#sheets", "#input-problems");
        assertThat(only.select(".note").text()).isEqualTo("Mind this.");
    }

    @Test
    void thePageIsOfOnePieceEscapedAndReadableWithoutEyes() {
        assertThat(page.title()).isEqualTo("<b>Office</b>");
        assertThat(page.select("h1 b, [src], link, img, iframe")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") && page.getElementById(href.substring(1)) != null);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("table"))
                .allMatch(table -> !table.select("caption").isEmpty());
        assertThat(page.select("svg[role=img]"))
                .isNotEmpty()
                .allMatch(svg -> !svg.attr("aria-label").isBlank()
                        && !svg.select("> title").isEmpty());
        assertThat(page.select("main").html()).doesNotContain("NaN", "Infinity");
    }

    @Test
    @DisplayName("4,000 agents, 200 inspectors, 40 teams, 30 clauses: below 5 MB")
    void aLargeCentre() {
        PolicyVersion policy = new PolicyVersion("inspection-office", "1.0.0", "sha256:0");
        Text why = new Text("抽样 2 通（quota-everybody: two a week）", "Quota of 2 (quota-everybody: two a week)");
        LocalDate monday = LocalDate.of(2026, 11, 2);
        List<Assignment> assignments = IntStream.range(0, 10_000)
                .mapToObj(i -> new Assignment(
                        "C%07d".formatted(i),
                        "A%05d".formatted(i % 4_000),
                        "Q%03d".formatted(i % 200),
                        monday.plusDays(i % 5),
                        "COMPLAINT",
                        i % 9 == 0,
                        false,
                        why))
                .toList();
        List<Sample> samples = IntStream.range(0, 4_000)
                .mapToObj(i -> new Sample("A%05d".formatted(i), 2, 2, "quota-everybody: two a week"))
                .toList();
        List<OffenceShare> shares = new ArrayList<>();
        for (int clause = 0; clause < 30; clause++) {
            for (int team = 0; team < 40; team++) {
                List<String> offenders = IntStream.range(0, (clause * 7 + team) % 25)
                        .mapToObj("A%05d"::formatted)
                        .toList();
                shares.add(new OffenceShare(
                        "6.3.3." + clause,
                        new AgentGroup("hotline", "T" + team),
                        100,
                        offenders,
                        new BigDecimal(offenders.size()).setScale(2),
                        offenders,
                        new BigDecimal(offenders.size()).setScale(2)));
            }
        }
        Drivers forecasts = new Drivers(
                "satisfaction",
                List.of("2026-10"),
                0,
                0,
                null,
                List.of(),
                null,
                samples.stream()
                        .map(sample -> new AgentForecast(
                                sample.agentId(),
                                "hotline",
                                3,
                                new BigDecimal("81.20"),
                                new BigDecimal("82.10"),
                                new BigDecimal("74.00"),
                                new BigDecimal("90.20"),
                                null))
                        .toList(),
                new ForecastBackTest(0, null, null, 0),
                List.of(),
                null);

        String html = OfficePage.page(new OfficeReport(
                "t",
                "",
                new InspectionPlan("2026-W45", 1, policy, samples, assignments, List.of(), List.of()),
                null,
                List.of(new ProblemReview(
                        "2026-10", "2026-09", policy, List.of(), shares, List.of(), List.of(), List.of(), List.of())),
                forecasts));

        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isBetween(1_000_000, 5_000_000);
        assertThat(html).contains("C0009999", "A03999", "T39");
    }

    private static String cell(String clause, String team) {
        List<String> groups = page.select("#heat thead th").eachText();
        Element row = page.select("#heat tbody tr").stream()
                .filter(each -> each.select("th").text().equals(clause))
                .findFirst()
                .orElseThrow();
        return row.select("td").get(groups.indexOf("hotline · " + team) - 1).text();
    }

    private static String three(JsonNode metric, String field) {
        return new BigDecimal(metric.get(field).asText())
                .setScale(3, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String figure(String id) {
        return page.select("[data-figure=" + id + "] .figure").text();
    }

    private static String text(String file) throws IOException {
        return Files.readString(JSON.resolve(file));
    }
}
