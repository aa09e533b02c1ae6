package io.qarules.engine.escalate;

import io.qarules.engine.policy.Periods;
import io.qarules.engine.policy.Tally;
import io.qarules.engine.ruling.Ruling;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** Numbers the units of one tally, decision by decision in the order of their days (POLICY 15). */
final class TallyCounter {
    private final Tally tally;
    private final Periods<Period> periods;
    private final Deque<LocalDate> rolling = new ArrayDeque<>();

    /** @param before what the tally counts already: {@link RunningTallies#counted} */
    TallyCounter(Tally tally, Collection<Tallied> before) {
        this.tally = tally;
        this.periods = new Periods<>(tally::next, day -> new Period(tally.period(day)));
        for (Tallied unit : before) {
            LocalDate day = unit.source().day();
            if (tally.isRolling()) {
                rolling.addLast(day);
            } else {
                periods.of(day).units = unit.number();
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
            Period period = periods.of(source.day());
            for (int unit = units(ruling); unit > 0; unit--) {
                int number = tally.isRolling() ? rolling(source.day()) : ++period.units;
                tallied.add(new Tallied(tally.name(), number, period.key, source));
            }
        }
    }

    private int rolling(LocalDate day) {
        LocalDate first = day.minusDays(tally.rollingDays() - 1L);
        while (!rolling.isEmpty() && rolling.getFirst().isBefore(first)) {
            rolling.removeFirst();
        }
        rolling.addLast(day);
        return rolling.size();
    }

    private static int units(Ruling ruling) {
        Integer points = ruling.points();
        return points == null ? 1 : points;
    }

    private static final class Period {
        final String key;
        int units;

        Period(String key) {
            this.key = key;
        }
    }
}
