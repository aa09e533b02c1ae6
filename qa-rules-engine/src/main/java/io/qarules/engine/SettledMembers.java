package io.qarules.engine;

import io.qarules.engine.measure.Measures;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.value.Faults;
import io.qarules.engine.value.Ratio;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Metrics;
import io.qarules.settlement.SettlementDecision;
import java.util.List;

/** Builds the settlement of one agent from its metrics, tier and rulings. */
final class SettledMembers {
    private final RulePack pack;
    private final SettlementReasons reasons;

    SettledMembers(RulePack pack, SettlementReasons reasons) {
        this.pack = pack;
        this.reasons = reasons;
    }

    /**
     * Returns the settlement of one agent.
     *
     * @throws io.qarules.CaseFailureException if it cannot be built
     */
    MemberSettlement settled(Standing standing, List<TierRuling> rulings) {
        Measures measures = standing.measures();
        try {
            return settled(measures, standing, rulings);
        } catch (RuntimeException | Error e) {
            throw Faults.of(e, "", measures.agentId());
        }
    }

    private MemberSettlement settled(Measures measures, Standing standing, List<TierRuling> rulings) {
        return new MemberSettlement(
                measures.agentId(),
                measures.countedSurveys(),
                metrics(measures),
                measures.index(),
                measures.composite(),
                standing.tier(),
                standing.onTarget(),
                rulings.stream().map(this::decision).toList());
    }

    private SettlementDecision decision(TierRuling ruling) {
        Text title = pack.title(ruling.rule().clause());
        return new SettlementDecision(
                ruling.id(),
                ruling.kind(),
                ruling.rule().clause(),
                ruling.status(),
                ruling.metric() == null ? null : ruling.metric().word(),
                ruling.target(),
                ruling.mentorId(),
                ruling.deadline(),
                ruling.amount(),
                ruling.min(),
                ruling.max(),
                ruling.rule().name(),
                reasons.reason(ruling, title));
    }

    private static Metrics metrics(Measures measures) {
        Ratio callsPerHour = measures.callsPerHour();
        return new Metrics(
                measures.shown(Metric.RESOLUTION),
                measures.shown(Metric.ATTITUDE),
                measures.shown(Metric.SPEED),
                measures.shown(Metric.FCR),
                measures.shown(Metric.AHT),
                measures.shown(Metric.SCRIPT),
                measures.shown(Metric.EMPATHY),
                callsPerHour == null ? null : callsPerHour.rounded());
    }
}
