package io.qarules.engine.rank;

import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;

import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.policy.Weights;
import io.qarules.engine.value.Ratio;
import io.qarules.engine.value.TextOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the facts about teams, the centre and lines (POLICY 17). */
public final class GroupFacts {
    private GroupFacts() {}

    /**
     * Returns the facts, in a fixed order.
     *
     * @param standings of all agents of the period
     * @param indicators of the centre
     * @param withShares whether rules ask how many of a line have some points of a metric; otherwise there are no facts
     *     about lines
     */
    public static List<Object> of(
            SettlementPolicy policy, List<Standing> standings, Map<String, BigDecimal> indicators, boolean withShares) {
        List<Object> facts = new ArrayList<>();
        facts.add(new Centre(indicators));
        SortedMap<String, TeamTotals> teams = new TreeMap<>(TextOrder.BY_CODE_POINT);
        for (Standing standing : standings) {
            String team = standing.agent().team();
            if (team != null) {
                teams.merge(team, TeamTotals.of(standing.isRanked() ? standing.index() : null), TeamTotals::plus);
            }
        }
        facts.addAll(teams(teams));
        if (withShares) {
            by(standings, each -> each.agent().line())
                    .forEach((line, members) -> facts.addAll(shares(policy, line, members)));
        }
        return facts;
    }

    private static Map<String, List<Standing>> by(List<Standing> standings, Function<Standing, @Nullable String> name) {
        return standings.stream()
                .filter(each -> name.apply(each) != null)
                .collect(groupingBy(
                        each -> Objects.requireNonNull(name.apply(each)),
                        () -> new TreeMap<>(TextOrder.BY_CODE_POINT),
                        java.util.stream.Collectors.toList()));
    }

    static List<Team> teams(SortedMap<String, TeamTotals> teams) {
        List<BigDecimal> fromBest = teams.values().stream()
                .map(TeamTotals::mean)
                .filter(Objects::nonNull)
                .sorted(reverseOrder())
                .toList();
        Map<BigDecimal, Integer> places = new HashMap<>();
        for (int i = 0; i < fromBest.size(); i++) {
            places.putIfAbsent(fromBest.get(i), i + 1);
        }
        return teams.entrySet().stream()
                .map(team -> {
                    BigDecimal mean = team.getValue().mean();
                    return new Team(
                            team.getKey(),
                            team.getValue().members(),
                            team.getValue().ranked(),
                            mean,
                            mean == null ? null : places.get(mean));
                })
                .toList();
    }

    private static List<MetricShare> shares(SettlementPolicy policy, String line, List<Standing> members) {
        Weights weights = policy.weights(line);
        List<MetricShare> shares = new ArrayList<>();
        for (String metric : policy.metrics().keySet()) {
            if (weights.of(metric).signum() > 0) {
                List<Ratio> known = new ArrayList<>();
                for (Standing member : members) {
                    Ratio points = member.measures().points(metric, policy);
                    if (points != null) {
                        known.add(points);
                    }
                }
                shares.add(new MetricShare(line, metric, known));
            }
        }
        return shares;
    }
}
