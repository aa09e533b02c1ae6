package io.qarules.workbench.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats numbers and times; an unknown value is a dash. */
final class ReportFormat {
    static final String UNKNOWN = "–";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private ReportFormat() {}

    static String money(@Nullable BigDecimal amount) {
        return amount == null ? UNKNOWN : String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    static String number(@Nullable BigDecimal number) {
        return number == null ? UNKNOWN : number.toPlainString();
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).toString();
    }

    static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** Formats a length or coordinate of a drawing. */
    static String length(double length) {
        String text = String.format(Locale.ROOT, "%.1f", length);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Returns the sum of the non-null amounts. */
    static <T> BigDecimal sum(Stream<T> items, Function<T, @Nullable BigDecimal> amount) {
        return items.map(amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the mean, two places, HALF_UP; null of no numbers. */
    static @Nullable BigDecimal mean(Collection<BigDecimal> numbers) {
        return numbers.isEmpty()
                ? null
                : numbers.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(numbers.size()), 2, RoundingMode.HALF_UP);
    }
}
