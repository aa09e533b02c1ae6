package io.qarules.engine.rank;

import io.qarules.engine.measure.Measures;
import io.qarules.engine.measure.MemberFacts;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.Ranking;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.policy.Weights;
import io.qarules.engine.value.Ratio;
import io.qarules.period.PreviousPeriod;
import io.qarules.settlement.NextTier;
import io.qarules.settlement.TierCut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the agents of one group, and divides them into tiers; agents with equal indices are in the same tier (POLICY 9
 * and 17). Safe for use by many threads.
 */
final class GroupRanking implements Standing.Group {
    private final SettlementPolicy policy;
    private final @Nullable PeriodId period;
    private final Predicate<Measures> isEligible;
    private final GroupTiers tiers;
    private final Map<String, GroupPoints> points;
    private final Map<String, Ratio> means = new HashMap<>();
    private final Function<String, PointCounts> counted;
    /** What is ranked by name; filled when a rule asks, on whatever thread it fires. */
    private final Map<String, PointCounts> places = new ConcurrentHashMap<>();

    /**
     * Creates the ranking of a group.
     *
     * @param period that is settled; null where it is none of the calendar
     * @param isEligible whether an agent of the group may be ranked
     * @param tiers of the group
     * @param points by metric
     * @param counted gives what the eligible agents have of what is ranked by name
     */
    GroupRanking(
            SettlementPolicy policy,
            @Nullable PeriodId period,
            Predicate<Measures> isEligible,
            GroupTiers tiers,
            Map<String, GroupPoints> points,
            Function<String, PointCounts> counted) {
        this.policy = policy;
        this.period = period;
        this.isEligible = isEligible;
        this.tiers = tiers;
        this.points = points;
        this.counted = counted;
        points.forEach((metric, those) -> {
            Ratio mean = those.mean();
            if (mean != null) {
                means.put(metric, mean);
            }
        });
    }

    /**
     * Ranks the agents of a group.
     *
     * @param isEligible whether an agent of the group may be ranked
     * @param eligible the measures of those
     */
    static GroupRanking of(
            SettlementPolicy policy,
            @Nullable PeriodId period,
            Predicate<Measures> isEligible,
            List<Measures> eligible) {
        IndexCounts indices = new IndexCounts();
        for (Measures measures : eligible) {
            BigDecimal index = measures.index(policy.mainIndex());
            if (index != null) {
                indices.add(index, 1);
            }
        }
        GroupTiers tiers = GroupTiers.of(policy, indices);
        Map<String, GroupPoints> points = GroupPoints.none(policy);
        eligible.forEach(measures -> GroupPoints.add(points, policy, measures, tier(policy, tiers, measures)));
        return new GroupRanking(policy, period, isEligible, tiers, points, name -> counts(policy, name, eligible));
    }

    private static PointCounts counts(SettlementPolicy policy, String name, List<Measures> eligible) {
        PointCounts counts = new PointCounts();
        for (Measures each : eligible) {
            Ratio own = ranked(policy, name, each);
            if (own != null) {
                counts.add(own, 1);
            }
        }
        return counts;
    }

    /** Returns the tier of an eligible agent; null where the agent is in none. */
    static @Nullable String tier(SettlementPolicy policy, GroupTiers tiers, Measures measures) {
        BigDecimal index = measures.index(policy.mainIndex());
        return index == null ? null : tiers.tier(index);
    }

    /** Returns what is ranked: an index as rounded, a metric's exact points; null where the agent has none. */
    static @Nullable Ratio ranked(SettlementPolicy policy, String name, Measures measures) {
        if (policy.isIndex(name)) {
            BigDecimal index = measures.index(name);
            return index == null ? null : Ratio.of(index);
        }
        return measures.points(name, policy);
    }

