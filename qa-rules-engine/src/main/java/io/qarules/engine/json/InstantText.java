package io.qarules.engine.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Parses and writes dates and times. The usual forms, {@code 2026-10-03T09:12:58.5+08:00} or with {@code Z}, and what is
 * written without decimals, are dealt with here because the general parser and formatter take many times as long.
 */
final class InstantText {
    private static final Pattern LOWER_CASE_OR_HOURS_ALONE = Pattern.compile("[tz]|T.*[+-]\\d\\d$");
    private static final long DAY = 86_400;
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int SECONDS_END = 19;
    private static final int MOST_DECIMALS = 9;
    private static final int MOST_HOURS = 18;

    private InstantText() {}

    /**
     * Parses a date and time with offset, with the results of {@link OffsetDateTime#parse}, except that an offset needs its
     * minutes and T and Z are capitals.
     *
     * @throws DateTimeException if the text is not a date and time with offset
     */
    static Instant parse(String text) {
        boolean utc = text.endsWith("Z");
        int zone = text.length() - (utc ? 1 : 6);
        if (zone < SECONDS_END
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return general(text);
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, SECONDS_END);
        int nano = zone == SECONDS_END ? 0 : nano(text, zone);
        int offset = utc ? 0 : offsetSeconds(text, zone);
        if ((year | month | day | hour | minute | second | nano | offset) < 0) {
            return general(text);
        }
        long local = LocalDateTime.of(year, month, day, hour, minute, second).toEpochSecond(ZoneOffset.UTC);
        return Instant.ofEpochSecond(text.charAt(zone) == '-' ? local + offset : local - offset, nano);
    }

    /** Writes a moment as {@link Instant#toString} does. */
    static String write(Instant instant) {
        long second = instant.getEpochSecond();
        if (instant.getNano() != 0 || second < FIRST || second > LAST) {
            return instant.toString();
        }
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, DAY));
        int ofDay = (int) Math.floorMod(second, DAY);
        char[] text = "0000-00-00T00:00:00Z".toCharArray();
        put(day.getYear() / 100, text, 0);
        put(day.getYear() % 100, text, 2);
        put(day.getMonthValue(), text, 5);
        put(day.getDayOfMonth(), text, 8);
        put(ofDay / 3_600, text, 11);
        put(ofDay / 60 % 60, text, 14);
        put(ofDay % 60, text, 17);
        return new String(text);
    }

    private static void put(int twoDigits, char[] text, int at) {
        text[at] = (char) ('0' + twoDigits / 10);
        text[at + 1] = (char) ('0' + twoDigits % 10);
    }

    private static Instant general(String text) {
        if (LOWER_CASE_OR_HOURS_ALONE.matcher(text).find()) {
            throw new DateTimeException("not a date and time with T, and Z or an offset in hours and minutes: " + text);
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    /** Returns the fraction of a second in nanoseconds; negative if the text does not have the usual form. */
    private static int nano(String text, int end) {
        int decimals = end - SECONDS_END - 1;
        if (text.charAt(SECONDS_END) != '.' || decimals < 1 || decimals > MOST_DECIMALS) {
            return -1;
        }
        int nano = digits(text, SECONDS_END + 1, end);
        for (int i = decimals; i < MOST_DECIMALS; i++) {
            nano *= 10;
        }
        return nano;
    }

    /** How far {@code +08:00} or {@code -08:00} is from UTC; negative where it is not of that form. */
    private static int offsetSeconds(String text, int start) {
        char sign = text.charAt(start);
        int hours = digits(text, start + 1, start + 3);
        int minutes = digits(text, start + 4, start + 6);
        boolean usual = (sign == '+' || sign == '-') && text.charAt(start + 3) == ':' && (hours | minutes) >= 0;
        return usual && hours < MOST_HOURS && minutes < 60 ? hours * 3_600 + minutes * 60 : -1;
    }

    /** Returns the number that the digits form; negative if a character is no digit. */
    private static int digits(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
