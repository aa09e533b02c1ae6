package io.qarules.examples.monthend.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One agent in the table of all. */
record AgentRow(
        String agent,
        String anchor,
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

    static AgentRow of(AgentFile agent) {
        List<Decision> decisions = agent.decisions();
        MemberSettlement settled = agent.settled();
        Tier tier = settled == null ? Tier.NOT_RANKED : settled.tier();
        FineSum fines = FineSum.of(decisions, Penalties::inForce);
        return new AgentRow(
                agent.id(),
                agent.anchor(),
                Words.line(agent.line()),
                tier.name(),
                Words.of(tier),
                List.of(Tier.values()).indexOf(tier),
                settled == null ? Show.UNKNOWN : Show.number(settled.satisfactionIndex()),
                settled == null ? Show.UNKNOWN : Show.number(settled.composite()),
                settled == null ? Show.UNKNOWN : Show.count(settled.countedSurveys()),
                Sparkline.of(agent.indices()),
                Show.count(agent.offences()),
                Show.money(fines.set()),
                Show.money(fines.collected()),
                Show.count(decisions.stream()
                        .filter(Penalties::is)
                        .filter(Penalties::waits)
                        .count()),
                Show.money(paid(agent)));
    }

    private static BigDecimal paid(AgentFile agent) {
        return Show.sum(
                agent.drawn().stream().filter(entry -> entry.status() == DecisionStatus.FINAL), FundEntry::amount);
    }
}
