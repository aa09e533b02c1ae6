package io.qarules.engine.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long a decimal may be, and which one names a double. */
public final class Decimals {
    private static final int MOST_DIGITS = 1_000;

    /** Different decimals of so many digits are different doubles. */
    private static final int SURE_DIGITS = 15;

    /** The nearest decimal of so many digits names every double. */
    private static final int ENOUGH_DIGITS = 17;

    private Decimals() {}

    /**
     * Returns the shortest decimal that names a double, of several the nearest, of two as near the even one (POLICY 13). {@link Double#toString} gives
     * it from JDK 19 on; before, some of its texts are longer or not the nearest.
     *
     * @param number finite
     */
    public static BigDecimal shortest(double number) {
        BigDecimal written = BigDecimal.valueOf(number);
        if (written.stripTrailingZeros().precision() <= SURE_DIGITS) {
            return written; // no other decimal of so few digits names it
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = SURE_DIGITS; digits < ENOUGH_DIGITS; digits++) {
            BigDecimal shorter = nearest(exact, digits);
            if (shorter != null) {
                return shorter;
            }
        }
        return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
    }

    /**
     * Returns the nearest decimal of so many digits among those that name the double; null where none does. The numbers
     * that name a double lie around it without a gap, so that one of its two neighbours does if any does.
     */
    private static @Nullable BigDecimal nearest(BigDecimal exact, int digits) {
        double number = exact.doubleValue();
        for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING)) {
            BigDecimal neighbour = exact.round(new MathContext(digits, mode));
            if (neighbour.doubleValue() == number) {
                return neighbour;
            }
        }
        return null;
    }

    /**
     * Rounds a number for a sentence, HALF_UP: to more places where it would else read as a number of few places that it is
     * not, so that a bias of 5.004 is not said to be 5.00 where more than 5 decides. 0 is no such number.
     *
     * @param places as a rule
     * @param few at most places
     */
    public static BigDecimal told(BigDecimal number, int places, int few) {
        BigDecimal told = number.setScale(places, RoundingMode.HALF_UP);
        for (int more = places + 1;
                more <= number.scale() && readsAs(told, few) && told.compareTo(number) != 0;
                more++) {
            told = number.setScale(more, RoundingMode.HALF_UP);
        }
        return told;
    }

    /**
     * Writes a rounded probability for a reader: 0.012, and {@code < 0.001} where all its places are 0, for no test gives a
     * probability of 0.
     *
     * @param places to how many it was rounded where it is 0
     */
    public static String probability(BigDecimal rounded, int places) {
        return rounded.signum() == 0
                ? "< " + BigDecimal.ONE.movePointLeft(places).toPlainString()
                : rounded.toPlainString();
    }

    /** Writes a rounded probability as {@link #probability} does, to stand behind its name: = 0.012, {@code < 0.001}. */
    public static String isProbability(BigDecimal rounded, int places) {
        return (rounded.signum() == 0 ? "" : "= ") + probability(rounded, places);
    }

    private static boolean readsAs(BigDecimal told, int few) {
        return told.signum() != 0 && told.stripTrailingZeros().scale() <= few;
    }

    /**
     * Returns whether a number can be rounded, added and written out in full at no great cost: it has at most 1,000
     * digits, and at most 1,000 places before or after the point. {@code 1E+2147483647} would fill the memory.
     */
    public static boolean isReckonable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    /** Returns a whole number with its digits in groups, 1,000, the same in every locale. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a number as a short text, however long it is. */
    public static String shown(BigDecimal number) {
        return number.precision() <= MOST_DIGITS
                ? number.toString()
                : "a number of " + grouped(number.precision()) + " digits";
    }

    /** Returns the same number with two places, or with more where it has more. */
    public static BigDecimal atLeastTwoPlaces(BigDecimal number) {
        return number.setScale(Math.max(2, number.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
