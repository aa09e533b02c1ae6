package io.qarules.engine.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each period of a calendar. Days that mostly ascend cost a comparison: the ends of a period are worked
 * out for its first day alone.
 *
 * @param <P> what is known of a period
 */
public final class Periods<P> {
    private final UnaryOperator<LocalDate> next;
    private final Function<LocalDate, P> begin;
    private final Map<LocalDate, P> byNext = new HashMap<>();
    private LocalDate from = LocalDate.MIN;
    private LocalDate until = LocalDate.MIN;
    private @Nullable P latest;

    /**
     * Creates an empty calendar.
     *
     * @param next gives the first day after the period of a day
     * @param begin gives what is known of the period of a day when it is first asked for
     */
    public Periods(UnaryOperator<LocalDate> next, Function<LocalDate, P> begin) {
        this.next = next;
        this.begin = begin;
    }

    /** Returns what is known of the period that a day lies in. */
    public P of(LocalDate day) {
        P period = latest;
        if (period == null || day.isBefore(from) || !day.isBefore(until)) {
            until = next.apply(day);
            from = day;
            period = byNext.computeIfAbsent(until, end -> begin.apply(day));
            latest = period;
        }
        return period;
    }
}
