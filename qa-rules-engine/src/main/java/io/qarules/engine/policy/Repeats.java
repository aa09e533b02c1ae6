package io.qarules.engine.policy;

import java.time.LocalDate;
import java.time.Period;

/** How long an offence counts for the occurrence of later ones (POLICY 2.8 and 14). */
public sealed interface Repeats {
    /** For ever. */
    Repeats FOR_EVER = new ForEver();

    /** For ever: an offence is never spent. */
    record ForEver() implements Repeats {}

    /**
     * For a time: an offence on day D no longer counts from day D plus the length on.
     *
     * @param length 1 day or more
     */
    record Within(Period length) implements Repeats {
        /** Returns the first day on which an offence does not count. */
        public LocalDate spentFrom(LocalDate day) {
            return day.plus(length);
        }
    }

    /** Until the end of the calendar period that it lies in. */
    record Each(CalendarUnit unit) implements Repeats {}

    /**
     * Until there was no offence for so many days: one on day D plus these after the last on day D begins anew.
     *
     * @param days 1 or more
     */
    record ResetsAfter(int days) implements Repeats {}
}
