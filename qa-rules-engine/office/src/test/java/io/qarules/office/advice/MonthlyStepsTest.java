package io.qarules.office.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.policy.Metric;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Policy("19")
class MonthlyStepsTest {
    /**
     * C has twelve to gain, B ten to give and A two. C gains two each month. B, which has farthest to go, gives both until
     * it has two left as A has; then each gives one, A first since it is the first in order.
     */
    @Example
    void whoHasFarthestToGoGoesFirst() {
        assertThat(MonthlySteps.between(units(20, 20, 20), units(18, 10, 32), 2))
                .containsExactly(
                        units(20, 18, 22),
                        units(20, 16, 24),
                        units(20, 14, 26),
                        units(20, 12, 28),
                        units(19, 11, 30),
                        units(18, 10, 32));
    }

    /** A gains 3 and B 1, C gives 4: two in the first month, since C may give no more, and then the other two. */
    @Example
    void theSideThatMayMoveLessSetsThePace() {
        assertThat(MonthlySteps.between(units(10, 10, 10), units(13, 11, 6), 2))
                .containsExactly(units(12, 10, 8), units(13, 11, 6));
    }

    @Example
    void afterTwelveMonthsItEnds() {
        assertThat(MonthlySteps.between(units(0, 50, 0), units(50, 0, 0), 2))
                .hasSize(12)
                .endsWith(units(24, 26, 0));
        assertThat(MonthlySteps.between(units(0, 24, 0), units(24, 0, 0), 2))
                .hasSize(12)
                .endsWith(units(24, 0, 0));
    }

    @Example
    void whatIsThereNeedsNoStep() {
        assertThat(MonthlySteps.between(units(5, 6, 7), units(5, 6, 7), 2)).isEmpty();
    }

    @Property(tries = 300)
    void noStepIsTooLargeTheSumStaysAndNoMonthIsWasted(
            @ForAll @Size(min = 2, max = 7) List<@IntRange(max = 40) Integer> from,
            @ForAll @IntRange(min = 1, max = 5) int most,
            @ForAll Random random) {
        SortedMap<String, Integer> today = new TreeMap<>(Metric.ORDER);
        SortedMap<String, Integer> targets = new TreeMap<>(Metric.ORDER);
        for (int i = 0; i < from.size(); i++) {
            today.put("m" + i, from.get(i));
            targets.put("m" + i, 0);
        }
        for (int unit = 0; unit < sum(today); unit++) {
            targets.merge("m" + random.nextInt(from.size()), 1, Integer::sum);
        }

        List<SortedMap<String, Integer>> months = MonthlySteps.between(today, targets, most);

        int farthest = today.keySet().stream()
                .mapToInt(metric -> Math.abs(targets.get(metric) - today.get(metric)))
                .max()
                .orElseThrow();
        assertThat(months).hasSize(Math.min(12, (farthest + most - 1) / most));
        SortedMap<String, Integer> before = today;
        for (SortedMap<String, Integer> month : months) {
            assertThat(sum(month)).isEqualTo(sum(today));
            for (String metric : today.keySet()) {
                int step = month.get(metric) - before.get(metric);
                int gap = targets.get(metric) - before.get(metric);
                assertThat(Math.abs(step)).isLessThanOrEqualTo(Math.min(most, Math.abs(gap)));
                assertThat(step * gap).as("towards the target").isGreaterThanOrEqualTo(0);
            }
            before = month;
        }
        if (months.size() < 12) {
            assertThat(before).isEqualTo(targets);
        }
    }

    private static int sum(Map<String, Integer> units) {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static SortedMap<String, Integer> units(int a, int b, int c) {
        SortedMap<String, Integer> units = new TreeMap<>(Metric.ORDER);
        units.put("a", a);
        units.put("b", b);
        units.put("c", c);
        return units;
    }
}
