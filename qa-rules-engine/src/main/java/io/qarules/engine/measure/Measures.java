package io.qarules.engine.measure;

import io.qarules.casefile.Agent;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.value.Ratio;
import io.qarules.period.PreviousMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one agent, exactly.
 *
 * @param values in each metric's own unit; a metric without anything to average is not in it
 * @param index satisfaction index, two places; null without a counted survey
 * @param composite two places; null where no metric is known
 * @param toReview surveys that count only once they have been reviewed
 * @param previousMonths as the sender gave them
 */
public record Measures(
        String agentId,
        Agent agent,
        int countedSurveys,
        Map<Metric, Ratio> values,
        @Nullable Ratio callsPerHour,
        @Nullable BigDecimal index,
        @Nullable BigDecimal composite,
        List<String> toReview,
        List<PreviousMonth> previousMonths) {

    /** A metric's points, 0 to 100, or null. */
    public @Nullable Ratio points(Metric metric, SettlementPolicy policy) {
        Ratio value = values.get(metric);
        return value == null ? null : metric.points(value, policy);
    }

    /** A metric to two places, or null. */
    public @Nullable BigDecimal shown(Metric metric) {
        Ratio value = values.get(metric);
        return value == null ? null : value.rounded();
    }
}
