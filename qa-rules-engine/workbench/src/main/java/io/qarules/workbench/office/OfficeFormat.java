package io.qarules.workbench.office;

import io.qarules.engine.value.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats numbers; an unknown value is a dash. */
final class OfficeFormat {
    static final String UNKNOWN = "–";

    private OfficeFormat() {}

    static String number(@Nullable BigDecimal number) {
        return number == null ? UNKNOWN : number.toPlainString();
    }

    /** Formats a deviation: above 0 with its sign. */
    static String signed(@Nullable BigDecimal number) {
        return number != null && number.signum() > 0 ? "+" + number.toPlainString() : number(number);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Formats a share as a percentage with one place. */
    static String percent(@Nullable BigDecimal share) {
        return share == null
                ? UNKNOWN
                : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** Formats a statistic with so many places, whether its JSON kept the last zeros or not. */
    static String places(@Nullable BigDecimal number, int places) {
        return number == null
                ? UNKNOWN
                : number.setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    /** Formats the probability of a test with so many places: below the least of them where it is rounded to 0. */
    static String probability(@Nullable BigDecimal number, int places) {
        return number == null ? UNKNOWN : Decimals.probability(number.setScale(places, RoundingMode.HALF_UP), places);
    }

    /** Formats a statistic with three places. */
    static String rounded(@Nullable BigDecimal number) {
        return places(number, 3);
    }

    static String interval(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low == null || high == null ? UNKNOWN : low.toPlainString() + " … " + high.toPlainString();
    }

    /** Formats a length or coordinate of a drawing. */
    static String length(double length) {
        String text = String.format(Locale.ROOT, "%.1f", length);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
