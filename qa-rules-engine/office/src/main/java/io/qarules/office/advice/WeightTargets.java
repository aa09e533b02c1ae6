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
 * coefficients; the rest stays where it is, so that all others yield in proportion to their weights. One of those that has
 * a larger share of the weight than of the coefficients keeps what it has, and the rest is shared out without it. All is
 * shared out in whole units by largest remainder.
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

    /** Returns whether there is weight of a metric that does not ask for it. */
    boolean anyYields() {
        return today.entrySet().stream()
                .anyMatch(metric -> metric.getValue() > 0 && !asking.containsKey(metric.getKey()));
    }

    /**
     * Returns the targets in units, of the same metrics and the same sum; to be called where one metric asks for weight and
     * another yields.
     */
    SortedMap<String, Integer> targets() {
        SortedMap<String, Integer> shared = new TreeMap<>(today);
        Map<String, BigDecimal> gaining = new TreeMap<>(asking);
        List<String> content = content(shared, gaining);
        while (!content.isEmpty()) {
            content.forEach(shared::remove);
            content.forEach(gaining::remove);
            content = content(shared, gaining);
        }
        SortedMap<String, Integer> targets = new TreeMap<>(today);
        targets.putAll(shareOut(shared, gaining));
        return targets;
    }

    /** Returns those that have a larger share of the weight than of the coefficients; never all. */
    private static List<String> content(SortedMap<String, Integer> shared, Map<String, BigDecimal> gaining) {
        BigDecimal weights = BigDecimal.valueOf(sumUnits(shared));
        BigDecimal coefficients = sum(gaining);
        return gaining.entrySet().stream()
                .filter(metric -> BigDecimal.valueOf(shared.getOrDefault(metric.getKey(), 0))
                                .multiply(coefficients)
                                .compareTo(metric.getValue().multiply(weights))
                        > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private SortedMap<String, Integer> shareOut(SortedMap<String, Integer> shared, Map<String, BigDecimal> gaining) {
        int all = sumUnits(shared);
        BigDecimal staying = BigDecimal.ONE.subtract(explained).multiply(sum(gaining));
        BigDecimal following = explained.multiply(BigDecimal.valueOf(all));
        SortedMap<String, BigDecimal> shares = new TreeMap<>(Metric.ORDER);
        shared.forEach((metric, units) -> shares.put(
                metric,
                staying.multiply(BigDecimal.valueOf(units))
                        .add(following.multiply(gaining.getOrDefault(metric, BigDecimal.ZERO)))));
        return LargestRemainder.share(all, shares);
    }

    private static int sumUnits(SortedMap<String, Integer> units) {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static BigDecimal sum(Map<String, BigDecimal> coefficients) {
        return coefficients.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
