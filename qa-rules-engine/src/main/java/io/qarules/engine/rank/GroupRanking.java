package io.qarules.engine.rank;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.toSet;

import io.qarules.engine.measure.Measures;
import io.qarules.engine.measure.MemberFacts;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.Ranking;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.policy.Tier;
import io.qarules.engine.policy.Weights;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Ratio;
import io.qarules.engine.value.TextOrder;
import io.qarules.period.PreviousPeriod;
import io.qarules.settlement.NextTier;
import io.qarules.settlement.TierCut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the agents of one group, and divides them into tiers; agents with equal indices are in the same tier (POLICY 9
 * and 17).
 */
final class GroupRanking implements Standing.Group {
    private final SettlementPolicy policy;
    private final List<Measures> eligible;
    private final Set<String> eligibleIds;
    private final List<Measures> ranked;
    private final @Nullable PeriodId period;
    private final Map<String, String> tiers = new HashMap<>();
    private final Map<String, Ratio> means = new HashMap<>();
    private final Map<String, String> mentors = new HashMap<>();
    private List<TierCut> cuts = List.of();
    /** What is ranked by name, the best first; filled when a rule asks. */
    private final Map<String, List<Ratio>> fromBest = new HashMap<>();

    private GroupRanking(SettlementPolicy policy, @Nullable PeriodId period, List<Measures> eligible) {
        this.period = period;
        this.policy = policy;
        this.eligible = eligible;
        this.eligibleIds = eligible.stream().map(Measures::agentId).collect(toSet());
        this.ranked = eligible.stream().filter(each -> index(each) != null).toList();
    }

    /**
     * Ranks the agents of a group.
     *
     * @param period that is settled; null where it is none of the calendar
     * @param eligible the measures of those who may be ranked
     */
    static GroupRanking of(SettlementPolicy policy, @Nullable PeriodId period, List<Measures> eligible) {
        GroupRanking ranking = new GroupRanking(policy, period, eligible);
        ranking.divide();
        List<Measures> compared = ranking.compared();
        ranking.policy.metrics().keySet().forEach(metric -> ranking.mean(metric, compared));
        ranking.mentors();
        return ranking;
    }

    Standing standing(Measures measures, Streak streak) {
        BigDecimal satisfaction = measures.index(Metric.SATISFACTION);
        BigDecimal target = policy.target();
        String weakest = weakest(measures);
        return new Standing(
                measures,
                tier(measures),
                index(measures),
                satisfaction == null || target == null ? null : satisfaction.compareTo(target) >= 0,
                streak.isClosedMonth(),
                streak.missedBefore(measures.member().previousMonths()),
                weakest,
                weakest == null ? null : mean(weakest),
                weakest == null ? null : mentors.get(weakest),
                this);
    }

    @Override
    public boolean isRanked(Measures measures) {
        return policy.ranking().tiers().isEmpty()
                ? eligibleIds.contains(measures.agentId()) && index(measures) != null
                : tiers.containsKey(measures.agentId());
    }

    @Override
    public SettlementPolicy policy() {
        return policy;
    }

    @Override
    public @Nullable Integer rank(String name, Measures measures) {
        Ratio own = eligibleIds.contains(measures.agentId()) ? ranking(name, measures) : null;
        if (own == null) {
            return null;
        }
        List<Ratio> all = fromBest.computeIfAbsent(name, this::fromBest);
        int found = Collections.binarySearch(all, own, reverseOrder());
        while (found > 0 && all.get(found - 1).equals(own)) {
            found--;
        }
        return found + 1;
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
        return ranked.size();
    }

    @Override
    public List<TierCut> cuts() {
        return cuts;
    }

