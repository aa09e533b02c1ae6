package io.qarules.office.statistics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** How values are compared: what the difference of two of them is (Krippendorff's level of measurement). */
public enum Level {
    /** Values are names: two are the same or not. */
    NOMINAL {
        @Override
        Ratio disagreement(List<BigDecimal> values) {
            long all = values.size();
            Collection<Long> alike = values.stream()
                    .collect(groupingBy(value -> value, TreeMap::new, counting()))
                    .values();
            return Ratio.of(all * all - alike.stream().mapToLong(n -> n * n).sum());
        }
    },
    /** Values are numbers: their difference is squared. */
    INTERVAL {
        @Override
        Ratio disagreement(List<BigDecimal> values) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal squares = BigDecimal.ZERO;
            for (BigDecimal value : values) {
                sum = sum.add(value);
                squares = squares.add(value.multiply(value));
            }
            BigDecimal half =
                    squares.multiply(BigDecimal.valueOf(values.size())).subtract(sum.multiply(sum));
            return Ratio.of(half.add(half));
        }
    };

    /** Returns the sum of the differences over all ordered pairs of values. */
    abstract Ratio disagreement(List<BigDecimal> values);
}
