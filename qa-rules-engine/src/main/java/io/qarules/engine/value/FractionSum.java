package io.qarules.engine.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of fractions that is rounded once, at the end, exactly as the exact sum is. Many are enclosed by decimals first;
 * only where these leave open which way to round is the sum taken over the common denominator. So its cost grows linearly
 * with the number of fractions, but for ties.
 */
public final class FractionSum {
    /** So many have a common denominator of few digits, which takes less than decimals of many places. */
    private static final int FEW = 4;

    private static final int PLACES = 30;
    private static final BigDecimal STEP = BigDecimal.ONE.movePointLeft(PLACES);

    private final List<Fraction> fractions = new ArrayList<>();

    /**
     * Adds a fraction.
     *
     * @param denominator above 0
     */
    public void add(BigDecimal numerator, BigDecimal denominator) {
        fractions.add(new Fraction(numerator, denominator));
    }

    /** Returns the sum, rounded to two places, HALF_UP. */
    public BigDecimal rounded() {
        if (fractions.size() <= FEW) {
            return exact();
        }
        BigDecimal lower = BigDecimal.ZERO;
        for (Fraction fraction : fractions) {
            lower = lower.add(fraction.floor());
        }
        BigDecimal upper = lower.add(STEP.multiply(BigDecimal.valueOf(fractions.size())));
        BigDecimal rounded = lower.setScale(2, RoundingMode.HALF_UP);
        return rounded.equals(upper.setScale(2, RoundingMode.HALF_UP)) ? rounded : exact();
    }

    private BigDecimal exact() {
        return fractions.isEmpty() ? Money.ZERO : sum(0, fractions.size()).rounded();
    }

    /** Adds the two halves: factors of equal size are multiplied much faster than a large one by many small ones. */
    private Fraction sum(int from, int to) {
        if (to - from == 1) {
            return fractions.get(from);
        }
        int middle = (from + to) >>> 1;
        return sum(from, middle).plus(sum(middle, to));
    }

    /** A fraction that is not reduced: the divisors of large numbers cost more than they save. */
    private record Fraction(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal floor() {
            return numerator.divide(denominator, PLACES, RoundingMode.FLOOR);
        }

        BigDecimal rounded() {
            return numerator.divide(denominator, 2, RoundingMode.HALF_UP);
        }

        Fraction plus(Fraction other) {
            return denominator.equals(other.denominator)
                    ? new Fraction(numerator.add(other.numerator), denominator)
                    : new Fraction(
                            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                            denominator.multiply(other.denominator));
        }
    }
}
