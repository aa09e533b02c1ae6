package io.qarules.engine.measure;

import io.qarules.casefile.Agent;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one agent, exactly.
 *
 * @param values in each metric's own unit; a metric without anything to average is not in it
 * @param points 0 to 100, for the same metrics
 * @param index satisfaction index, two places; null without a counted survey
 * @param composite two places; null where no metric is known
 * @param toReview surveys that count only once they have been reviewed
 */
public record Measures(
        String agentId,
        Agent agent,
        int countedSurveys,
        Map<Metric, Ratio> values,
        Map<Metric, Ratio> points,
        @Nullable Ratio callsPerHour,
        @Nullable BigDecimal index,
        @Nullable BigDecimal composite,
        List<String> toReview) {

    /** A metric to two places, or null. */
    public @Nullable BigDecimal shown(Metric metric) {
        Ratio value = values.get(metric);
        return value == null ? null : value.rounded();
    }
}
