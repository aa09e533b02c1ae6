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

/** An exact fraction in lowest terms, so that only final results are rounded. */
public final class Ratio implements Comparable<Ratio> {
    /** Shared instances of small numbers, which most numerators and denominators are. */
    private static final List<BigInteger> SMALL =
            LongStream.range(0, 1 << 10).mapToObj(BigInteger::valueOf).toList();

    /** Shared instances of the whole numbers among them. */
    private static final List<Ratio> WHOLE =
            SMALL.stream().map(value -> new Ratio(value, BigInteger.ONE)).toList();

    public static final Ratio ZERO = of(0);

    private final BigInteger numerator;
    private final BigInteger denominator;

    /** Both parts in lowest terms, the denominator above 0. */
    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static Ratio of(long value) {
        return value >= 0 && value < WHOLE.size()
                ? WHOLE.get((int) value)
                : new Ratio(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Ratio of(BigDecimal value) {
        return value.scale() <= 0
                ? new Ratio(shared(value.toBigIntegerExact()), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Returns a quotient.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        if (isSmall(numerator) && isSmall(denominator)) {
            return of(numerator.longValue(), denominator.longValue());
        }
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        return new Ratio(shared(numerator.divide(signed)), shared(denominator.divide(signed)));
    }

    /** Both parts of less than 2^63. */
    private static Ratio of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("division by zero");
        }
        long divisor = divisor(Math.abs(numerator), Math.abs(denominator));
        long signed = denominator < 0 ? -divisor : divisor;
        return denominator == signed
                ? of(numerator / signed)
                : new Ratio(shared(numerator / signed), shared(denominator / signed));
    }

    /** Returns the numerator, which has the sign. */
    public BigInteger numerator() {
        return numerator;
    }

    /** Returns the denominator, above 0. */
    public BigInteger denominator() {
        return denominator;
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
            sum = sum.plus(of(entry.getValue(), entry.getKey()));
        }
        return sum;
    }

    /** Returns the mean of the terms; null where there are none. */
    public static @Nullable Ratio mean(Collection<Ratio> terms) {
        return terms.isEmpty() ? null : sum(terms).dividedBy(of(terms.size()));
    }

    public Ratio plus(Ratio other) {
        return isInt() && other.isInt()
                ? of(
                        numerator.longValue() * other.denominator.longValue()
                                + other.numerator.longValue() * denominator.longValue(),
                        denominator.longValue() * other.denominator.longValue())
                : of(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return isInt() && other.isInt()
                ? of(
                        numerator.longValue() * other.denominator.longValue()
                                - other.numerator.longValue() * denominator.longValue(),
                        denominator.longValue() * other.denominator.longValue())
                : of(
                        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Ratio times(Ratio other) {
        return isInt() && other.isInt()
                ? of(
                        numerator.longValue() * other.numerator.longValue(),
                        denominator.longValue() * other.denominator.longValue())
                : of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
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
                : of(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Ratio other) {
        return isInt() && other.isInt()
                ? Long.compare(
                        numerator.longValue() * other.denominator.longValue(),
                        other.numerator.longValue() * denominator.longValue())
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ratio ratio
                && numerator.equals(ratio.numerator)
                && denominator.equals(ratio.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    /** Returns whether products of both parts with those of another such ratio, and sums of two of them, fit into a long. */
    private boolean isInt() {
        return isInt(numerator) && isInt(denominator);
    }

    private static boolean isInt(BigInteger value) {
        return value.bitLength() < Integer.SIZE;
    }

    private static boolean isSmall(BigInteger value) {
        return value.bitLength() < Long.SIZE - 1;
    }

    /** Returns the greatest common divisor of two numbers that are not negative. */
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

    private static BigInteger shared(long part) {
        return part >= 0 && part < SMALL.size() ? SMALL.get((int) part) : BigInteger.valueOf(part);
    }

    private static BigInteger shared(BigInteger part) {
        return isSmall(part) ? shared(part.longValue()) : part;
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
