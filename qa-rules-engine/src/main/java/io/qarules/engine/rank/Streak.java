package io.qarules.engine.rank;

import io.qarules.period.Period;
import io.qarules.period.PreviousMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts consecutive months below target.
 *
 * @param month the calendar month of the period; null where the period is not exactly one month, or is not closed
 */
record Streak(@Nullable YearMonth month) {

    static Streak of(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null || to == null || !Boolean.TRUE.equals(period.closed())) {
            return new Streak(null);
        }
        YearMonth month = YearMonth.from(from);
        boolean whole = from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth());
        return new Streak(whole ? month : null);
    }

    boolean isClosedMonth() {
        return month != null;
    }

    /**
     * Counts the consecutive months below target directly before the period.
     *
     * @param previous in any order; a month that is absent or whose result is unknown ends the streak
     * @return 0 where the period is no closed month
     */
    int missedBefore(List<PreviousMonth> previous) {
        if (month == null) {
            return 0;
        }
        Set<YearMonth> missed = new HashSet<>();
        for (PreviousMonth each : previous) {
            if (each.month() != null && Boolean.FALSE.equals(each.onTarget())) {
                missed.add(each.month());
            }
        }
        int count = 0;
        while (missed.contains(month.minusMonths(count + 1L))) {
            count++;
        }
        return count;
    }
}