    Standing standing(Measures measures, Streak streak) {
        BigDecimal satisfaction = measures.index(Metric.SATISFACTION);
        BigDecimal target = policy.target();
        String weakest = weakest(measures);
        String tier = tier(measures);
        return new Standing(
                measures,
                tier == null ? Ranking.NOT_RANKED : tier,
                index(measures),
                satisfaction == null || target == null ? null : satisfaction.compareTo(target) >= 0,
                streak.isClosedMonth(),
                streak.missedBefore(measures.member().previousMonths()),
                weakest,
                weakest == null ? null : mean(weakest),
                weakest == null ? null : mentor(weakest),
                this);
    }

    @Override
    public boolean isRanked(Measures measures) {
        return policy.ranking().tiers().isEmpty()
                ? isEligible.test(measures) && index(measures) != null
                : tier(measures) != null;
    }

    @Override
    public SettlementPolicy policy() {
        return policy;
    }

    @Override
    public @Nullable Integer rank(String name, Measures measures) {
        Ratio own = isEligible.test(measures) ? ranked(policy, name, measures) : null;
        return own == null ? null : places.computeIfAbsent(name, counted).rank(own);
    }

    @Override
    public @Nullable BigDecimal mean(String metric) {
        Ratio points = means.get(metric);
        Metric known = policy.metrics().get(metric);
        Ratio value = points == null || known == null || known.scale() == null
                ? null
                : known.scale().value(points);
        return value == null ? null : value.rounded();
    }

    @Override
    public int streak(String tier, MemberFacts member) {
        int limit = policy.ranking().place(tier);
        if (period == null || limit < 0) {
            return 0;
        }
        Set<PeriodId> low = new HashSet<>();
        for (PreviousPeriod each : member.previous()) {
            if (each.tier() != null && policy.ranking().place(each.tier()) >= limit) {
                PeriodId.of(each.period()).ifPresent(low::add);
            }
        }
        int count = 0;
        for (PeriodId before = period.before(); low.contains(before); before = before.before()) {
            count++;
        }
        return count;
    }

    @Override
    public int ranked() {
        return tiers.ranked();
    }

    @Override
    public List<TierCut> cuts() {
        return tiers.cuts();
    }

    /**
     * Returns the nearest better tier. The index at a cut is what it takes of one who is below it: to rise to it moves
     * nobody else above the place of the cut.
     */
    @Override
    public @Nullable NextTier next(Measures measures) {
        BigDecimal own = index(measures);
        if (own == null || !isEligible.test(measures)) {
            return null;
        }
        NextTier next = null;
        for (TierCut cut : cuts()) {
            BigDecimal bound = cut.index();
            if (bound != null && own.compareTo(bound) < 0) {
                BigDecimal needed = bound.setScale(2, RoundingMode.CEILING);
                next = next != null && next.index().equals(needed) ? next : new NextTier(cut.tier(), needed);
            }
        }
        return next;
    }

    private @Nullable String tier(Measures measures) {
        return isEligible.test(measures) ? tier(policy, tiers, measures) : null;
    }

    private @Nullable String mentor(String metric) {
        GroupPoints those = points.get(metric);
        GroupPoints.Best best = those == null ? null : those.best();
        return best == null ? null : best.agentId();
    }

    private @Nullable BigDecimal index(Measures measures) {
        return measures.index(policy.mainIndex());
    }

    /**
     * Returns the metric with the largest weighted shortfall from the group's mean; null where the agent is below no
     * mean.
     */
    private @Nullable String weakest(Measures measures) {
        Weights weights = policy.weights(measures.agent().line());
        String weakest = null;
        Ratio most = Ratio.ZERO;
        for (String metric : policy.metrics().keySet()) {
            Ratio mean = means.get(metric);
            Ratio own = measures.points(metric, policy);
            if (own != null && mean != null) {
                Ratio shortfall = mean.minus(own).times(Ratio.of(weights.of(metric)));
                if (shortfall.compareTo(most) > 0) {
                    most = shortfall;
                    weakest = metric;
                }
            }
        }
        return weakest;
    }
}
