package io.qarules.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.qarules.QaRules;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import io.qarules.engine.PeriodMembers.CaseWithOutcome;
import io.qarules.engine.QaRulesEngine;
import io.qarules.examples.monthend.month.Month;
import io.qarules.examples.monthend.published.AnonbankColumns;
import io.qarules.examples.monthend.published.CallFile;
import io.qarules.examples.monthend.published.PublishedMonth;
import io.qarules.examples.monthend.published.PwcColumns;
import io.qarules.examples.monthend.summary.SettlementSummary;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Problem;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousMonth;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up file of pwc's shape: every month five agents with five ratings each, Ann's all 3, the others' 4 or 5. */
class SettledPublishedMonthsTest {
    private static final List<String> AGENTS = List.of("Ann", "Bob", "Cid", "Dot", "Eve");

    private static QaRules rules;

    @TempDir
    Path directory;

    private CallFile file;
    private List<SettledPeriod> settled;

    @BeforeAll
    static void load() {
        rules = QaRulesEngine.standard();
    }

    @BeforeEach
    void settle() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int month = 1; month <= 3; month++) {
            for (int agent = 0; agent < AGENTS.size(); agent++) {
                for (int call = 0; call < 5; call++) {
                    rows.add(row(rows.size(), agent, month, agent == 0 ? "3" : call < agent ? "5" : "4"));
                }
            }
        }
        rows.add(row(100, 0, 2, "2"));
        rows.add(row(101, 0, 2, "7"));
        rows.add(row(102, 0, 2, "great"));
        rows.add("X103,Ann,soon,9:00:00,Billing,Y,Y,10,0:05:00,5");
        String header = String.join(",", new PwcColumns().header());
        file = CallFile.read(
                Files.writeString(directory.resolve("calls.csv"), header + "\n" + String.join("\n", rows) + "\n"));
        settled = SettlementRun.settle(
                rules, awards(), new PublishedMonth(file, 1).create().periods());
    }

    @Test
    void everyMonthIsAClosedPeriodOfItsOwnWithAllAgents() {
        assertThat(settled)
                .extracting(SettledPeriod::file)
                .extracting(PeriodFile::period)
                .containsExactly(
                        new Period("2021-01", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 31), true),
                        new Period("2021-02", LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 28), true),
                        new Period("2021-03", LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31), true));
        assertThat(settled).extracting(SettledPeriod::settlement).allSatisfy(settlement -> assertThat(
                        settlement.members())
                .extracting(MemberSettlement::agentId)
                .containsExactlyElementsOf(AGENTS));
    }

    @Test
    void whatTheFileDoesNotSayStaysUnknown() {
        Member ann = ann(settled.get(0).file());

        assertThat(ann.calls()).hasSize(5);
        assertThat(ann.surveys()).hasSize(5);
        assertThat(ann.surveys().get(0).resolution()).isNull();
        assertThat(ann.surveys().get(0).review()).isNull();
        assertThat(ann.loggedInHours()).isNull();
        assertThat(ann.scriptCompliance()).isNull();
        assertThat(ann.empathy()).isNull();
        assertThat(ann.agent()).isEqualTo(Agent.of("Ann"));
    }

    @Test
    void onTargetIsCarriedOnAndTheThirdMissedMonthIsAStreak() {
        assertThat(ann(settled.get(0).file()).previousMonths()).isEmpty();
        assertThat(ann(settled.get(1).file()).previousMonths())
                .containsExactly(new PreviousMonth(YearMonth.of(2021, 1), false));
        assertThat(ann(settled.get(2).file()).previousMonths())
                .containsExactly(
                        new PreviousMonth(YearMonth.of(2021, 1), false),
                        new PreviousMonth(YearMonth.of(2021, 2), false));
        assertThat(settled.get(2).file().members().get(1).previousMonths())
                .containsExactly(
                        new PreviousMonth(YearMonth.of(2021, 1), true), new PreviousMonth(YearMonth.of(2021, 2), true));
        assertThat(kinds(settled.get(1))).doesNotContain(DecisionKind.ROLE_REVIEW);
        assertThat(kinds(settled.get(2))).contains(DecisionKind.ROLE_REVIEW);
    }

    @Test
    void metricsAreThoseOfTheMonth() {
        MemberSettlement ann = settled.get(0).settlement().members().get(0);

        assertThat(ann.satisfactionIndex()).isEqualByComparingTo("50.00");
        assertThat(ann.metrics().get("fcr")).isEqualByComparingTo("0.80");
        assertThat(ann.metrics().get("aht")).isEqualByComparingTo("300.00");
        assertThat(ann.tier()).isEqualTo("BOTTOM");
        assertThat(settled.get(0).settlement().members().get(4).tier()).isEqualTo("TOP");
    }

    @Test
    void rowsThatCannotBeUsedAreNamed() {
        assertThat(file.rows().leftOut()).containsExactly(entry("Date or Time missing or unreadable", 1));
        assertThat(file.rows().text()).contains("row 79");
        assertThat(file.rows().remarks())
                .containsEntry("Satisfaction rating cannot be read and is taken as unknown", 1);
        assertThat(settled.get(1).settlement().problems())
                .extracting(Problem::path)
                .containsExactly("/members/0/surveys/6/csat");
        assertThat(settled.get(1).settlement().members().get(0).countedSurveys())
                .isEqualTo(5);
        assertThat(settled.get(1).settlement().members().get(0).decisions())
                .extracting(SettlementDecision::id)
                .contains("SURVEY_REVIEW:rating-X100");
        assertThat(new SettlementSummary(settled).text())
                .containsPattern("2021-02 +27 +25 +1 +1\n")
                .containsPattern("Ann +2021-03 +5 +0.80 300.00 50.00 .* BOTTOM +no\n")
                .contains("INVALID_VALUE: 1")
                .contains("first: period 2021-02, /members/0/surveys/6/csat");
    }

    @Test
    void theFundIsCarriedOnAndPaysTheAwardsOfEachMonth() {
        assertThat(settled)
                .extracting(SettledPeriod::settlement)
                .extracting(Settlement::fund)
                .extracting(fund -> fund.opening() + " " + fund.entries().size() + " " + fund.closing())
                .containsExactly("1000.00 1 950.00", "950.00 0 950.00", "950.00 1 890.00");
    }

    @Test
    void aFileWithoutRatingsIsSettledByTalkTimeOnly() throws IOException {
        String queue = "0:00:00\t0:00:00\t0";
        CallFile bank = CallFile.read(Files.writeString(
                directory.resolve("february.tsv"),
                String.join("\t", new AnonbankColumns().header())
                        + "\nL1\t1\t0\t0\tPS\t990201\t8:00:00\t8:00:09\t9\t" + queue
                        + "\tAGENT\t8:00:10\t8:01:10\t60\tEVE\n"));

        Month month = new PublishedMonth(bank, 1).create();
        List<SettledPeriod> months = SettlementRun.settle(rules, List.of(), month.periods());

        assertThat(month.note()).contains("the file has no ratings");
        MemberSettlement eve = months.get(0).settlement().members().get(0);
        assertThat(eve.metrics().get("aht")).isEqualByComparingTo("60.00");
        assertThat(eve.satisfactionIndex()).isNull();
        assertThat(eve.tier()).isEqualTo(MemberSettlement.NOT_RANKED);
        assertThat(months.get(0).settlement().problems()).isEmpty();
    }

    private static Member ann(PeriodFile period) {
        return period.members().get(0);
    }

    private static List<DecisionKind> kinds(SettledPeriod period) {
        return period.settlement().members().get(0).decisions().stream()
                .map(SettlementDecision::kind)
                .toList();
    }

    /** Every fifth call is not resolved. */
    private static String row(int number, int agent, int month, String rating) {
        return "X%d,%s,2021-%02d-05,9:00:00,Billing,Y,%s,10,0:05:00,%s"
                .formatted(number, AGENTS.get(agent), month, number % 5 == 0 ? "N" : "Y", rating);
    }

    /** One of 50 on the first day of January, one of 60 on the last of March. */
    private static List<CaseWithOutcome> awards() {
        CaseFile bob = CaseFile.builder()
                .agent(Agent.of("Bob"))
                .asOf(Instant.parse("2021-03-31T15:59:59Z"))
                .nominations(List.of(
                        nomination("N1", "2020-12-31T16:00:00Z", 50), nomination("N2", "2021-03-31T15:59:59Z", 60)))
                .build();
        return List.of(new CaseWithOutcome(bob, rules.evaluate(bob)));
    }

    private static Nomination nomination(String id, String at, int amount) {
        return Nomination.builder()
                .id(id)
                .type(NominationType.COMMENDATION)
                .by("S1")
                .at(Instant.parse(at))
                .amount(BigDecimal.valueOf(amount))
                .build();
    }
}
