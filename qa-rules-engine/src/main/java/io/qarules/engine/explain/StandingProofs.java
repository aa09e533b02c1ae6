package io.qarules.engine.explain;

import io.qarules.casefile.Agent;
import io.qarules.engine.measure.Measures;
import io.qarules.engine.policy.Ranking;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Ratio;
import io.qarules.outcome.Text;
import io.qarules.settlement.MetricProof;
import io.qarules.settlement.NextTier;
import io.qarules.settlement.StandingProof;
import io.qarules.settlement.TierCut;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the proofs of tiers (POLICY 9 and 17). */
final class StandingProofs {
    private final SettlementTrace settled;
    private final SettlementPolicy policy;

    StandingProofs(SettlementTrace settled) {
        this.settled = settled;
        this.policy = settled.pack().settlementPolicy();
    }

    StandingProof of(Standing standing) {
        String by = policy.ranking().by();
        boolean ranked = standing.group().isRanked(standing.measures());
        Integer rank = by == null || !ranked ? null : standing.rank(by);
        NextTier next = ranked || isByBands() ? standing.group().next(standing.measures()) : null;
        return new StandingProof(
                standing.agentId(),
                policy.metrics().keySet().stream()
                        .map(metric -> metric(metric, standing))
                        .toList(),
                by,
                by == null ? null : standing.index(),
                rank,
                standing.group().ranked(),
                standing.group().cuts(),
                standing.tier(),
                next,
                text(standing, by, rank, next));
    }

    private boolean isByBands() {
        return !policy.ranking().tiers().isEmpty() && !policy.ranking().isByShares();
    }

    private MetricProof metric(String metric, Standing standing) {
        Measures measures = standing.measures();
        return new MetricProof(
                metric,
                rounded(measures.values().get(metric)),
                rounded(measures.points(metric, policy)),
                Decimals.atLeastTwoPlaces(
                        policy.weights(measures.agent().line()).of(metric)),
                standing.rank(metric));
    }

    private static @Nullable BigDecimal rounded(@Nullable Ratio value) {
        return value == null ? null : value.rounded();
    }

    private Text text(Standing standing, @Nullable String by, @Nullable Integer rank, @Nullable NextTier next) {
        List<Text> texts = new ArrayList<>();
        boolean ranked = !standing.tier().equals(Ranking.NOT_RANKED);
        if (ranked && by != null && rank != null && standing.index() != null) {
            texts.add(Wording.say(
                    "standing.ranked",
                    standing.agentId(),
                    standing.tier(),
                    by,
                    standing.index().toPlainString(),
                    rank,
                    standing.group().ranked(),
                    group(standing.agent())));
        } else {
            texts.add(notRanked(standing, by));
        }
        standing.group()
                .cuts()
                .forEach(cut -> texts.add(cut(cut, standing.group().ranked())));
        if (next != null) {
            texts.add(Wording.say("standing.next", next.tier(), next.index().toPlainString()));
        }
        return Wording.join(texts);
    }

    /** Returns why an agent is in no tier, the first reason that applies. */
    private Text notRanked(Standing standing, @Nullable String by) {
        Ranking ranking = policy.ranking();
        Measures measures = standing.measures();
        String id = standing.agentId();
        if (by == null || ranking.tiers().isEmpty()) {
            return Wording.say("standing.noTiers", id);
        }
        if (standing.index() == null) {
            return Wording.say("standing.noIndex", id, by);
        }
        if (measures.countedSurveys() < ranking.minSurveys()) {
            return Wording.say("standing.fewSurveys", id, measures.countedSurveys(), ranking.minSurveys());
        }
        if (settled.isUnreliable().test(standing.agent().line())) {
            return Wording.say(
                    "standing.unreliable", id, String.valueOf(standing.agent().line()));
        }
        if (ranking.isByShares()) {
            return Wording.say("standing.smallGroup", id, standing.group().ranked(), ranking.minGroup());
        }
        return Wording.say("standing.below", id, by, standing.index().toPlainString());
    }

    private static Text cut(TierCut cut, int ranked) {
        if (cut.index() == null) {
            return Wording.say("standing.cut.nobody", cut.tier(), ranked);
        }
        return cut.place() == null
                ? Wording.say("standing.band", cut.tier(), cut.index().toPlainString())
                : Wording.say(
                        "standing.cut", cut.tier(), cut.place(), cut.index().toPlainString());
    }

    private Text group(Agent agent) {
        return switch (policy.ranking().within()) {
            case LINE -> named("standing.line", agent.line());
            case TEAM -> named("standing.team", agent.team());
            case ALL -> Wording.say("standing.all");
        };
    }

    private static Text named(String key, @Nullable String name) {
        return name == null ? Wording.say(key + ".none") : Wording.say(key, name);
    }
}
