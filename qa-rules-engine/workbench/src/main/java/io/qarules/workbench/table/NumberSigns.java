package io.qarules.workbench.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The signs in the numbers of a file.
 *
 * @param decimal what parts the whole of a number from the rest: a point or a comma
 * @param thousands what parts groups of three digits; null where nothing does, and where a comma is decimal also a point
 *     does
 */
record NumberSigns(char decimal, @Nullable Character thousands) {
    static final List<Character> THOUSANDS = List.of(',', '.', '\'', ' ');
    static final NumberSigns PLAIN = new NumberSigns('.', null);

    private static final Pattern APOSTROPHE = Pattern.compile("['’＇]");
    private static final Pattern SPACE = Pattern.compile("[\\h]");

    /** Returns a number with a point, and nothing between its digits; empty where a text is none with these signs. */
    Optional<String> plain(String text) {
        String even = SPACE.matcher(APOSTROPHE.matcher(Digits.plain(text)).replaceAll("'"))
                .replaceAll(" ");
        String between = thousands == null ? (decimal == ',' ? "\\." : "") : Pattern.quote(String.valueOf(thousands));
        String whole = between.isEmpty() ? "\\d+" : "(?:\\d{1,3}(?:" + between + "\\d{3})+|\\d+)";
        if (!even.matches("-?" + whole + "(?:" + Pattern.quote(String.valueOf(decimal)) + "\\d+)?")) {
            return Optional.empty();
        }
        String digits = between.isEmpty() ? even : even.replaceAll(between, "");
        return Optional.of(digits.replace(decimal, '.'));
    }

    /** How far a duration is from five minutes, as a factor of at least 1. */
    static double fromUsual(BigDecimal seconds) {
        double minutes = Math.max(seconds.doubleValue(), 0.001) / 300;
        return minutes < 1 ? 1 / minutes : minutes;
    }
}
