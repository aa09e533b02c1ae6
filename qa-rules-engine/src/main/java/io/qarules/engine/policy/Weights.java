package io.qarules.engine.policy;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The weights of one line's metrics.
 *
 * @param values by metric, in percent; they sum to 100
 */
public record Weights(String line, Map<String, BigDecimal> values) {
    /** Returns the weight of a metric, 0 to 100. */
    public BigDecimal of(String metric) {
        return values.getOrDefault(metric, BigDecimal.ZERO);
    }
}
