package io.qarules.office.advice;

import io.qarules.engine.policy.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way of weights to their targets, month by month, in whole units. Each month moves as much as it may; of the metrics
 * that rise, or of those that yield, the one that has farthest to go goes first, of equal ones the first in order.
 */
final class MonthlySteps {
    /** So many months are looked ahead. */
    static final int MOST_MONTHS = 12;

    private static final Comparator<Map.Entry<String, Integer>> WIDEST_FIRST =
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey(Metric.ORDER));

    private MonthlySteps() {}

    /**
     * Returns the weights after each month, until they are at their targets or the months are over. It takes no more
     * months than the metric that has farthest to go needs by itself.
     *
     * @param from the weights of today in units, by metric
     * @param to the targets in units, of the same metrics and the same sum
     * @param most how many units a weight may change in a month, 1 or more
     */
    static List<SortedMap<String, Integer>> between(
            SortedMap<String, Integer> from, SortedMap<String, Integer> to, int most) {
        List<SortedMap<String, Integer>> months = new ArrayList<>();
        SortedMap<String, Integer> now = from;
        while (!now.equals(to) && months.size() < MOST_MONTHS) {
            now = next(now, to, most);
            months.add(now);
        }
        return months;
    }

    private static SortedMap<String, Integer> next(
            SortedMap<String, Integer> now, SortedMap<String, Integer> to, int most) {
        SortedMap<String, Integer> rising = new TreeMap<>(Metric.ORDER);
        SortedMap<String, Integer> yielding = new TreeMap<>(Metric.ORDER);
        now.forEach((metric, units) -> {
            int gap = to.getOrDefault(metric, units) - units;
            if (gap != 0) {
                (gap > 0 ? rising : yielding).put(metric, Math.abs(gap));
            }
        });
        int moved = Math.min(atMost(rising, most), atMost(yielding, most));
        SortedMap<String, Integer> after = new TreeMap<>(now);
        farthestFirst(rising, moved, most).forEach((metric, units) -> after.merge(metric, units, Integer::sum));
        farthestFirst(yielding, moved, most).forEach((metric, units) -> after.merge(metric, -units, Integer::sum));
        return after;
    }

    private static int atMost(SortedMap<String, Integer> gaps, int most) {
        return gaps.values().stream().mapToInt(gap -> Math.min(gap, most)).sum();
    }

    /** Shares out units one by one, each to the widest gap that is still open. */
    private static Map<String, Integer> farthestFirst(SortedMap<String, Integer> gaps, int units, int most) {
        SortedMap<String, Integer> open = new TreeMap<>(gaps);
        Map<String, Integer> given = new HashMap<>();
        for (int unit = 0; unit < units; unit++) {
            String metric = open.entrySet().stream()
                    .filter(gap -> given.getOrDefault(gap.getKey(), 0) < most)
                    .min(WIDEST_FIRST)
                    .orElseThrow()
                    .getKey();
            given.merge(metric, 1, Integer::sum);
            open.merge(metric, -1, Integer::sum);
        }
        return given;
    }
}
