package io.qarules.engine.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction in lowest terms, so that only final results are rounded.
 *
 * @param denominator above 0
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    /** Shared instances of small numbers, which most numerators and denominators are. */
    private static final List<BigInteger> SMALL =
            LongStream.range(0, 1 << 10).mapToObj(BigInteger::valueOf).toList();

    /** Shared instances of the whole numbers among them. */
    private static final List<Ratio> WHOLE =
            SMALL.stream().map(value -> new Ratio(value, BigInteger.ONE)).toList();

    public static final Ratio ZERO = of(0);

    public Ratio {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger divisor = divisor(numerator, denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = divided(numerator, divisor);
            denominator = divided(denominator, divisor);
        }
        numerator = shared(numerator);
        denominator = shared(denominator);
    }

    public static Ratio of(long value) {
        return value >= 0 && value < WHOLE.size()
                ? WHOLE.get((int) value)
                : new Ratio(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Ratio of(BigDecimal value) {
        return value.scale() <= 0
                ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE)
                : new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Computes the sum of the terms. Terms with the same denominator are added first, so that many terms stay cheap.
     */
    public static Ratio sum(Collection<Ratio> terms) {
        Map<BigInteger, BigInteger> numerators = new HashMap<>();
        long small = 0;
        for (Ratio term : terms) {
            if (term.denominator.equals(BigInteger.ONE) && isInt(term.numerator)) {
                small += term.numerator.intValue(); // there are no 2^32 terms
            } else {
                numerators.merge(term.denominator, term.numerator, BigInteger::add);
            }
        }
        Ratio sum = of(small);
        for (Map.Entry<BigInteger, BigInteger> entry : numerators.entrySet()) {
            sum = sum.plus(new Ratio(entry.getValue(), entry.getKey()));
        }
        return sum;
    }

    /** Returns the mean of the terms; null where there are none. */
    public static @Nullable Ratio mean(Collection<Ratio> terms) {
        return terms.isEmpty() ? null : sum(terms).dividedBy(of(terms.size()));
    }

    public Ratio plus(Ratio other) {
        if (isInt() && other.isInt()) {
            long product = other.denominator.longValue() * denominator.longValue();
            return of(
                    numerator.longValue() * other.denominator.longValue()
                            + other.numerator.longValue() * denominator.longValue(),
                    product);
        }
        return denominator.equals(other.denominator)
                ? new Ratio(numerator.add(other.numerator), denominator)
                : new Ratio(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    public Ratio times(Ratio other) {
        return isInt() && other.isInt()
                ? of(
                        numerator.longValue() * other.numerator.longValue(),
                        denominator.longValue() * other.denominator.longValue())
                : new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides by another ratio.
     *
     * @throws ArithmeticException if the divisor is 0
     */
    public Ratio dividedBy(Ratio divisor) {
        return isInt() && divisor.isInt()
                ? of(
                        numerator.longValue() * divisor.denominator.longValue(),
                        denominator.longValue() * divisor.numerator.longValue())
                : new Ratio(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Both parts of less than 2^63. */
    private static Ratio of(long numerator, long denominator) {
        long divisor = divisor(Math.abs(numerator), Math.abs(denominator));
        return denominator == divisor
                ? of(numerator / divisor)
                : new Ratio(BigInteger.valueOf(numerator / divisor), BigInteger.valueOf(denominator / divisor));
    }

    private boolean isInt() {
        return isInt(numerator) && isInt(denominator);
    }

    private static boolean isInt(BigInteger value) {
        return value.bitLength() < Integer.SIZE;
    }

    /** Returns the greatest common divisor. Numbers that fit into a long are most, and faster as such. */
    private static BigInteger divisor(BigInteger one, BigInteger other) {
        if (!isSmall(one) || !isSmall(other)) {
            return one.gcd(other);
        }
        return BigInteger.valueOf(divisor(Math.abs(one.longValue()), Math.abs(other.longValue())));
    }

    private static long divisor(long one, long other) {
        long greater = one;
        long smaller = other;
        while (smaller != 0) {
            long rest = greater % smaller;
            greater = smaller;
            smaller = rest;
        }
        return greater;
    }

    private static BigInteger divided(BigInteger value, BigInteger divisor) {
        return isSmall(value) && isSmall(divisor)
                ? BigInteger.valueOf(value.longValue() / divisor.longValue())
                : value.divide(divisor);
    }

    private static boolean isSmall(BigInteger value) {
        return value.bitLength() < Long.SIZE - 1;
    }

    private static BigInteger shared(BigInteger part) {
        return part.signum() >= 0 && part.bitLength() <= 10 ? SMALL.get(part.intValue()) : part;
    }

    /**
     * Returns the decimal value for comparisons: exact where it has at most 40 places, else cut off there, so that it is
     * never equal to a shorter decimal.
     */
    public BigDecimal comparable() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 40, RoundingMode.FLOOR)
                .stripTrailingZeros();
    }

    /** Returns the decimal value, rounded to two places, HALF_UP. */
    public BigDecimal rounded() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }
}
