package io.qarules.engine.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Money in CNY: two places, HALF_UP (POLICY 1). */
public final class Money {
    /** An amount of 0.00. */
    public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Every amount is below this one. */
    public static final double ABOVE_ALL = 1e15;

    /** The whole amounts that rules mostly give: each one object, which is the faster compared. */
    private static final List<BigDecimal> SMALL =
            LongStream.rangeClosed(0, 1_000).mapToObj(Money::whole).toList();

    private static final BigDecimal LIMIT = new BigDecimal("1e15");

    private Money() {}

    /** Rounds an amount to two decimals, HALF_UP. */
    public static BigDecimal round(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** Returns whether an amount is above 0 and below 10<sup>15</sup>. */
    public static boolean isPayable(BigDecimal amount) {
        return amount.signum() > 0 && amount.compareTo(LIMIT) < 0;
    }

    /**
     * Computes a percentage of an amount, not rounded.
     *
     * @param percent 0 to 100
     */
    public static BigDecimal percentOf(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).divide(HUNDRED);
    }

    /**
     * Converts an amount that a rule gives: two decimals, HALF_UP, from the shortest decimal that names it (POLICY 13).
     *
     * @param amount CNY
     * @return null where it is not finite or, rounded, not above 0, or too large to be paid
     */
    public static @Nullable BigDecimal fromRule(double amount) {
        if (!Double.isFinite(amount) || amount <= 0) {
            return null;
        }
        if (amount == Math.rint(amount) && amount < ABOVE_ALL) {
            return amount < SMALL.size() ? SMALL.get((int) amount) : whole((long) amount);
        }
        BigDecimal rounded = round(Decimals.shortest(amount));
        return isPayable(rounded) ? rounded : null;
    }

    private static BigDecimal whole(long amount) {
        return BigDecimal.valueOf(amount * 100, 2);
    }

    /**
     * Converts a percentage that a rule gives, not rounded (POLICY 13).
     *
     * @return null where it is not finite or not above 0
     */
    public static @Nullable BigDecimal percentFromRule(double percent) {
        return Double.isFinite(percent) && percent > 0 ? Decimals.shortest(percent) : null;
    }
}
