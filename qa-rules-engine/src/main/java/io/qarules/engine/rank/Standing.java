package io.qarules.engine.rank;

import io.qarules.engine.measure.Measures;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.rules.OfAgent;
import io.qarules.engine.value.Ratio;
import io.qarules.settlement.Tier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: where one agent stands.
 *
 * @param index satisfaction index; null without a counted survey
 * @param onTarget whether the index reached the target; null without an index
 * @param closedMonth whether the period is a calendar month and closed
 * @param monthsMissedBefore how many months directly before the period missed the target, without a gap
 * @param weakest the metric that would gain most by reaching the line's mean, for agents of tier MIDDLE; null where
 *     none is below it
 * @param weakestMean the line's mean of that metric, in its own unit
 * @param mentorId the agent of tier TOP who is best at that metric; null where no such agent has it
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

    /** For left sides: whether calls per hour and mean talk time are known and miss one of the limits. */
    public boolean missesBalance(double callsPerHour, double handleTime) {
        Ratio calls = measures.callsPerHour();
        Ratio seconds = measures.values().get(Metric.AHT);
        return calls != null
                && seconds != null
                && (calls.compareTo(Ratio.of(BigDecimal.valueOf(callsPerHour))) < 0
                        || seconds.compareTo(Ratio.of(BigDecimal.valueOf(handleTime))) > 0);
    }
}
