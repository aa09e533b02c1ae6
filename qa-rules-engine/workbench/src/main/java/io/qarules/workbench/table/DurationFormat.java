package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import io.qarules.workbench.table.CellReader.Unreadable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How durations are written. Parts of a second are rounded, half up. */
enum DurationFormat {
    SECONDS("seconds", "(?<s>\\d{1,9}(?:\\.\\d{1,9})?)", "143"),
    MILLISECONDS("milliseconds", "(?<ms>\\d{1,12}(?:\\.\\d{1,9})?)", "143000"),
    MICROSECONDS("microseconds", "(?<us>\\d{1,15}(?:\\.\\d{1,9})?)", "143000000"),
    MINUTES("minutes", "(?<m>\\d{1,9}(?:\\.\\d{1,9})?)", "2.5"),
    HOURS_ALONE("hours", "(?<h>\\d{1,6}(?:\\.\\d{1,9})?)", "0.25"),
    DAYS("days", "(?<d>\\d{1,4}(?:\\.\\d{1,12})?)", "0.0125"),
    HOURS_AND_MINUTES("h:mm", "(?<h>\\d{1,4}):(?<m>[0-5]?\\d)", "0:02"),
    HOURS("h:mm:ss", "(?<h>\\d{1,4}):(?<m>[0-5]?\\d):(?<s>[0-5]?\\d(?:\\.\\d{1,9})?)", "0:02:23"),
    MINUTES_AND_SECONDS("mm:ss", "(?<m>\\d{1,4}):(?<s>[0-5]?\\d(?:\\.\\d{1,9})?)", "02:23"),
    CLOCK(
            "[h:]mm:ss",
            "(?:(?<d>\\d{1,3})(?:\\s*(?:days?|d|天)[,\\s]*|\\.))?(?:(?<h>\\d{1,4}):)?(?<m>\\d{0,4}):(?<s>[0-5]?\\d(?:\\.\\d{1,9})?)",
            "1:02:23 or 02:23"),
    UNITS(
            "units",
            "(?=.*\\d)(?:P\\s*)?(?:(?<d>\\d{1,3})\\s*(?:days?|d|天)[,\\s]*)?T?(?:(?<h>\\d{1,4})\\s*(?:小时|时|hours?|hrs?|h)[,\\s]*)?"
                    + "(?:(?<m>\\d{1,6})\\s*(?:分钟?|minutes?|mins?|m(?!s)|['’′])[,\\s]*)?"
                    + "(?:(?<s>\\d{1,9}(?:\\.\\d{1,9})?)\\s*(?:秒钟?|seconds?|secs?|s|[\"”″])[,\\s]*)?"
                    + "(?:(?<ms>\\d{1,12})\\s*(?:毫秒|milliseconds?|millis|ms))?",
            "1h 2m 23s");

    /** Those of which a number is a count, the longest names first. */
    static final List<String> UNIT_NAMES =
            List.of("microseconds", "milliseconds", "seconds", "minutes", "hours", "days");

    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final String written;
    private final Pattern pattern;
    private final String example;

    DurationFormat(String written, String pattern, String example) {
        this.written = written;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.example = example;
    }

    String written() {
        return written;
    }

    static DurationFormat of(@Nullable String format) {
        return Arrays.stream(values())
                .filter(each -> each.written.equals(format))
                .findFirst()
                .orElse(SECONDS);
    }

    static Optional<Text> wrong(String format) {
        List<String> known =
                Arrays.stream(values()).map(DurationFormat::written).toList();
        return known.contains(format)
                ? Optional.empty()
                : Optional.of(TableWords.say("map.duration", format, String.join(", ", known)));
    }

    boolean reads(String text) {
        return pattern.matcher(Digits.plain(text)).matches();
    }

    /** How many seconds one is, of a format that is a count. */
    BigDecimal ofASecond() {
        return switch (this) {
            case MICROSECONDS -> BigDecimal.ONE.movePointLeft(6);
            case MILLISECONDS -> BigDecimal.ONE.movePointLeft(3);
            case MINUTES -> SIXTY;
            case HOURS_ALONE -> SIXTY.multiply(SIXTY);
            case DAYS -> HOURS_OF_A_DAY.multiply(SIXTY).multiply(SIXTY);
            default -> BigDecimal.ONE;
        };
    }

    long seconds(String text) throws Unreadable {
        Matcher matcher = pattern.matcher(Digits.plain(text));
        if (!matcher.matches()) {
            throw new Unreadable(TableWords.say("cell.duration", written, example));
        }
        BigDecimal hours = part(matcher, "d").multiply(HOURS_OF_A_DAY).add(part(matcher, "h"));
        BigDecimal minutes = hours.multiply(SIXTY).add(part(matcher, "m"));
        return minutes.multiply(SIXTY)
                .add(part(matcher, "s"))
                .add(part(matcher, "ms").movePointLeft(3))
                .add(part(matcher, "us").movePointLeft(6))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What a format has no place for, or a text leaves out, is 0. */
    private BigDecimal part(Matcher text, String unit) {
        String part = pattern.pattern().contains("(?<" + unit + ">") ? text.group(unit) : null;
        return part == null || part.isEmpty() ? BigDecimal.ZERO : new BigDecimal(part);
    }
}
