package io.qarules.engine.rank;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.qarules.engine.measure.Measures;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.value.TextOrder;
import io.qarules.period.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ranks the agents of each line and determines each agent's standing (POLICY 9 and 20). */
public final class RankStage {
    private RankStage() {}

    /**
     * Returns the standings, sorted by agent id.
     *
     * @param measured the measures of all agents of the period, in any order
     * @param isUnreliable whether nobody of a line is ranked; the line is null where it is unknown (POLICY 20)
     */
    public static List<Standing> run(
            SettlementPolicy policy, Period period, List<Measures> measured, Predicate<@Nullable String> isUnreliable) {
        Streak streak = Streak.of(period);
        Map<String, LineRanking> rankings = new HashMap<>();
        measured.stream()
                .collect(groupingBy(RankStage::line))
                .forEach((line, members) -> rankings.put(
                        line,
                        LineRanking.of(
                                policy, isUnreliable.test(members.get(0).agent().line()) ? List.of() : members)));
        return measured.stream()
                .sorted(comparing(Measures::agentId, TextOrder.BY_CODE_POINT))
                .map(each -> Objects.requireNonNull(rankings.get(line(each))).standing(each, streak))
                .toList();
    }

    /** Returns a key for the agent's line; the agents whose line is unknown are one group. */
    private static String line(Measures measures) {
        return measures.agent().line() == null ? "" : "line " + measures.agent().line();
    }
}
