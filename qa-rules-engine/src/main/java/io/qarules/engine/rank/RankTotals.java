package io.qarules.engine.rank;

import io.qarules.casefile.Agent;
import io.qarules.engine.measure.Measures;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.policy.Weights;
import io.qarules.engine.value.Ratio;
import io.qarules.engine.value.TextOrder;
import io.qarules.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What ranking needs to know of a period whose agents are in many places. Each place goes over its agents twice: first
 * it counts indices, then, with the counts of all places and so with the tiers, it adds up points. The totals of all
 * places are what {@link RankStage} would find with all agents before it; with them each place ranks its own.
 */
public final class RankTotals {
    private final SettlementPolicy policy;
    /** By group, then by line: nobody of an unreliable line is ranked, and who that is shows at the end. */
    private final Map<String, Map<String, IndexCounts>> indices = new TreeMap<>();

    private final Map<String, Map<String, GroupPoints>> points = new TreeMap<>();
    private final Map<String, Map<String, PointCounts>> places = new TreeMap<>();
    private final SortedMap<String, TeamTotals> teams = new TreeMap<>(TextOrder.BY_CODE_POINT);
    private final SortedMap<String, Map<String, PointCounts>> shares = new TreeMap<>(TextOrder.BY_CODE_POINT);

    /** Creates the totals of nobody. */
    public RankTotals(SettlementPolicy policy) {
        this.policy = policy;
    }

    /** Counts an agent's index: the first time over the agents. */
    public void count(Measures measures) {
        BigDecimal index = measures.index(policy.mainIndex());
        if (index != null && RankStage.eligible(policy, line -> false).test(measures)) {
            counts(
                            RankStage.group(policy, measures.agent()),
                            RankStage.key(measures.agent().line()))
                    .add(index, 1);
        }
    }

    /**
     * Adds an agent's points: the second time over the agents.
     *
     * @param tiers of all places
     * @param ranked the names that rules rank by
     * @param withShares whether rules ask what share of a line has how many points
     */
    public void add(Measures measures, Tiers tiers, Collection<String> ranked, boolean withShares) {
        Agent agent = measures.agent();
        String group = RankStage.group(policy, agent);
        boolean eligible = tiers.isEligible.test(measures);
        String tier = eligible ? GroupRanking.tier(policy, tiers.of(group), measures) : null;
        if (eligible) {
            GroupPoints.add(points(group), policy, measures, tier);
            for (String name : ranked) {
                Ratio own = GroupRanking.ranked(policy, name, measures);
                if (own != null) {
                    places(group, name).add(own, 1);
                }
            }
        }
        if (agent.team() != null) {
            boolean isRanked = policy.ranking().tiers().isEmpty() ? eligible : tier != null;
            add(agent.team(), TeamTotals.of(isRanked ? measures.index(policy.mainIndex()) : null));
        }
        if (withShares && agent.line() != null) {
            for (String metric : policy.metrics().keySet()) {
                Ratio own = measures.points(metric, policy);
                if (own != null) {
                    shares(agent.line(), metric).add(own, 1);
                }
            }
        }
    }

    /** Adds the totals of another place. */
    public void add(RankTotals other) {
        other.indices.forEach((group, byLine) ->
                byLine.forEach((line, counts) -> counts(group, line).add(counts)));
        other.points.forEach((group, byMetric) -> byMetric.forEach((metric, those) ->
                Objects.requireNonNull(points(group).get(metric)).add(those)));
        other.places.forEach((group, byName) ->
                byName.forEach((name, counts) -> places(group, name).add(counts)));
        other.teams.forEach(this::add);
        other.shares.forEach((line, byMetric) ->
                byMetric.forEach((metric, counts) -> shares(line, metric).add(counts)));
    }

    /**
     * Divides the groups into tiers, from what all places counted.
     *
     * @param isUnreliable whether nobody of a line is ranked
     */
    public Tiers tiers(Predicate<@Nullable String> isUnreliable) {
        Map<String, GroupTiers> tiers = new HashMap<>();
        indices.forEach((group, byLine) -> {
            IndexCounts all = new IndexCounts();
            byLine.forEach((line, counts) -> {
                if (!isUnreliable.test(RankStage.named(line))) {
                    all.add(counts);
                }
            });
            tiers.put(group, GroupTiers.of(policy, all));
        });
        return new Tiers(policy, tiers, RankStage.eligible(policy, isUnreliable));
    }

