package io.qarules.engine.rank;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.qarules.casefile.Agent;
import io.qarules.engine.measure.Measures;
import io.qarules.engine.parallel.OrderedParallelMap;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.value.TextOrder;
import io.qarules.period.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ranks the agents of each group and determines each agent's standing (POLICY 9, 17 and 20). */
public final class RankStage {
    private static final String NAMED = "named ";

    private RankStage() {}

    /**
     * Returns the standings, sorted by agent id.
     *
     * @param measured the measures of all agents of the period, in any order
     * @param isUnreliable whether nobody of a line is ranked; the line is null where it is unknown (POLICY 20)
     */
    public static List<Standing> run(
            SettlementPolicy policy, Period period, List<Measures> measured, Predicate<@Nullable String> isUnreliable) {
        Predicate<Measures> isEligible = eligible(policy, isUnreliable);
        Streak streak = Streak.of(period);
        PeriodId periodId = PeriodId.of(period.id()).orElse(null);
        Map<String, GroupRanking> rankings = new HashMap<>();
        measured.stream()
                .collect(groupingBy(each -> group(policy, each.agent())))
                .forEach((group, members) -> rankings.put(
                        group,
                        GroupRanking.of(
                                policy,
                                periodId,
                                isEligible,
                                members.stream().filter(isEligible).toList())));
        List<Measures> sorted = measured.stream()
                .sorted(comparing(Measures::agentId, TextOrder.BY_CODE_POINT))
                .toList();
        return OrderedParallelMap.map(sorted, each -> Objects.requireNonNull(rankings.get(group(policy, each.agent())))
                        .standing(each, streak))
                .toList();
    }

    /**
     * Returns whether an agent may be ranked.
     *
     * @param isUnreliable whether nobody of a line is ranked
     */
    static Predicate<Measures> eligible(SettlementPolicy policy, Predicate<@Nullable String> isUnreliable) {
        int surveys = policy.ranking().minSurveys();
        return measures -> measures.countedSurveys() >= surveys
                && !isUnreliable.test(measures.agent().line());
    }

    /** Returns a key for the group in which an agent is ranked; those of whom it is unknown are one group. */
    static String group(SettlementPolicy policy, Agent agent) {
        return switch (policy.ranking().within()) {
            case LINE -> key(agent.line());
            case TEAM -> key(agent.team());
            case ALL -> "";
        };
    }

    /** Returns a key for a name that may be unknown. */
    static String key(@Nullable String name) {
        return name == null ? "" : NAMED + name;
    }

    /** Returns the name of a key; null where it is unknown. */
    static @Nullable String named(String key) {
        return key.isEmpty() ? null : key.substring(NAMED.length());
    }
}
