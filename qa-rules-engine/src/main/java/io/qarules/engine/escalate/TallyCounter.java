package io.qarules.engine.escalate;

import io.qarules.engine.policy.Tally;
import io.qarules.engine.ruling.Ruling;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** Numbers the units of one tally, decision by decision in the order of their days (POLICY 15). */
final class TallyCounter {
    private final Tally tally;
    private final Deque<LocalDate> rolling = new ArrayDeque<>();

    private LocalDate next = LocalDate.MIN;
    private String period = "";
    private int units;

    /** @param before what the tally counts already: {@link RunningTallies#counted} */
    TallyCounter(Tally tally, Collection<Tallied> before) {
        this.tally = tally;
        for (Tallied unit : before) {
            LocalDate day = unit.source().day();
            enter(day);
            units = unit.number();
            if (tally.isRolling()) {
                rolling.addLast(day);
            }
        }
    }

    /**
     * Counts a decision, if the tally counts such.
     *
     * @param tallied gets its units
     */
    void add(Tallied.Source source, Collection<Tallied> tallied) {
        Ruling ruling = source.ruling();
        if (tally.counts(ruling.kind(), ruling.subject().clause())) {
            enter(source.day());
            for (int unit = units(ruling); unit > 0; unit--) {
                units++;
                if (tally.isRolling()) {
                    rolling.addLast(source.day());
                }
                tallied.add(new Tallied(tally.name(), units, period, source));
            }
        }
    }

    /** Forgets what is not counted together with the units of this day. */
    private void enter(LocalDate day) {
        if (day.isBefore(next)) {
            return;
        }
        next = tally.next(day);
        period = tally.period(day);
        if (tally.isRolling()) {
            LocalDate first = day.minusDays(tally.rollingDays() - 1L);
            while (!rolling.isEmpty() && rolling.getFirst().isBefore(first)) {
                rolling.removeFirst();
            }
        }
        units = rolling.size();
    }

    private static int units(Ruling ruling) {
        Integer points = ruling.points();
        return points == null ? 1 : points;
    }
}
