package io.qarules.engine.rank;

import static java.util.Comparator.comparing;

import io.qarules.engine.measure.Measures;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.policy.Weights;
import io.qarules.engine.value.Ratio;
import io.qarules.engine.value.TextOrder;
import io.qarules.settlement.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the agents of one line by satisfaction index and divides them into tiers; agents with equal indices are in the
 * same tier (POLICY 9).
 */
final class LineRanking {
    private final SettlementPolicy policy;
    private final Map<Metric, Ratio> means = new EnumMap<>(Metric.class);
    private final Map<Metric, String> mentors = new EnumMap<>(Metric.class);
    private final Map<String, Tier> tiers = new HashMap<>();

    private LineRanking(SettlementPolicy policy) {
        this.policy = policy;
    }

    /**
     * Ranks the agents of a line.
     *
     * @param line the measures of all agents of one line; those with too few counted surveys stay unranked
     */
    static LineRanking of(SettlementPolicy policy, List<Measures> line) {
        LineRanking ranking = new LineRanking(policy);
        List<Measures> ranked = line.stream()
                .filter(measures -> measures.index() != null
                        && measures.countedSurveys() >= policy.tiers().minSurveys())
                .sorted(comparing(measures -> Objects.requireNonNull(measures.index())))
                .toList();
        if (ranked.size() >= policy.tiers().oneIn()) {
            ranking.tiers(ranked);
            ranking.means(ranked);
            ranking.mentors(ranked);
        }
        return ranking;
    }

    Standing standing(Measures measures, Streak streak) {
        Tier tier = tiers.getOrDefault(measures.agentId(), Tier.NOT_RANKED);
        Metric weakest = tier == Tier.MIDDLE ? weakest(measures) : null;
        return new Standing(
                measures,
                tier,
                measures.index(),
                measures.index() == null ? null : measures.index().compareTo(policy.target()) >= 0,
                streak.isClosedMonth(),
                streak.missedBefore(measures.previousMonths()),
                weakest,
                weakest == null ? null : mean(weakest),
                weakest == null ? null : mentors.get(weakest));
    }

    /**
     * Returns the metric with the largest weighted shortfall from the line's mean; null where the agent is below no
     * mean.
     */
    private @Nullable Metric weakest(Measures measures) {
        Weights weights = policy.weights(measures.agent().line());
        Metric weakest = null;
        Ratio most = Ratio.ZERO;
        for (Map.Entry<Metric, Ratio> mean : means.entrySet()) {
            Ratio own = measures.points(mean.getKey(), policy);
            if (own != null) {
                Ratio shortfall = mean.getValue().minus(own).times(Ratio.of(weights.of(mean.getKey())));
                if (shortfall.compareTo(most) > 0) {
                    most = shortfall;
                    weakest = mean.getKey();
                }
            }
        }
        return weakest;
    }

    /** Returns the line's mean of a metric, in the metric's own unit. */
    private BigDecimal mean(Metric metric) {
        return metric.value(Objects.requireNonNull(means.get(metric)), policy).rounded();
    }

    /**
     * Assigns the tiers.
     *
     * @param ranked ordered by index, ascending
     */
    private void tiers(List<Measures> ranked) {
        int k = ranked.size() / policy.tiers().oneIn();
        BigDecimal topFrom = index(ranked.get(ranked.size() - k));
        BigDecimal bottomUpTo = index(ranked.get(k - 1));
        boolean split = k < ranked.size() && index(ranked.get(k)).compareTo(bottomUpTo) == 0;
        for (Measures measures : ranked) {
            BigDecimal index = index(measures);
            int toBottom = index.compareTo(bottomUpTo);
            if (index.compareTo(topFrom) >= 0) {
                tiers.put(measures.agentId(), Tier.TOP);
            } else if (toBottom < 0 || (toBottom == 0 && !split)) {
                tiers.put(measures.agentId(), Tier.BOTTOM);
            } else {
                tiers.put(measures.agentId(), Tier.MIDDLE);
            }
        }
    }

    private void means(List<Measures> ranked) {
        for (Metric metric : Metric.values()) {
            List<Ratio> points = new ArrayList<>();
            for (Measures measures : ranked) {
                Ratio own = measures.points(metric, policy);
                if (own != null) {
                    points.add(own);
                }
            }
            if (!points.isEmpty()) {
                means.put(metric, Ratio.sum(points).dividedBy(Ratio.of(points.size())));
            }
        }
    }

    private void mentors(List<Measures> ranked) {
        for (Metric metric : Metric.values()) {
            ranked.stream()
                    .filter(measures -> tiers.get(measures.agentId()) == Tier.TOP)
                    .filter(measures -> measures.values().containsKey(metric))
                    .max(comparing((Measures measures) -> Objects.requireNonNull(measures.points(metric, policy)))
                            .thenComparing(Measures::agentId, TextOrder.BY_CODE_POINT.reversed()))
                    .ifPresent(mentor -> mentors.put(metric, mentor.agentId()));
        }
    }

    private static BigDecimal index(Measures measures) {
        return Objects.requireNonNull(measures.index());
    }
}
