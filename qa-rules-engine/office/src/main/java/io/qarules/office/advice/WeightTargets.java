package io.qarules.office.advice;

import io.qarules.drivers.MetricDriver;
import io.qarules.engine.policy.Metric;
import io.qarules.office.drivers.Explainer;
import io.qarules.office.statistics.LargestRemainder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the drivers ask for (POLICY 19): of the weight of all metrics that were looked at, as large a share as the metrics
 * explain of satisfaction (adjusted R²) goes to those that go with more of it beyond chance, in proportion to their
 * coefficients; the rest stays where it is, so that all others yield in proportion to their weights. All is shared out in
 * whole units by largest remainder.
 */
final class WeightTargets {
    private final SortedMap<String, Integer> today;
    private final Map<String, BigDecimal> asking = new TreeMap<>(Metric.ORDER);
    private final BigDecimal explained;

    /**
     * @param explained adjusted R², at most 1; below 0 the metrics explain nothing
     * @param today the weights that may change, in units
     */
    WeightTargets(List<MetricDriver> drivers, BigDecimal explained, SortedMap<String, Integer> today) {
        this.today = today;
        this.explained = explained.max(BigDecimal.ZERO);
        for (MetricDriver driver : drivers) {
            if (today.containsKey(driver.metric()) && asks(driver)) {
                asking.put(driver.metric(), driver.coefficient());
            }
        }
    }

    /** Returns whether a metric goes with more satisfaction beyond chance. */
    static boolean asks(MetricDriver driver) {
        return Explainer.isSignificant(driver.p()) && driver.coefficient().signum() > 0;
    }

    /** Returns whether a metric asks for weight. */
    boolean anyAsks() {
        return !asking.isEmpty();
    }

    /** Returns whether a metric that asks for weight can get it from another. */
    boolean anyYields() {
        return asking.keySet().stream()
                .anyMatch(metric -> today.entrySet().stream()
                        .anyMatch(other -> other.getValue() > 0 && !other.getKey().equals(metric)));
    }

    /** Returns the targets in units, of the same metrics and the same sum; to be called where a metric asks for weight. */
    SortedMap<String, Integer> targets() {
        int all = today.values().stream().mapToInt(Integer::intValue).sum();
        BigDecimal coefficients = asking.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal staying = BigDecimal.ONE.subtract(explained).multiply(coefficients);
        BigDecimal following = explained.multiply(BigDecimal.valueOf(all));
        SortedMap<String, BigDecimal> shares = new TreeMap<>(Metric.ORDER);
        today.forEach((metric, units) -> shares.put(
                metric,
                staying.multiply(BigDecimal.valueOf(units))
                        .add(following.multiply(asking.getOrDefault(metric, BigDecimal.ZERO)))));
        return LargestRemainder.share(all, shares);
    }
}