    /**
     * Returns the nearest better tier. The index at a cut is what it takes of one who is below it: to rise to it moves
     * nobody else above the place of the cut.
     */
    @Override
    public @Nullable NextTier next(Measures measures) {
        BigDecimal own = index(measures);
        if (own == null || !eligibleIds.contains(measures.agentId())) {
            return null;
        }
        NextTier next = null;
        for (TierCut cut : cuts) {
            BigDecimal bound = cut.index();
            if (bound != null && own.compareTo(bound) < 0) {
                BigDecimal needed = bound.setScale(2, RoundingMode.CEILING);
                next = next != null && next.index().equals(needed) ? next : new NextTier(cut.tier(), needed);
            }
        }
        return next;
    }

    private String tier(Measures measures) {
        return tiers.getOrDefault(measures.agentId(), Ranking.NOT_RANKED);
    }

    private List<Ratio> fromBest(String name) {
        List<Ratio> all = new ArrayList<>();
        for (Measures each : eligible) {
            Ratio own = ranking(name, each);
            if (own != null) {
                all.add(own);
            }
        }
        all.sort(reverseOrder());
        return all;
    }

    /** Returns what is ranked: an index as rounded, a metric's exact points; null where the agent has none. */
    private @Nullable Ratio ranking(String name, Measures measures) {
        if (policy.isIndex(name)) {
            BigDecimal index = measures.index(name);
            return index == null ? null : Ratio.of(index);
        }
        return measures.points(name, policy);
    }

    private @Nullable BigDecimal index(Measures measures) {
        return measures.index(policy.mainIndex());
    }

    /** Returns those whose mean an agent is compared with. */
    private List<Measures> compared() {
        return policy.ranking().tiers().isEmpty()
                ? eligible
                : ranked.stream()
                        .filter(each -> tiers.containsKey(each.agentId()))
                        .toList();
    }

    private void divide() {
        if (policy.ranking().isByShares()) {
            shares();
        } else {
            bands();
        }
    }

    private void bands() {
        cuts = policy.ranking().tiers().stream()
                .map(tier -> new TierCut(tier.name(), null, Decimals.atLeastTwoPlaces(tier.bound())))
                .toList();
        for (Measures measures : ranked) {
            policy.ranking().tiers().stream()
                    .filter(tier -> known(measures).compareTo(tier.bound()) >= 0)
                    .findFirst()
                    .ifPresent(tier -> tiers.put(measures.agentId(), tier.name()));
        }
    }

    private void shares() {
        if (ranked.isEmpty() || ranked.size() < policy.ranking().minGroup()) {
            return;
        }
        List<BigDecimal> fromBest =
                ranked.stream().map(this::known).sorted(reverseOrder()).toList();
        cuts = Cuts.all(policy.ranking().tiers(), fromBest);
        Cuts bounds = Cuts.of(cuts);
        ranked.forEach(measures -> tiers.put(measures.agentId(), bounds.tier(known(measures))));
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

    private void mean(String metric, List<Measures> compared) {
        List<Ratio> points = new ArrayList<>();
        for (Measures measures : compared) {
            Ratio own = measures.points(metric, policy);
            if (own != null) {
                points.add(own);
            }
        }
        Ratio mean = Ratio.mean(points);
        if (mean != null) {
            means.put(metric, mean);
        }
    }

    private void mentors() {
        List<Tier> all = policy.ranking().tiers();
        List<Measures> best = all.isEmpty()
                ? List.of()
                : ranked.stream()
                        .filter(each -> tier(each).equals(all.get(0).name()))
                        .toList();
        for (String metric : policy.metrics().keySet()) {
            best.stream()
                    .filter(measures -> measures.points(metric, policy) != null)
                    .max(comparing((Measures measures) -> Objects.requireNonNull(measures.points(metric, policy)))
                            .thenComparing(Measures::agentId, TextOrder.BY_CODE_POINT.reversed()))
                    .ifPresent(mentor -> mentors.put(metric, mentor.agentId()));
        }
    }

    private BigDecimal known(Measures measures) {
        return Objects.requireNonNull(index(measures));
    }
}
