package io.qarules.engine.value;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** An exact fraction in lowest terms, so that only final results are rounded. */
public final class Ratio implements Comparable<Ratio> {
    /** Shared instances of small whole numbers, which most values are. */
    private static final List<Ratio> WHOLE = LongStream.range(0, 1 << 10)
            .mapToObj(value -> new Ratio(value, 1, null))
            .toList();

    public static final Ratio ZERO = of(0);

    /** As many digits as every number of them needs to be a long. */
    private static final int LONG_DIGITS = 18;

    /** Both parts where both are ints, so that products of them, and sums of two of these, are longs. */
    private final long numerator;

    private final long denominator;

    /** Both parts where one of them is no int; else null. */
    private final @Nullable Large large;

    /** Both parts in lowest terms, the denominator above 0. */
    private Ratio(long numerator, long denominator, @Nullable Large large) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = large;
    }

    public static Ratio of(long value) {
        return value >= 0 && value < WHOLE.size() ? WHOLE.get((int) value) : reduced(value, 1);
    }

    public static Ratio of(BigDecimal value) {
        int places = value.scale();
        if (places >= 0 && places <= LONG_DIGITS && value.precision() <= LONG_DIGITS) {
            return places == 0
                    ? of(value.longValue())
                    : of(value.unscaledValue().longValue(), LongMath.pow(10, places));
        }
        return places <= 0
                ? of(value.toBigIntegerExact(), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(places));
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
        BigInteger above = numerator.divide(signed);
        BigInteger below = denominator.divide(signed);
        return isSmall(above) && isSmall(below)
                ? reduced(above.longValue(), below.longValue())
                : new Ratio(0, 1, new Large(above, below));
    }

    /** Both parts of less than 2^63. */
    private static Ratio of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("division by zero");
        }
        long divisor = divisor(Math.abs(numerator), Math.abs(denominator));
        long signed = denominator < 0 ? -divisor : divisor;
        return denominator == signed ? of(numerator / signed) : reduced(numerator / signed, denominator / signed);
    }

    /** Both parts in lowest terms, the denominator above 0. */
    private static Ratio reduced(long numerator, long denominator) {
        return isInt(numerator) && isInt(denominator)
                ? new Ratio(numerator, denominator, null)
                : new Ratio(0, 1, new Large(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    }

    /** Returns the numerator, which has the sign. */
    public BigInteger numerator() {
        return large == null ? BigInteger.valueOf(numerator) : large.numerator;
    }

    /** Returns the denominator, above 0. */
    public BigInteger denominator() {
        return large == null ? BigInteger.valueOf(denominator) : large.denominator;
    }

    /**
     * Computes the sum of the terms. Terms with the same denominator are added first, so that many terms stay cheap.
     */
    public static Ratio sum(Collection<Ratio> terms) {
        Map<BigInteger, BigInteger> numerators = new HashMap<>();
        long small = 0;
        for (Ratio term : terms) {
            if (term.large == null && term.denominator == 1) {
                small += term.numerator; // there are no 2^32 terms
            } else {
                numerators.merge(term.denominator(), term.numerator(), BigInteger::add);
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
        return large == null && other.large == null
                ? of(numerator * other.denominator + other.numerator * denominator, denominator * other.denominator)
                : of(
                        numerator()
                                .multiply(other.denominator())
                                .add(other.numerator().multiply(denominator())),
                        denominator().multiply(other.denominator()));
    }

    public Ratio minus(Ratio other) {
        return large == null && other.large == null
                ? of(numerator * other.denominator - other.numerator * denominator, denominator * other.denominator)
                : of(
                        numerator()
                                .multiply(other.denominator())
                                .subtract(other.numerator().multiply(denominator())),
                        denominator().multiply(other.denominator()));
    }

    public Ratio times(Ratio other) {
        return large == null && other.large == null
                ? of(numerator * other.numerator, denominator * other.denominator)
                : of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * Divides by another ratio.
     *
     * @throws ArithmeticException if the divisor is 0
     */
    public Ratio dividedBy(Ratio divisor) {
        return large == null && divisor.large == null
                ? of(numerator * divisor.denominator, denominator * divisor.numerator)
                : of(numerator().multiply(divisor.denominator()), denominator().multiply(divisor.numerator()));
    }

    public int signum() {
        return large == null ? Long.signum(numerator) : large.numerator.signum();
    }

    @Override
    public int compareTo(Ratio other) {
        return large == null && other.large == null
                ? Long.compare(numerator * other.denominator, other.numerator * denominator)
                : numerator()
                        .multiply(other.denominator())
                        .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ratio ratio
                && numerator == ratio.numerator
                && denominator == ratio.denominator
                && Objects.equals(large, ratio.large);
    }

    @Override
    public int hashCode() {
        return 31 * numerator().hashCode() + denominator().hashCode();
    }

    @Override
    public String toString() {
        return numerator() + "/" + denominator();
    }

    private static boolean isInt(long value) {
        return (int) value == value;
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

    /**
     * Returns the decimal value for comparisons: exact where it has at most 40 places, else cut off there, so that it is
     * never equal to a shorter decimal.
     */
    public BigDecimal comparable() {
        return new BigDecimal(numerator())
                .divide(new BigDecimal(denominator()), 40, RoundingMode.FLOOR)
                .stripTrailingZeros();
    }

    /** Returns the decimal value, rounded to two places, HALF_UP. */
    public BigDecimal rounded() {
        return large == null
                ? BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)
                : new BigDecimal(large.numerator).divide(new BigDecimal(large.denominator), 2, RoundingMode.HALF_UP);
    }

    private record Large(BigInteger numerator, BigInteger denominator) {}
}
