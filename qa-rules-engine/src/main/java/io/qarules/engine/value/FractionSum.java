package io.qarules.engine.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of fractions that is rounded once, at the end, exactly as the exact sum is. Decimals enclose it first; only
 * where they leave open which way to round is the sum taken over the common denominator. So its cost grows linearly
 * with the number of fractions, but for ties.
 */
public final class FractionSum {
    private static final int PLACES = 30;
    private static final BigDecimal STEP = BigDecimal.ONE.movePointLeft(PLACES);

    private final List<Fraction> fractions = new ArrayList<>();
    private BigDecimal lower = BigDecimal.ZERO;

    /**
     * Adds a fraction.
     *
     * @param denominator above 0
     */
    public void add(BigDecimal numerator, BigDecimal denominator) {
        fractions.add(new Fraction(numerator, denominator));
        lower = lower.add(numerator.divide(denominator, PLACES, RoundingMode.FLOOR));
    }

    /** Returns the sum, rounded to two places, HALF_UP. */
    public BigDecimal rounded() {
        BigDecimal upper = lower.add(STEP.multiply(BigDecimal.valueOf(fractions.size())));
        BigDecimal rounded = lower.setScale(2, RoundingMode.HALF_UP);
        return rounded.equals(upper.setScale(2, RoundingMode.HALF_UP)) ? rounded : exact();
    }

    private BigDecimal exact() {
        return fractions.isEmpty() ? Money.ZERO : sum(0, fractions.size()).rounded();
    }

    /** Adds the two halves: factors of equal size are multiplied much faster than a large one by many small ones. */
    private Quotient sum(int from, int to) {
        if (to - from == 1) {
            return fractions.get(from).quotient();
        }
        int middle = (from + to) >>> 1;
        return sum(from, middle).plus(sum(middle, to));
    }

    private record Fraction(BigDecimal numerator, BigDecimal denominator) {
        Quotient quotient() {
            int scale = numerator.scale() - denominator.scale();
            BigInteger power = BigInteger.TEN.pow(Math.abs(scale));
            return scale < 0
                    ? new Quotient(numerator.unscaledValue().multiply(power), denominator.unscaledValue())
                    : new Quotient(
                            numerator.unscaledValue(),
                            denominator.unscaledValue().multiply(power));
        }
    }

    /** A fraction that is not reduced: the divisors of large numbers cost more than they save. */
    private record Quotient(BigInteger numerator, BigInteger denominator) {
        Quotient plus(Quotient other) {
            return new Quotient(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        BigDecimal rounded() {
            return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
        }
    }
}
