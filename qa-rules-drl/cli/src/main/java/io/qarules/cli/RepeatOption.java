package io.qarules.cli;

import io.qarules.outcome.Text;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Until when an offence counts towards repeats (POLICY 14), as given on the command line.
 *
 * @param unit a calendar period; empty where days or months are counted
 * @param number of days or months; 0 where {@code unit} is given
 */
record RepeatOption(Form form, String unit, int number) {
    private static final Map<String, String> UNITS = Map.of(
            "month",
            "month",
            "月",
            "month",
            "quarter",
            "quarter",
            "季度",
            "quarter",
            "half-year",
            "half-year",
            "半年",
            "half-year",
            "year",
            "year",
            "年",
            "year");
    private static final Map<String, String> CHINESE =
            Map.of("month", "自然月", "quarter", "自然季度", "half-year", "自然半年", "year", "自然年");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<number>[1-9]\\d{0,3})\\s*(?:(?<days>days?|天)|(?<months>months?|个月))(?<free>\\s*free|重计)?");

    /** How the time is counted. */
    enum Form {
        CALENDAR,
        DAYS,
        MONTHS,
        FREE
    }

    /**
     * Parses e.g. {@code month}, {@code 90 days}, {@code 6 months} or, for a count that begins anew after so many days
     * without an offence, {@code 90 days free}.
     *
     * @throws UnknownWordException if it is invalid
     */
    static RepeatOption parse(String said) {
        Optional<String> period = period(said);
        if (period.isPresent()) {
            return new RepeatOption(Form.CALENDAR, period.get(), 0);
        }
        Matcher number = NUMBER.matcher(said.strip());
        if (!number.matches() || number.group("free") != null && number.group("days") == null) {
            throw NewWords.wrong("counted", said);
        }
        Form form = number.group("free") != null ? Form.FREE : number.group("days") != null ? Form.DAYS : Form.MONTHS;
        return new RepeatOption(form, "", Integer.parseInt(number.group("number")));
    }

    /**
     * Returns what a call of stage policy says.
     *
     * @param verb e.g. {@code repeatWithin}
     * @param unit a calendar period; null where there is a number
     * @param number of days or months; null where there is a period
     */
    static RepeatOption of(String verb, @Nullable String unit, @Nullable String number) {
        if (unit != null) {
            return new RepeatOption(Form.CALENDAR, unit, 0);
        }
        Form form =
                switch (verb) {
                    case "repeatWindowInDays" -> Form.DAYS;
                    case "repeatWindowInMonths" -> Form.MONTHS;
                    default -> Form.FREE;
                };
        return new RepeatOption(form, "", Integer.parseInt(String.valueOf(number)));
    }

    /** Returns it as it is given on the command line. */
    String said() {
        return switch (form) {
            case CALENDAR -> unit;
            case DAYS -> number + " days";
            case MONTHS -> number + " months";
            case FREE -> number + " days free";
        };
    }

    /** Returns the calendar period of this name in either language, in the word that rules have for it. */
    static Optional<String> period(String said) {
        return Optional.ofNullable(UNITS.get(said.strip()));
    }

    /** Returns the statement in stage policy. */
    String drl(String clause) {
        return switch (form) {
            case CALENDAR -> "policy.repeatWithin( \"%s\", \"%s\" )".formatted(clause, unit);
            case DAYS -> "policy.repeatWindowInDays( \"%s\", %s )".formatted(clause, number);
            case MONTHS -> "policy.repeatWindowInMonths( \"%s\", %s )".formatted(clause, number);
            case FREE -> "policy.repeatResetsAfterDays( \"%s\", %s )".formatted(clause, number);
        };
    }

    /** Returns what it says, for a comment. */
    Text words() {
        return switch (form) {
            case CALENDAR -> new Text("按%s计次".formatted(CHINESE.get(unit)), "Counted by the calendar " + unit);
            case DAYS ->
                new Text("%s天以前的不再计次".formatted(number), "After %s days it no longer counts".formatted(number));
            case MONTHS ->
                new Text("%s个月以前的不再计次".formatted(number), "After %s months it no longer counts".formatted(number));
            case FREE ->
                new Text(
                        "%s天没有再犯，重新计次".formatted(number),
                        "After %s days without one the count begins anew".formatted(number));
        };
    }

    String name() {
        return switch (form) {
            case CALENDAR -> "counted by the " + unit;
            case DAYS -> "counted for %s days".formatted(number);
            case MONTHS -> "counted for %s months".formatted(number);
            case FREE -> "forgotten after %s days".formatted(number);
        };
    }

    /** Returns whether the number is one of months. */
    boolean inMonths() {
        return form == Form.MONTHS;
    }

    /** Returns a day on which all of the day {@link #before} is forgotten. */
    LocalDate after() {
        return form == Form.CALENDAR ? LocalDate.of(2026, 1, 10) : LocalDate.of(2026, 10, 20);
    }

    /** Returns the latest day, or in a calendar a late one, of which {@link #after} knows no more. */
    LocalDate before() {
        return switch (form) {
            case CALENDAR -> LocalDate.of(2025, 12, 20);
            case DAYS, FREE -> after().minusDays(number);
            case MONTHS -> after().minusMonths(number);
        };
    }
}
