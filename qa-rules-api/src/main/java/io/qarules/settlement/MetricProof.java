package io.qarules.settlement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one metric of an agent gives (POLICY 17).
 *
 * @param metric its name
 * @param value in its own unit, two places; null where it is unknown
 * @param points 0 to 100, two places; null where they are unknown
 * @param weight in the agent's line, 0 to 100
 * @param rank the place by points among those of the group who have the metric, 1 for the best; null where the agent has
 *     none
 */
public record MetricProof(
        String metric,
        @Nullable BigDecimal value,
        @Nullable BigDecimal points,
        BigDecimal weight,
        @Nullable Integer rank) {}
