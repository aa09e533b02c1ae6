package io.qarules.engine.rank;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a calendar period (POLICY 17): {@code 2026-10}, {@code 2026-Q4}, {@code 2026-H2} or {@code 2026}.
 *
 * @param perYear how many such periods a year has
 * @param number of the period, counted from year 0
 */
record PeriodId(int perYear, int number) {
    private static final Pattern ID = Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?");

    /** Returns the period of that id; empty where it is none of the calendar. */
    static Optional<PeriodId> of(@Nullable String id) {
        Matcher matcher = ID.matcher(id == null ? "" : id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(of(year, 12, matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return Optional.of(of(year, 4, matcher.group(3)));
        }
        return Optional.of(matcher.group(4) == null ? new PeriodId(1, year) : of(year, 2, matcher.group(4)));
    }

    private static PeriodId of(int year, int perYear, String place) {
        return new PeriodId(perYear, year * perYear + Integer.parseInt(place) - 1);
    }

    PeriodId before() {
        return new PeriodId(perYear, number - 1);
    }
}
