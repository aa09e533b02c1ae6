package io.qarules.office.statistics;

import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The 95 % interval of a mean by Student's t: the mean less and plus t of 97.5 % with one degree of freedom fewer than
 * values, times the sample standard deviation, divided by the root of their number. Two places.
 */
public record MeanInterval(BigDecimal low, BigDecimal high) {
    private static final double UP_TO = 0.975;
    private static final int PLACES = 2;

    /** Returns the interval; null of fewer than two values. */
    public static @Nullable MeanInterval of(List<BigDecimal> values) {
        if (values.size() < 2) {
            return null;
        }
        List<Ratio> exact = values.stream().map(Ratio::of).toList();
        Ratio mean = Objects.requireNonNull(Ratio.mean(exact));
        Ratio squares = Ratio.sum(exact.stream()
                .map(value -> value.minus(mean))
                .map(off -> off.times(off))
                .toList());
        Ratio ofTheMean = squares.dividedBy(Ratio.of((long) values.size() * (values.size() - 1)));
        BigDecimal t = BigDecimal.valueOf(new TDistribution(values.size() - 1.0).inverseCumulativeProbability(UP_TO));
        BigDecimal half = decimal(ofTheMean).sqrt(MathContext.DECIMAL64).multiply(t);
        return new MeanInterval(
                rounded(decimal(mean).subtract(half)), rounded(decimal(mean).add(half)));
    }

    private static BigDecimal decimal(Ratio ratio) {
        return new BigDecimal(ratio.numerator()).divide(new BigDecimal(ratio.denominator()), MathContext.DECIMAL64);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
