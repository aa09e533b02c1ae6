package io.qarules.engine.rules.runtime;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The numbers that generated rules give to verbs. */
public final class Amounts {
    private Amounts() {}

    /** A number of floating point; not a number where it is unknown. */
    public static double number(@Nullable Number number) {
        return number == null ? Double.NaN : number.doubleValue();
    }

    /** A power; not a number where one of them is unknown, though Java says that everything to the power of 0 is 1. */
    public static double pow(double base, double exponent) {
        return Double.isNaN(base) ? base : Math.pow(base, exponent);
    }

    /** A number as an exact decimal; null where it is unknown. */
    public static @Nullable BigDecimal decimal(@Nullable Number number) {
        return number == null || number instanceof BigDecimal ? (BigDecimal) number : new BigDecimal(number.toString());
    }
}
