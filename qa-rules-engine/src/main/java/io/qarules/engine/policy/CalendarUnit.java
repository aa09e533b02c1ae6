package io.qarules.engine.policy;

import io.qarules.engine.value.PackText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The periods of the calendar in which a pack counts (POLICY 13 to 15). Half-years begin in January and July. */
public enum CalendarUnit {
    DAY("day") {
        @Override
        public String key(LocalDate day) {
            return day.toString();
        }

        @Override
        public LocalDate next(LocalDate day) {
            return day.plusDays(1);
        }
    },
    MONTH("month") {
        @Override
        public String key(LocalDate day) {
            return YearMonth.from(day).toString();
        }

        @Override
        public LocalDate next(LocalDate day) {
            return day.withDayOfMonth(1).plusMonths(1);
        }
    },
    QUARTER("quarter") {
        @Override
        public String key(LocalDate day) {
            return year(day) + "-Q" + (day.getMonthValue() + 2) / 3;
        }

        @Override
        public LocalDate next(LocalDate day) {
            return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1)
                    .plusMonths(3);
        }
    },
    HALF_YEAR("half-year") {
        @Override
        public String key(LocalDate day) {
            return year(day) + "-H" + (day.getMonthValue() <= 6 ? 1 : 2);
        }

        @Override
        public LocalDate next(LocalDate day) {
            return LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1)
                    .plusMonths(6);
        }
    },
    YEAR("year") {
        @Override
        public String key(LocalDate day) {
            return year(day);
        }

        @Override
        public LocalDate next(LocalDate day) {
            return LocalDate.of(day.getYear(), 1, 1).plusYears(1);
        }
    };

    /** The units in which repeats and tallies are counted. */
    static final Set<CalendarUnit> OF_COUNTS = EnumSet.range(MONTH, YEAR);

    /** The units for which fines are limited. */
    static final Set<CalendarUnit> OF_LIMITS = EnumSet.of(DAY, MONTH, QUARTER, YEAR);

    private final String word;

    CalendarUnit(String word) {
        this.word = word;
    }

    /** Returns the word for it in stage policy, e.g. {@code half-year}. */
    public String word() {
        return word;
    }

    /** Returns the key of the period that a local day lies in: {@code 2026-10}, {@code 2026-Q4}, {@code 2026-H2}, {@code 2026}. */
    public abstract String key(LocalDate day);

    /** Without formatting, which costs ten times as much. */
    private static String year(LocalDate day) {
        int year = day.getYear();
        return year >= 1000 ? Integer.toString(year) : String.format(Locale.ROOT, "%04d", year);
    }

    /** Returns the first day of the period after the one that a local day lies in. */
    public abstract LocalDate next(LocalDate day);

    /**
     * Returns the unit of a word.
     *
     * @param allowed the units that may be said
     * @param others further words that the verb takes, which are no units: the error names them, too
     * @throws RefusedSettingException if it is none of these
     */
    static CalendarUnit of(String word, Set<CalendarUnit> allowed, String... others) {
        List<String> words = Stream.concat(allowed.stream().map(CalendarUnit::word), Arrays.stream(others))
                .toList();
        return allowed.stream()
                .filter(unit -> unit.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedSettingException(
                        PackText.of("POLICY.no-period", word), Words.nearest(word, words), null));
    }
}
