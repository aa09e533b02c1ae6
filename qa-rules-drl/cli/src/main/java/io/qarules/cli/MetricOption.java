package io.qarules.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A metric of settlements (POLICY 17), as given on the command line.
 *
 * @param none the value of 0 points
 * @param all the value of 100 points
 * @param weight what it weighs of 100; null where it is only shown, and for rules to read
 */
record MetricOption(
        String name,
        BigDecimal none,
        BigDecimal all,
        @Nullable BigDecimal weight) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NUMBER = "-?\\d{1,9}(?:\\.\\d{1,6})?";
    private static final Pattern METRIC = Pattern.compile("(?<name>[\\p{L}][\\p{L}\\p{N}_]*)\\s+(?<none>" + NUMBER
            + ")\\s+(?:to\\s+)?(?<all>" + NUMBER + ")(?:\\s+(?<weight>\\d{1,3}(?:\\.\\d{1,2})?))?");

    /**
     * Parses e.g. {@code conversion 0 0.5 20}.
     *
     * @throws UnknownWordException if it is invalid
     */
    static MetricOption parse(String said) {
        Matcher metric = METRIC.matcher(said.strip());
        NewWords.require(metric.matches(), "metric", said);
        BigDecimal none = new BigDecimal(metric.group("none"));
        BigDecimal all = new BigDecimal(metric.group("all"));
        NewWords.require(none.compareTo(all) != 0, "metric.same", said);
        String weight = metric.group("weight");
        NewWords.require(weight == null || new BigDecimal(weight).signum() > 0, "metric.weight", said);
        return new MetricOption(metric.group("name"), none, all, weight == null ? null : new BigDecimal(weight));
    }

    /** Returns the value that has so many points. */
    BigDecimal value(BigDecimal points) {
        BigDecimal value = none.add(all.subtract(none).multiply(points).divide(HUNDRED));
        return value.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    /** Returns the value as settlements show it. */
    static String shown(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
