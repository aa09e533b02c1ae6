package io.qarules.workbench.report;

import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.FundStatement;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The award fund in the reported period, and its balance over all periods. */
record FundView(String opening, String closing, FundChart chart, List<Row> rows) {

    static FundView of(ReportInput input, SettledPeriod period, Roster roster) {
        FundStatement fund = period.settlement().fund();
        AwardDates dates = AwardDates.of(period.file());
        return new FundView(
                ReportFormat.money(fund.opening()),
                ReportFormat.money(fund.closing()),
                FundChart.of(input),
                fund.entries().stream()
                        .map(entry -> row(entry, dates.of(entry), roster))
                        .toList());
    }

    private static Row row(FundEntry entry, @Nullable Instant at, Roster roster) {
        String to = entry.agentId() == null ? String.valueOf(entry.group()) : entry.agentId();
        AgentFile agent = roster.agent(to);
        return new Row(
                at == null ? ReportFormat.UNKNOWN : ReportFormat.day(at, roster.zone()),
                entry.awardId(),
                to,
                agent == null ? null : agent.link(),
                ReportFormat.money(entry.amount()),
                entry.status() == DecisionStatus.UNFUNDED
                        ? ReportWords.of(DecisionStatus.UNFUNDED)
                        : new Text("已发", "Paid"),
                entry.status() == DecisionStatus.UNFUNDED,
                ReportFormat.money(entry.balance()));
    }

    /** An award, paid or unfunded. */
    record Row(
            String day,
            String award,
            String agent,
            @Nullable String link,
            String amount,
            Text status,
            boolean unfunded,
            String balance) {}
}
