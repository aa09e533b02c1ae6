package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import io.qarules.workbench.table.CellReader.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How moments are written. A day that is not in the calendar is unreadable, never the next one that is; two digits of a
 * year are 1970 to 2069; a format without time of day means the day's first moment.
 */
final class MomentFormat {
    private static final String ISO = "iso";
    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2026, 1, 31, 17, 34, 5);
    /** Browsers and spreadsheets write other spaces than that of the keyboard. */
    private static final Pattern SPACE = Pattern.compile("\\h");

    private static final int FIRST_OF_TWO_DIGITS = 1970;

    private final String format;
    private final List<DateTimeFormatter> formatters;

    private MomentFormat(String format, List<DateTimeFormatter> formatters) {
        this.format = format;
        this.formatters = formatters;
    }

    /** Returns a format that {@link #wrong} has nothing against. */
    static MomentFormat of(@Nullable String format) {
        String known = format == null ? ISO : format;
        return new MomentFormat(known, isNamed(known) ? List.of() : formatters(known));
    }

    static Optional<Text> wrong(String format) {
        if (isNamed(format)) {
            return Optional.empty();
        }
        try {
            DateTimeFormatter formatter = formatters(format).get(0);
            formatter.parse(formatter.format(EXAMPLE.atZone(ZoneOffset.UTC)), LocalDate::from);
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.of(TableWords.say("map.moment", format));
        }
    }

    Instant read(String cell, ZoneId zone) throws Unreadable {
        String text = SPACE.matcher(Digits.plain(cell)).replaceAll(" ");
        try {
            Optional<EpochFormat> epoch = EpochFormat.named(format);
            if (epoch.isPresent()) {
                return epoch.get().read(text);
            }
            return format.equals(ISO) ? iso(text, zone) : parsed(text, zone);
        } catch (DateTimeException e) {
            throw new Unreadable(TableWords.say("cell.moment", format, example()));
        }
    }

    private static Instant iso(String text, ZoneId zone) {
        TemporalAccessor moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T"), OffsetDateTime::from, LocalDateTime::from);
        return moment instanceof OffsetDateTime offset
                ? offset.toInstant()
                : ((LocalDateTime) moment).atZone(zone).toInstant();
    }

    private Instant parsed(String text, ZoneId zone) {
        DateTimeException last = new DateTimeException(text);
        for (DateTimeFormatter formatter : formatters) {
            try {
                TemporalAccessor moment =
                        formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
                if (moment instanceof ZonedDateTime zoned) {
                    return zoned.toInstant();
                }
                LocalDateTime local =
                        moment instanceof LocalDate day ? day.atTime(LocalTime.MIDNIGHT) : (LocalDateTime) moment;
                return local.atZone(zone).toInstant();
            } catch (DateTimeException e) {
                last = e;
            }
        }
        throw last;
    }

    private String example() {
        return EpochFormat.named(format)
                .map(EpochFormat::example)
                .orElseGet(() -> format.equals(ISO)
                        ? "2026-01-31T17:34:05+08:00"
                        : formatters.get(0).format(EXAMPLE.atZone(ZoneId.of("Asia/Shanghai"))));
    }

    private static boolean isNamed(String format) {
        return format.equals(ISO) || EpochFormat.named(format).isPresent();
    }

    /** Whether it is a count, which may have a decimal comma. */
    boolean isCount() {
        return EpochFormat.named(format).isPresent();
    }

    /** Whether the texts that it reads name their zone themselves. */
    boolean hasZone(String text) throws Unreadable {
        return isCount() || read(text, ZoneOffset.MIN).equals(read(text, ZoneOffset.MAX));
    }

    /** Names of months and halves of days may be English or Chinese. */
    private static List<DateTimeFormatter> formatters(String pattern) {
        return List.of(formatter(pattern, Locale.ENGLISH), formatter(pattern, Locale.CHINA));
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        String rest = pattern;
        int year = yearOfTwoDigits(pattern);
        if (year >= 0) {
            append(builder, pattern.substring(0, year));
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_OF_TWO_DIGITS);
            rest = pattern.substring(year + 2);
        }
        append(builder, rest.replaceAll("y(?=[^']*(?:'[^']*'[^']*)*$)", "u"));
        return builder.toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void append(DateTimeFormatterBuilder builder, String pattern) {
        if (!pattern.isEmpty()) {
            builder.appendPattern(pattern);
        }
    }

    private static int yearOfTwoDigits(String pattern) {
        Matcher two = Pattern.compile("(?<![yu])(?:yy|uu)(?![yu])").matcher(pattern);
        return two.find() ? two.start() : -1;
    }
}
