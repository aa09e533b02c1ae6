package io.qarules.office.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.drivers.MetricDriver;
import io.qarules.engine.policy.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
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
class WeightTargetsTest {
    private final List<MetricDriver> drivers = new ArrayList<>();
    private final SortedMap<String, Integer> today = new TreeMap<>(Metric.ORDER);

    /**
     * The metrics explain half. Of 60 units half stay: care 10, pace 10, skill 10; the other 30 follow the coefficients,
     * 0.1 to 0.3: care 7.5, skill 22.5. But care would fall from 20 to 17.5, so that it keeps 20, and of the other 40 half
     * stay, pace 10 and skill 10, and 20 follow skill.
     */
    @Example
    void whoHasMoreThanItsShareKeepsIt() {
        driver("skill", "0.3", "0.001", 20);
        driver("care", "0.1", "0.01", 20);
        driver("pace", "0.05", "0.4", 20);

        assertThat(targets("0.5")).isEqualTo(units("care", 20, "pace", 10, "skill", 30));
    }

    /**
     * The metrics explain 35.4756 % (examples/drivers.json) of satisfaction, and fcr alone asks. Of the 50 units of fcr,
     * aht and script 17.7378 go to fcr, beside 64.5244 % of 25 = 16.1311, in all 33.8689; aht keeps 64.5244 % of 15 =
     * 9.67866 and script of 10 = 6.45244. Whole parts 33, 9 and 6, and the two units left go to the largest remainders:
     * fcr and aht.
     */
    @Example
    void largestRemainder() {
        driver("fcr", "0.249980", "0.000001", 25);
        driver("aht", "0.010000", "0.510234", 15);
        driver("script", "0.020000", "0.300000", 10);

        assertThat(targets("0.354756")).isEqualTo(units("fcr", 34, "aht", 10, "script", 6));
    }

    /**
     * All is explained: 60 units go 1 to 2 to those that ask, whatever they weigh, and what does not go with satisfaction,
     * or with less of it, gives all that it has.
     */
    @Example
    void whatIsWhollyExplainedLeavesNothingToTheOthers() {
        driver("care", "0.1", "0", 0);
        driver("skill", "0.2", "0", 0);
        driver("pace", "0.3", "0.05", 20);
        driver("zeal", "-0.3", "0", 40);

        assertThat(targets("1")).isEqualTo(units("care", 20, "pace", 0, "skill", 40, "zeal", 0));
    }

    @Example
    void whatIsNotExplainedAtAllMovesNothing() {
        driver("care", "0.1", "0", 20);
        driver("pace", "0", "1", 20);

        assertThat(targets("-0.2")).isEqualTo(today);
    }

    @Example
    void nobodyAsksAndNobodyYields() {
        driver("care", "-0.1", "0", 20);
        driver("pace", "0.1", "0.05", 20);
        assertThat(asked("0.5").anyAsks()).isFalse();

        driver("skill", "0.1", "0.049999", 20);
        assertThat(asked("0.5").anyAsks()).isTrue();
        assertThat(asked("0.5").anyYields()).isTrue();

        today.keySet().removeIf(metric -> !metric.equals("skill"));
        assertThat(asked("0.5").anyYields()).isFalse();
    }

    @Property(tries = 300)
    void theSumStaysWhoAsksNeverFallsAndTheOthersNeverRise(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(max = 3_000) Integer> weights,
            @ForAll @IntRange(min = -100, max = 1_000) int explained,
            @ForAll Random random) {
        drivers.clear(); // of the try before
        today.clear();
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal coefficient = BigDecimal.valueOf(random.nextInt(-20, 60), 2);
            driver("m" + i, coefficient.toPlainString(), random.nextBoolean() ? "0.01" : "0.2", weights.get(i));
        }
        BigDecimal share = BigDecimal.valueOf(explained, 3);
        WeightTargets asked = new WeightTargets(drivers, share, today);
        if (!asked.anyAsks() || !asked.anyYields()) {
            return;
        }

        SortedMap<String, Integer> targets = asked.targets();

        assertThat(sum(targets)).isEqualTo(sum(today));
        for (MetricDriver driver : drivers) {
            int before = today.get(driver.metric());
            if (WeightTargets.asks(driver)) {
                assertThat(targets.get(driver.metric())).isGreaterThanOrEqualTo(before);
            } else {
                BigDecimal left =
                        BigDecimal.valueOf(before).multiply(BigDecimal.ONE.subtract(share.max(BigDecimal.ZERO)));
                assertThat(BigDecimal.valueOf(targets.get(driver.metric()))
                                .subtract(left)
                                .abs())
                        .as("what is left of %s in proportion", driver.metric())
                        .isLessThan(BigDecimal.ONE);
                assertThat(targets.get(driver.metric())).isLessThanOrEqualTo(before);
            }
        }
        Collections.shuffle(drivers, random);
        assertThat(new WeightTargets(drivers, share, today).targets()).isEqualTo(targets);
    }

    private void driver(String metric, String coefficient, String p, int units) {
        BigDecimal any = BigDecimal.ONE;
        drivers.add(new MetricDriver(metric, new BigDecimal(coefficient), any, any, any, new BigDecimal(p), any, null));
        today.put(metric, units);
    }

    private WeightTargets asked(String explained) {
        return new WeightTargets(drivers, new BigDecimal(explained), today);
    }

    private SortedMap<String, Integer> targets(String explained) {
        return asked(explained).targets();
    }

    private static int sum(Map<String, Integer> units) {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static SortedMap<String, Integer> units(Object... pairs) {
        SortedMap<String, Integer> units = new TreeMap<>(Metric.ORDER);
        for (int i = 0; i < pairs.length; i += 2) {
            units.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return units;
    }
}
