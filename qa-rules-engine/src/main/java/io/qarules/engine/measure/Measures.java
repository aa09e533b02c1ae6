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
 * One agent's metrics and indices, as exact numbers (POLICY 9).
 *
 * @param countedSurveys how many surveys count
 * @param values by metric, in its own unit: a rating from 1 to 5, a share from 0 to 1, or seconds; a metric without
 *     data is absent
 * @param callsPerHour null where the logged-in hours are unknown or 0
 * @param index satisfaction index, 0 to 100, two places; null without a counted survey
 * @param composite 0 to 100, two places; null where no metric is known
 * @param toReview ids of the surveys that count only after review
 * @param previousMonths as given in the input
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

    /** Returns a metric's points, 0 to 100; null where the metric is unknown. */
    public @Nullable Ratio points(Metric metric, SettlementPolicy policy) {
        Ratio value = values.get(metric);
        return value == null ? null : metric.points(value, policy);
    }

    /** Returns a metric in its own unit, rounded to two places; null where it is unknown. */
    public @Nullable BigDecimal shown(Metric metric) {
        Ratio value = values.get(metric);
        return value == null ? null : value.rounded();
    }
}
