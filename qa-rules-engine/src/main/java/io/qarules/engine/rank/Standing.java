package io.qarules.engine.rank;

import io.qarules.engine.measure.Measures;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.rules.OfAgent;
import io.qarules.engine.value.Ratio;
import io.qarules.settlement.Tier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: one agent's result within its line for the period (POLICY 9).
 *
 * @param measures the agent's metrics
 * @param tier by satisfaction index
 * @param index satisfaction index, 0 to 100; null without a counted survey
 * @param onTarget whether the index reached the target; null without an index
 * @param closedMonth whether the period is a whole calendar month and closed
 * @param monthsMissedBefore how many calendar months directly before the period missed the target; a month that is
 *     missing or unknown ends the count, and it is 0 unless {@code closedMonth}
 * @param weakest for agents of tier MIDDLE the metric with the largest shortfall from the line's mean, in points times
 *     weight; null for other tiers, and if no metric is below the mean
 * @param weakestMean the line's mean of {@code weakest}, in that metric's own unit; null without {@code weakest}
 * @param mentorId the agent of tier TOP with the most points in {@code weakest}; null if none has that metric
 */
public record Standing(
        Measures measures,
        Tier tier,
        @Nullable BigDecimal index,
        @Nullable Boolean onTarget,
        boolean closedMonth,
        int monthsMissedBefore,
        @Nullable Metric weakest,
        @Nullable BigDecimal weakestMean,
        @Nullable String mentorId)
        implements OfAgent {

    @Override
    public String agentId() {
        return measures.agentId();
    }

    /**
     * Returns whether calls per hour and mean talk time are both known and at least one misses its limit (POLICY 9,
     * balance). For left sides of rules.
     *
     * @param callsPerHour the fewest calls per logged-in hour allowed
     * @param handleTime the longest mean talk time allowed, in seconds
     */
    public boolean missesBalance(double callsPerHour, double handleTime) {
        Ratio calls = measures.callsPerHour();
        Ratio seconds = measures.values().get(Metric.AHT);
        return calls != null
                && seconds != null
                && (calls.compareTo(Ratio.of(BigDecimal.valueOf(callsPerHour))) < 0
                        || seconds.compareTo(Ratio.of(BigDecimal.valueOf(handleTime))) > 0);
    }
}
