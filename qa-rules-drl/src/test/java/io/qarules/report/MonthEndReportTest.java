package io.qarules.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.workbench.report.MonthEndReport;
import io.qarules.workbench.report.ReportInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthEndReportTest {
    private static final Set<DecisionStatus> WAITING =
            EnumSet.of(DecisionStatus.PENDING, DecisionStatus.PROPOSED, DecisionStatus.SUSPENDED);
    private static final Map<String, String> TIERS = Map.of(
            "TOP",
            "前段 Top",
            "MIDDLE",
            "中段 Middle",
            "BOTTOM",
            "末段 Bottom",
            MemberSettlement.NOT_RANKED,
            "未排名 Not ranked");

    private static ReportInput input;
    private static Settlement settlement;
    private static Document page;

    @BeforeAll
    static void render(@TempDir Path directory) throws IOException {
        input = ReportFixture.input();
        settlement = input.periods().get(1).settlement();
        Path file = directory.resolve("new/report.html");
        MonthEndReport.write(file, input);
        page = Jsoup.parse(Files.readString(file));
    }

    @Test
    void theMoneyOfFinesIsThatOfTheOutcomes() {
        assertThat(figure("fines"))
                .isEqualTo(money(
                        fines(fine -> fine.status() == DecisionStatus.FINAL).map(Decision::amount)))
                .isEqualTo("120.00");
        assertThat(figure("collected"))
                .isEqualTo(money(fines(fine -> true).map(Decision::collected)))
                .isEqualTo("100.00");
        assertThat(page.select("[data-figure=collected]").text()).contains("not collected: 20.00");
        assertThat(figure("waiting"))
                .isEqualTo(money(fines(fine -> WAITING.contains(fine.status()) && fine.amount() != null)
                        .map(Decision::amount)))
                .isEqualTo("250.00");
        for (DecisionStatus status : List.of(DecisionStatus.FINAL, DecisionStatus.PENDING, DecisionStatus.SUSPENDED)) {
            assertThat(cells("#fines-by-status tr[data-status=" + status + "]").get(0))
                    .isEqualTo(
                            Long.toString(fines(fine -> fine.status() == status).count()));
        }
    }

    @Test
    void theMoneyOfAwardsIsThatOfTheFund() {
        assertThat(figure("paid")).isEqualTo(money(drawn(DecisionStatus.FINAL))).isEqualTo("983.70");
        assertThat(figure("unfunded"))
                .isEqualTo(money(drawn(DecisionStatus.UNFUNDED)))
                .isEqualTo("40.00");
        assertThat(figure("fund")).isEqualTo(money(settlement.fund().closing())).isEqualTo("16.30");
        assertThat(figure("bonuses"))
                .isEqualTo(money(settled(DecisionKind.BONUS).map(SettlementDecision::amount)))
                .isEqualTo("187.00");
    }

    @Test
    void noFigureIsTheDifferenceOfFinesAndAwards() {
        BigDecimal fines = amount("fines");
        BigDecimal collected = amount("collected");
        for (String award : List.of("paid", "unfunded", "fund", "bonuses")) {
            for (BigDecimal fine : List.of(fines, collected)) {
                assertThat(page.select(".figure").eachText())
                        .doesNotContain(money(amount(award).subtract(fine)), money(fine.subtract(amount(award))));
            }
        }
    }

    @Test
    void barsCountPenaltiesByKindAndClause() {
        long penalties = decisions()
                .filter(decision -> decision.kind().compareTo(DecisionKind.DISMISSAL) <= 0)
                .count();
        assertThat(sumOf("#by-kind tbody:first-of-type tr")).isEqualTo(penalties);
        assertThat(sumOf("#by-clause tbody tr")).isEqualTo(penalties);
        assertThat(cells("#by-clause tr[data-clause=6.3.3.3]")).endsWith("1", "0", "0", "100.00", "80.00");
        assertThat(page.select("#by-clause tr[data-clause=6.3.3.3] th").text())
                .contains("擅自给出私人联系方式", "private contact given without leave");
        assertThat(page.select("#by-clause tr[data-clause=6.3.3.3] rect")).hasSize(1);
    }

    @Test
    void eachLineShowsWhereTheTiersAreCut() {
        Element line = Objects.requireNonNull(page.selectFirst("[data-line=hotline]"));
        BigDecimal top = indices("TOP").min(BigDecimal::compareTo).orElseThrow();
        BigDecimal bottom = indices("BOTTOM").max(BigDecimal::compareTo).orElseThrow();
        assertThat(line.select("text.cut").eachText()).containsExactly("≤ " + bottom, "≥ " + top);
        assertThat(line.select("dd").eachText()).contains("1 (≥ " + top + ")", "1 (≤ " + bottom + ")");
        assertThat(line.select("rect title").stream()
                        .mapToInt(title -> Integer.parseInt(title.text().replaceAll(".*: (\\d+) .*", "$1")))
                        .sum())
                .isEqualTo(6);
        assertThat(page.select("[data-line=complaint] text.cut")).isEmpty();
    }

    @Test
    void theFundsBooksAndItsBalanceOverBothMonths() {
        assertThat(page.select("#fund-entries tbody tr"))
                .hasSameSizeAs(settlement.fund().entries());
        assertThat(page.select("#fund-entries tbody tr td:last-child").eachText())
                .containsExactlyElementsOf(settlement.fund().entries().stream()
                        .map(entry -> money(entry.balance()))
                        .toList());
        assertThat(page.select("#fund path.balance")).hasSize(2);
        assertThat(page.select("#fund path.cross")).hasSize(1);
        assertThat(page.select("#fund svg").attr("aria-label"))
                .contains("2026-09: 1,000.00 → 1,000.00", "2026-10: 1,000.00 → 16.30");
    }

    @Test
    void theTableOfAgentsShowsTheSettlementAndLeadsToTheirSections() {
        assertThat(page.select("#agent-table tbody tr")).hasSize(7);
        for (MemberSettlement member : settlement.members()) {
            Element row = page.select("#agent-table tbody tr").stream()
                    .filter(each -> each.select("th").text().equals(member.agentId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.select("td").eachText())
                    .contains(number(member.satisfactionIndex()), number(member.composite()), TIERS.get(member.tier()));
            Element section = page.getElementById(row.select("a").attr("href").substring(1));
            assertThat(section).isNotNull();
            assertThat(section.attr("data-agent")).isEqualTo(member.agentId());
            assertThat(section.select(".measures dd:nth-of-type(1)").get(0).text())
                    .isEqualTo(number(member.satisfactionIndex()));
        }
    }

    @Test
    void anAgentsSectionGivesDecisionsWithReasonsAndProofs() {
        Element section = Objects.requireNonNull(page.selectFirst("section[data-agent=A1]"));
        assertThat(section.select("ol > li"))
                .hasSize(decisions("A1").size()
                        + settlement.members().get(1).decisions().size());
        for (Decision decision : decisions("A1")) {
            assertThat(section.select("p[lang=zh-CN]").eachText())
                    .contains(decision.reason().zh());
            assertThat(section.select("p[lang=en]").eachText())
                    .contains(decision.reason().en());
            assertThat(section.select(".proof").text()).contains(decision.rule(), decision.subjectId());
        }
        assertThat(section.text()).contains("100.00 元 CNY · 扣款 collected 80.00");
        assertThat(section.select(".proof").text())
                .contains("未决申诉 open appeals F7", "penalize/6.3.3.6-unconfirmed-order.drl");
        assertThat(page.select("section[data-agent=A2] .proof").text()).doesNotContain("appeals");
    }

    @Test
    void surveysThatWaitForAReviewStandInOneEntry() {
        assertThat(page.select("section[data-agent=A5] li").eachText())
                .filteredOn(entry -> entry.contains("Survey review"))
                .singleElement()
                .asString()
                .contains("评价复核 × 2 Survey review × 2", "of U11, U12");
    }

    @Test
    void problemsAndExclusionsAreListed() {
        assertThat(page.select("#exclusions tr[data-reason]").eachAttr("data-reason"))
                .containsExactlyInAnyOrderElementsOf(outcomes().stream()
                        .flatMap(outcome -> outcome.excluded().stream())
                        .map(excluded -> excluded.reason().name())
                        .distinct()
                        .toList())
                .contains(ExclusionReason.APPEAL_UPHELD.name(), ExclusionReason.UNKNOWN_CLAUSE.name());
        assertThat(page.select("#problems tbody").text())
                .contains("/verifications/0/findingId", "F77", "Unknown reference", "引用不存在");
    }

    @Test
    void whatTheInputBringsIsEscaped() {
        assertThat(page.select(".note").text()).isEqualTo(ReportFixture.NOTE);
        assertThat(page.select("#agent-table tbody th").eachText()).contains(ReportFixture.AWKWARD);
        assertThat(page.select("section.agent").eachAttr("data-agent")).contains(ReportFixture.AWKWARD);
        assertThat(page.select("i")).isEmpty();
        assertThat(MonthEndReport.page(input)).doesNotContain(ReportFixture.AWKWARD, "<i>F2");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        assertThat(page.select("[src], link, img, iframe, object")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") && page.getElementById(href.substring(1)) != null);
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'");
    }

    @Test
    void whoCannotSeeItCanReadIt() {
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("table"))
                .allMatch(table -> !table.select("caption").isEmpty());
        assertThat(page.select("thead th"))
                .allMatch(heading -> heading.attr("scope").equals("col"));
        assertThat(page.select("svg[role=img]"))
                .isNotEmpty()
                .allMatch(svg -> !svg.attr("aria-label").isBlank()
                        && !svg.select("> title").isEmpty());
        assertThat(page.select("svg:not([role=img])")).allMatch(svg -> svg.hasAttr("aria-hidden"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void withoutASettlementThePenaltiesRemain() {
        ReportInput only = new ReportInput("t", "", input.zone(), input.cases(), List.of());
        Document short_ = Jsoup.parse(MonthEndReport.page(only));
        assertThat(short_.select("[data-figure=fines] .figure").text()).isEqualTo("120.00");
        assertThat(short_.select("[data-figure=awards] .figure").text()).isEqualTo("1,023.70");
        assertThat(short_.select("#fund, #lines, #trend, .note")).isEmpty();
    }

    @Test
    void twoHundredAgentsStayBelowOneAndAHalfMegabytes() {
        String html = MonthEndReport.page(ReportFixture.many(200));
        assertThat(Jsoup.parse(html).select("section.agent")).hasSize(200);
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_500_000);
    }

    @Test
    void sevenHundredAgentsHavePagesOfTheirOwnToWhichTheReportLeads(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("month end.html");
        MonthEndReport.write(file, ReportFixture.many(700));

        Document report = Jsoup.parse(Files.readString(file));
        assertThat(report.select("section.agent")).isEmpty();
        assertThat(report.select("#each .pages a").eachText())
                .containsExactly("agent-0000 – agent-0249", "agent-0250 – agent-0499", "agent-0500 – agent-0699");
        assertThat(report.select("#agent-table tbody a")).hasSize(700);
        List<Document> pages = new ArrayList<>();
        for (String number : List.of("1", "2", "3")) {
            Document part = Jsoup.parse(Files.readString(directory.resolve("month end-agents/" + number + ".html")));
            assertThat(part.select("nav a").attr("href")).isEqualTo("../month%20end.html#agents");
            pages.add(part);
        }
        assertThat(pages)
                .extracting(part -> part.select("section.agent").size())
                .containsExactly(250, 250, 200);
        List<Map<String, String>> agents = pages.stream()
                .map(part -> part.select("section[id]").stream()
                        .collect(Collectors.toMap(Element::id, section -> section.attr("data-agent"))))
                .toList();
        for (Element link : report.select("a[href]:not([href^=#]):not(.pages a)")) {
            String[] place = link.attr("href").split("[/.#]");
            assertThat(link.attr("href")).startsWith("month%20end-agents/");
            assertThat(agents.get(Integer.parseInt(place[1]) - 1)).containsEntry(place[3], link.text());
        }
    }

    @Test
    void fiveHundredAgentsAreOnOnePage(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("report.html");
        MonthEndReport.write(file, ReportFixture.many(500));

        assertThat(directory)
                .isDirectoryContaining(found -> found.equals(file))
                .isDirectoryNotContaining(Files::isDirectory);
        assertThat(Jsoup.parse(Files.readString(file)).select("section.agent")).hasSize(500);
    }

    private static String figure(String id) {
        return page.select("[data-figure=" + id + "] .figure").text();
    }

    private static BigDecimal amount(String id) {
        return new BigDecimal(figure(id).replace(",", ""));
    }

    private static List<String> cells(String row) {
        return page.select(row + " td").eachText();
    }

    private static long sumOf(String rows) {
        return page.select(rows).stream()
                .flatMap(row -> row.select("td:not(.bar)").stream().limit(3))
                .mapToLong(cell -> Long.parseLong(cell.text()))
                .sum();
    }

    private static String money(Stream<BigDecimal> amounts) {
        return money(amounts.reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "–" : number.toPlainString();
    }

    private static List<Outcome> outcomes() {
        return input.cases().stream().map(each -> each.explained().outcome()).toList();
    }

    private static Stream<Decision> decisions() {
        return outcomes().stream().flatMap(outcome -> outcome.decisions().stream());
    }

    private static List<Decision> decisions(String agent) {
        return outcomes().stream()
                .filter(outcome -> outcome.agentId().equals(agent))
                .flatMap(outcome -> outcome.decisions().stream())
                .toList();
    }

    private static Stream<Decision> fines(Predicate<Decision> which) {
        return decisions()
                .filter(decision -> decision.kind() == DecisionKind.FINE)
                .filter(which);
    }

    private static Stream<BigDecimal> drawn(DecisionStatus status) {
        return settlement.fund().entries().stream()
                .filter(entry -> entry.status() == status)
                .map(FundEntry::amount);
    }

    private static Stream<SettlementDecision> settled(DecisionKind kind) {
        return settlement.members().stream()
                .flatMap(member -> member.decisions().stream())
                .filter(decision -> decision.kind() == kind);
    }

    private static Stream<BigDecimal> indices(String tier) {
        return settlement.members().stream()
                .filter(member -> member.tier().equals(tier))
                .map(MemberSettlement::satisfactionIndex);
    }
}
