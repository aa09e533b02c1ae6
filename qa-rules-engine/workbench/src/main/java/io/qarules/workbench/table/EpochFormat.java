package io.qarules.workbench.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Moments as a count since 1970 began, with or without a fraction. One that no call can have (before 1973, in the year
 * 5138 or later) was written in another unit and is unreadable.
 */
enum EpochFormat {
    SECONDS("epochSeconds", 0),
    MILLIS("epochMillis", 3),
    MICROS("epochMicros", 6);

    private static final BigDecimal LEAST = BigDecimal.TEN.pow(8);
    private static final BigDecimal MOST = BigDecimal.TEN.pow(11);
    private static final BigDecimal NANOS = BigDecimal.TEN.pow(9);
    private static final String EXAMPLE = "1769851445";
    private static final Pattern COUNT = Pattern.compile("\\d{1,18}(?:\\.\\d{1,9})?");

    private final String written;
    private final int places;
    private final Pattern usual;

    EpochFormat(String written, int places) {
        this.written = written;
        this.places = places;
        this.usual = Pattern.compile("1\\d{" + (9 + places) + "}(?:\\.\\d{1,9})?");
    }

    String written() {
        return written;
    }

    static Optional<EpochFormat> named(String format) {
        return Arrays.stream(values())
                .filter(each -> each.written.equals(format))
                .findFirst();
    }

    boolean reads(String text) {
        return COUNT.matcher(text).matches() && isOfACall(seconds(text));
    }

    /** Whether a text has the digits of a moment from 2001 to 2033 in this unit. */
    boolean isUsual(String text) {
        return usual.matcher(text).matches();
    }

    /** Returns the moment; parts of a nanosecond are cut off. */
    Instant read(String text) {
        if (!reads(text)) {
            throw new DateTimeException(text);
        }
        BigDecimal seconds = seconds(text);
        BigDecimal whole = seconds.setScale(0, RoundingMode.DOWN);
        return Instant.ofEpochSecond(
                whole.longValueExact(), seconds.subtract(whole).multiply(NANOS).longValue());
    }

    String example() {
        return EXAMPLE + "0".repeat(places);
    }

    private BigDecimal seconds(String text) {
        return new BigDecimal(text).movePointLeft(places);
    }

    private static boolean isOfACall(BigDecimal seconds) {
        return seconds.compareTo(LEAST) >= 0 && seconds.compareTo(MOST) < 0;
    }
}