    /** Returns who stands where, from what all places added up. */
    public Standings standings(Tiers tiers, Period period) {
        return new Standings(tiers, period);
    }

    /** Returns the facts about teams, the centre and lines, in the order in which {@link GroupFacts} has them. */
    public List<Object> groupFacts(Map<String, BigDecimal> indicators) {
        List<Object> facts = new ArrayList<>();
        facts.add(new Centre(indicators));
        facts.addAll(GroupFacts.teams(teams));
        shares.forEach((line, byMetric) -> {
            Weights weights = policy.weights(line);
            for (String metric : policy.metrics().keySet()) {
                if (weights.of(metric).signum() > 0) {
                    List<Ratio> known = new ArrayList<>();
                    byMetric.getOrDefault(metric, new PointCounts()).forEach((points, agents) -> {
                        for (int i = 0; i < agents; i++) {
                            known.add(points);
                        }
                    });
                    facts.add(new MetricShare(line, metric, known));
                }
            }
        });
        return facts;
    }

    /** Returns the counts of a group's agents of a line. */
    public IndexCounts counts(String group, String line) {
        return indices.computeIfAbsent(group, missing -> new TreeMap<>())
                .computeIfAbsent(line, missing -> new IndexCounts());
    }

    /** Returns the points of a group by metric. */
    public Map<String, GroupPoints> points(String group) {
        return points.computeIfAbsent(group, missing -> GroupPoints.none(policy));
    }

    /** Returns how many agents of a group have what is ranked by a name. */
    public PointCounts places(String group, String name) {
        return places.computeIfAbsent(group, missing -> new TreeMap<>())
                .computeIfAbsent(name, missing -> new PointCounts());
    }

    /** Returns how many agents of a line have the points of a metric. */
    public PointCounts shares(String line, String metric) {
        return shares.computeIfAbsent(line, missing -> new TreeMap<>())
                .computeIfAbsent(metric, missing -> new PointCounts());
    }

    /** Adds agents of a team. */
    public void add(String team, TeamTotals totals) {
        teams.merge(team, totals, TeamTotals::plus);
    }

    /** Returns the counted indices by group, then by line. */
    public Map<String, Map<String, IndexCounts>> indices() {
        return indices;
    }

    /** Returns the added points by group, then by metric. */
    public Map<String, Map<String, GroupPoints>> points() {
        return points;
    }

    /** Returns what is ranked by group, then by name. */
    public Map<String, Map<String, PointCounts>> places() {
        return places;
    }

    /** Returns the teams by name. */
    public Map<String, TeamTotals> teams() {
        return teams;
    }

    /** Returns the points of lines, by line, then by metric. */
    public Map<String, Map<String, PointCounts>> shares() {
        return shares;
    }

    /** The tiers of all groups. */
    public static final class Tiers {
        private final SettlementPolicy policy;
        private final Map<String, GroupTiers> byGroup;
        private final Predicate<Measures> isEligible;

        private Tiers(SettlementPolicy policy, Map<String, GroupTiers> byGroup, Predicate<Measures> isEligible) {
            this.policy = policy;
            this.byGroup = byGroup;
            this.isEligible = isEligible;
        }

        private GroupTiers of(String group) {
            return byGroup.computeIfAbsent(group, nobody -> GroupTiers.of(policy, new IndexCounts()));
        }
    }

    /** Where each agent stands. */
    public final class Standings {
        private final Map<String, GroupRanking> rankings = new HashMap<>();
        private final Tiers tiers;
        private final Streak streak;
        private final @Nullable PeriodId period;

        private Standings(Tiers tiers, Period period) {
            this.tiers = tiers;
            this.streak = Streak.of(period);
            this.period = PeriodId.of(period.id()).orElse(null);
        }

        /** Returns where an agent stands; he was counted and added. */
        public Standing of(Measures measures) {
            return rankings.computeIfAbsent(
                            RankStage.group(policy, measures.agent()),
                            group -> new GroupRanking(
                                    policy,
                                    period,
                                    tiers.isEligible,
                                    tiers.of(group),
                                    points(group),
                                    name -> places(group, name)))
                    .standing(measures, streak);
        }
    }
}
