package io.qarules.engine.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How long a decimal may be. */
public final class Decimals {
    private static final int MOST_DIGITS = 1_000;

    private Decimals() {}

    /**
     * Returns whether a number can be rounded, added and written out in full at no great cost: it has at most 1,000
     * digits, and at most 1,000 places before or after the point. {@code 1E+2147483647} would fill the memory.
     */
    public static boolean isReckonable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    /** Returns a number as a short text, however long it is. */
    public static String shown(BigDecimal number) {
        return number.precision() <= MOST_DIGITS
                ? number.toString()
                : "a number of %,d digits".formatted(number.precision());
    }

    /** Returns the same number with two places, or with more where it has more. */
    public static BigDecimal atLeastTwoPlaces(BigDecimal number) {
        return number.setScale(Math.max(2, number.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
