package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.MemberSettlement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent's row in the table of all agents. */
record AgentRow(
        String agent,
        String link,
        Text line,
        String tier,
        Text tierText,
        int tierOrder,
        String index,
        String composite,
        String surveys,
        @Nullable Sparkline spark,
        String offences,
        String fines,
        String collected,
        String waiting,
        String awards) {

    static AgentRow of(AgentFile agent, TierRanking ranking) {
        List<Decision> decisions = agent.decisions();
        MemberSettlement settled = agent.settled();
        String tier = settled == null ? MemberSettlement.NOT_RANKED : settled.tier();
        FineSum fines = FineSum.of(decisions, DecisionPredicates::inForce);
        return new AgentRow(
                agent.id(),
                agent.link(),
                ReportWords.line(agent.line()),
                tier,
                ReportWords.shownTier(tier),
                ranking.place(tier),
                settled == null ? ReportFormat.UNKNOWN : ReportFormat.number(ranking.of(settled)),
                settled == null ? ReportFormat.UNKNOWN : ReportFormat.number(settled.composite()),
                settled == null ? ReportFormat.UNKNOWN : ReportFormat.count(settled.countedSurveys()),
                Sparkline.of(agent.indices()),
                ReportFormat.count(agent.offences()),
                ReportFormat.money(fines.set()),
                ReportFormat.money(fines.collected()),
                ReportFormat.count(decisions.stream()
                        .filter(DecisionPredicates::isPenalty)
                        .filter(DecisionPredicates::waits)
                        .count()),
                ReportFormat.money(paid(agent)));
    }

    private static BigDecimal paid(AgentFile agent) {
        return ReportFormat.sum(
                agent.drawn().stream().filter(entry -> entry.status() == DecisionStatus.FINAL), FundEntry::amount);
    }
}
