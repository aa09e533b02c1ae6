package io.qarules.office.advice;

import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.policy.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The weights of a line, and how they may change: in whole points, or as finely as the line's weights or the change of a
 * month are written, at most in hundredths. What a weight has beyond that never moves.
 */
final class LineWeights {
    private static final BigDecimal POINTS_A_MONTH = BigDecimal.valueOf(2);
    private static final int MOST_PLACES = 2;

    private final SettlementPolicy policy;
    private final Weights weights;
    private final BigDecimal change;
    private final int places;

    /** @param line one of the pack's */
    LineWeights(SettlementPolicy policy, String line) {
        this.policy = policy;
        this.weights = policy.weights(line);
        this.change = policy.weightChange() == null ? POINTS_A_MONTH : policy.weightChange();
        this.places = Stream.concat(weights.values().values().stream(), Stream.of(change))
                .map(number -> number.stripTrailingZeros().scale())
                .max(Comparator.naturalOrder())
                .map(scale -> Math.min(MOST_PLACES, Math.max(0, scale)))
                .orElse(0);
    }

    String line() {
        return weights.line();
    }

    /** Returns the metrics that the line weighs, in the order of a settlement. */
    List<String> metrics() {
        return weights.values().keySet().stream().sorted(Metric.ORDER).toList();
    }

    BigDecimal of(String metric) {
        return plain(weights.of(metric));
    }

    /** Returns by how many points a weight may change in a month. */
    BigDecimal change() {
        return change;
    }

    /** Returns by how many units a weight may change in a month. */
    int mostUnits() {
        return units(change.min(BigDecimal.valueOf(100)));
    }

    /** Returns whether a metric is part of the satisfaction index, whose weight does not move. */
    boolean isSatisfaction(String metric) {
        return policy.indices().getOrDefault(Metric.SATISFACTION, Set.of()).contains(metric);
    }

    /** Returns those weights in units that may move: of metrics that were looked at and are not satisfaction itself. */
    SortedMap<String, Integer> movable(Collection<String> lookedAt) {
        SortedMap<String, Integer> movable = new TreeMap<>(Metric.ORDER);
        metrics().stream()
                .filter(metric -> lookedAt.contains(metric) && !isSatisfaction(metric))
                .forEach(metric -> movable.put(metric, units(of(metric))));
        return movable;
    }

    /** Returns a weight of so many units, and of what it has beyond them. */
    BigDecimal weight(String metric, int units) {
        BigDecimal beyond = of(metric).subtract(points(units(of(metric))));
        return plain(points(units).add(beyond));
    }

    /** Returns the weights of so many units, by metric. */
    Map<String, BigDecimal> weights(SortedMap<String, Integer> units) {
        Map<String, BigDecimal> all = new TreeMap<>(Metric.ORDER);
        units.forEach((metric, some) -> all.put(metric, weight(metric, some)));
        return all;
    }

    /** Returns a number without zeros behind the point. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private int units(BigDecimal points) {
        return points.movePointRight(places).setScale(0, RoundingMode.DOWN).intValueExact();
    }

    private BigDecimal points(int units) {
        return BigDecimal.valueOf(units, places);
    }
}
