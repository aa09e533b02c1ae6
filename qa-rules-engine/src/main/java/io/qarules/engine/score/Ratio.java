package io.qarules.engine.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact fraction: nothing is rounded before the end. */
record Ratio(BigDecimal numerator, BigDecimal denominator) {
    static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);

    static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    Ratio plus(Ratio other) {
        return denominator.compareTo(other.denominator) == 0
                ? new Ratio(numerator.add(other.numerator), denominator)
                : new Ratio(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    Ratio times(BigDecimal factor) {
        return new Ratio(numerator.multiply(factor), denominator);
    }

    Ratio dividedBy(BigDecimal divisor) {
        return new Ratio(numerator, denominator.multiply(divisor));
    }

    /** Two places, HALF_UP. */
    BigDecimal rounded() {
        return numerator.divide(denominator, 2, RoundingMode.HALF_UP);
    }
}
