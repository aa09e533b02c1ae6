package io.qarules.engine.rank;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Attributed;
import io.qarules.engine.measure.Measures;
import io.qarules.engine.measure.MemberFacts;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rules.OfAgent;
import io.qarules.engine.rules.types.Reading;
import io.qarules.engine.value.Ratio;
import io.qarules.settlement.NextTier;
import io.qarules.settlement.TierCut;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: one agent's result within its group for the period (POLICY 9 and 17).
 *
 * @param measures the agent's metrics
 * @param tier a word of the pack, or NOT_RANKED
 * @param index the index by which agents are ranked, 0 to 100; null where it is unknown
 * @param onTarget whether the satisfaction index reached the target; null without an index or a target
 * @param closedMonth whether the period is a whole calendar month and closed
 * @param monthsMissedBefore how many calendar months directly before the period missed the target; a month that is
 *     missing or unknown ends the count, and it is 0 unless {@code closedMonth}
 * @param weakest the metric with the largest shortfall from the mean of the group's ranked agents, in points times
 *     weight; null if no metric is below the mean
 * @param weakestMean the mean of {@code weakest}, in that metric's own unit; null without {@code weakest}, and where its
 *     points are not linear
 * @param mentorId the agent of the best tier with the most points in {@code weakest}; null if none has that metric
 * @param group answers what only the whole group tells
 */
public record Standing(
        Measures measures,
        String tier,
        @Nullable BigDecimal index,
        @Nullable Boolean onTarget,
        boolean closedMonth,
        int monthsMissedBefore,
        @Nullable String weakest,
        @Nullable BigDecimal weakestMean,
        @Nullable String mentorId,
        Group group)
        implements OfAgent, Attributed {

    @Override
    public String agentId() {
        return measures.agentId();
    }

    /** Returns what the pack declares of owner {@code member}, by name. */
    @Override
    public Map<String, Object> attributes() {
        return measures.member().attributes();
    }

    /** Returns the agent, with what the pack declares of owner {@code agent}. */
    public Agent agent() {
        return measures.agent();
    }

    /** Returns the agent in the period, with what the pack declares of owner {@code member}. */
    public MemberFacts member() {
        return measures.member();
    }

    /** Returns the weighted mean over all metrics, 0 to 100; null where none is known. */
    public @Nullable BigDecimal composite() {
        return measures.index("composite");
    }

    /** Returns of how many calls it is known whether they were resolved at first contact. */
    public int callsKnown() {
        return measures.callsKnown();
    }

    /** Returns a metric in its own unit, or an index; null where it is unknown. */
    @Reading
    public @Nullable BigDecimal value(String name) {
        Ratio value = group.policy().isIndex(name) ? null : measures.values().get(name);
        return value == null ? measures.index(name) : value.comparable();
    }

    /** Returns a metric's points, 0 to 100, or an index; null where it is unknown. */
    @Reading
    public @Nullable BigDecimal points(String name) {
        Ratio points = group.policy().isIndex(name) ? null : measures.points(name, group.policy());
        return points == null ? measures.index(name) : points.comparable();
    }

    /** Returns the place by a metric's points or an index, 1 for the best; null where the agent has none. */
    @Reading
    public @Nullable Integer rank(String name) {
        return group.rank(name, measures);
    }

    /**
     * Returns how many periods directly before were in a tier or a lower one, without a gap; 0 where the period is none
     * of the calendar, or the pack has no such tier.
     */
    @Reading
    public int streakAtOrBelow(String tier) {
        return group.streak(tier, member());
    }

    boolean isRanked() {
        return group.isRanked(measures);
    }

    /**
     * Returns whether calls per hour and mean talk time are both known and at least one misses its limit (POLICY 9,
     * balance). For left sides of rules.
     *
     * @param callsPerHour the fewest calls per logged-in hour allowed
     * @param handleTime the longest mean talk time allowed, in seconds
     */
    public boolean missesBalance(double callsPerHour, double handleTime) {
        Ratio calls = measures.values().get("callsPerHour");
        Ratio seconds = measures.values().get("aht");
        return calls != null
                && seconds != null
                && (calls.compareTo(Ratio.of(BigDecimal.valueOf(callsPerHour))) < 0
                        || seconds.compareTo(Ratio.of(BigDecimal.valueOf(handleTime))) > 0);
    }

    /** What only the whole group tells; not for rules. */
    public interface Group {
        /** Returns the pack's settings. */
        SettlementPolicy policy();

        /** Returns an agent's place by a metric's points or an index, 1 for the best; null where the agent has none. */
        @Nullable
        Integer rank(String name, Measures measures);

        /** Returns whether an agent is among those who are ranked. */
        boolean isRanked(Measures measures);

        /** Returns how many periods directly before were in a tier or a lower one, without a gap. */
        int streak(String tier, MemberFacts member);

        /** Returns how many agents of the group are ranked. */
        int ranked();

        /** Returns the cuts between the tiers, the best tier first; empty where the group is in no tiers. */
        List<TierCut> cuts();

        /** Returns what would move an agent to a better tier; null where nothing would. */
        @Nullable
        NextTier next(Measures measures);

        /** Returns the mean of a metric, in its own unit; null where it is unknown, or the points are not linear. */
        @Nullable
        BigDecimal mean(String metric);
    }
}
