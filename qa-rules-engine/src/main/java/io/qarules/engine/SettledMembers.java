package io.qarules.engine;

import io.qarules.engine.measure.Measures;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.value.Faults;
import io.qarules.engine.value.Ratio;
import io.qarules.outcome.Text;
import io.qarules.settlement.GroupSettlement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.SettlementDecision;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Builds the settlement of one agent from its metrics, tier and rulings, and the decisions about groups. */
final class SettledMembers {
    private final RulePack pack;
    private final SettlementPolicy policy;
    private final SettlementReasons reasons;

    SettledMembers(RulePack pack, SettlementReasons reasons) {
        this.pack = pack;
        this.policy = pack.settlementPolicy();
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
                measures.index(Metric.SATISFACTION),
                measures.index(Metric.COMPOSITE),
                standing.tier(),
                standing.onTarget(),
                indices(measures),
                rulings.stream().map(this::decision).toList());
    }

    /** Returns the decisions about the centre and about teams, sorted by name. */
    List<GroupSettlement> groups(SortedMap<String, List<TierRuling>> groups) {
        return groups.entrySet().stream()
                .map(group -> new GroupSettlement(
                        group.getKey(),
                        group.getValue().stream().map(this::decision).toList()))
                .toList();
    }

    private SettlementDecision decision(TierRuling ruling) {
        Text title = pack.title(ruling.rule().clause());
        return new SettlementDecision(
                ruling.id(),
                ruling.kind(),
                ruling.rule().clause(),
                ruling.status(),
                ruling.metric(),
                ruling.target(),
                ruling.mentorId(),
                ruling.deadline(),
                ruling.amount(),
                ruling.min(),
                ruling.max(),
                ruling.factor(),
                ruling.value(),
                ruling.rule().name(),
                reasons.reason(ruling, title, policy.ranking().within()));
    }

    private Map<String, @Nullable BigDecimal> metrics(Measures measures) {
        Map<String, @Nullable BigDecimal> metrics = new LinkedHashMap<>();
        policy.metrics().keySet().forEach(metric -> metrics.put(metric, shown(measures, metric)));
        metrics.put(Metric.CALLS_PER_HOUR, shown(measures, Metric.CALLS_PER_HOUR));
        return metrics;
    }

    private static @Nullable BigDecimal shown(Measures measures, String metric) {
        Ratio value = measures.values().get(metric);
        return value == null ? null : value.rounded();
    }

    private Map<String, @Nullable BigDecimal> indices(Measures measures) {
        Map<String, @Nullable BigDecimal> indices = new LinkedHashMap<>();
        for (String index : policy.indices().keySet()) {
            if (!index.equals(Metric.SATISFACTION)) {
                indices.put(index, measures.index(index));
            }
        }
        return indices;
    }
}
