package io.qarules.examples.monthend.report;

import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.Settlement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The award fund's books of the period that is reported, and its balance over all periods. */
record FundView(String opening, String closing, FundChart chart, List<Row> rows) {

    static FundView of(ReportInput input, Settlement settlement, Roster roster) {
        AwardDates dates = AwardDates.of(input.periodOf(settlement));
        return new FundView(
                Show.money(settlement.fund().opening()),
                Show.money(settlement.fund().closing()),
                FundChart.of(input),
                settlement.fund().entries().stream()
                        .map(entry -> row(entry, dates.of(entry), roster.agent(entry.agentId())))
                        .toList());
    }

    private static Row row(FundEntry entry, @Nullable Instant at, @Nullable AgentFile agent) {
        return new Row(
                at == null ? Show.UNKNOWN : Show.day(at),
                entry.awardId(),
                entry.agentId(),
                agent == null ? null : agent.anchor(),
                Show.money(entry.amount()),
                entry.status() == DecisionStatus.UNFUNDED ? Words.of(DecisionStatus.UNFUNDED) : new Text("已发", "Paid"),
                entry.status() == DecisionStatus.UNFUNDED,
                Show.money(entry.balance()));
    }

    /** One award drawn, or not paid. */
    record Row(
            String day,
            String award,
            String agent,
            @Nullable String anchor,
            String amount,
            Text status,
            boolean unfunded,
            String balance) {}
}
