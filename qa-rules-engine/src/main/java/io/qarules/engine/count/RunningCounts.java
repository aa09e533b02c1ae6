package io.qarules.engine.count;

import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.CalendarUnit;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.Repeats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many offences of a case count so far, in each sequence in which offences are numbered (POLICY 2.8 and 14): all
 * that the occurrence of the next one is made of.
 */
public final class RunningCounts {
    private final Policy policy;
    private final Map<Object, Earlier> bySequence;
    private final Map<Object, Offence> last;

    private RunningCounts(Policy policy, Map<Object, Earlier> bySequence, Map<Object, Offence> last) {
        this.policy = policy;
        this.bySequence = bySequence;
        this.last = last;
    }

    /** Returns the counts of a case without offences. */
    public static RunningCounts none(Policy policy) {
        return new RunningCounts(policy, Map.of(), Map.of());
    }

    /** Returns equal counts, by which offences that come next can be counted. */
    RunningCounts copy() {
        return copy(last);
    }

    private RunningCounts copy(Map<Object, Offence> lastThere) {
        Map<Object, Earlier> copies = new HashMap<>();
        if (!bySequence.isEmpty()) { // mostly it is
            bySequence.forEach((sequence, earlier) -> copies.put(sequence, earlier.copy()));
        }
        return new RunningCounts(policy, copies, lastThere);
    }

    /**
     * Returns the counts after more offences. These stay as they are.
     *
     * @param offences in the order of occurredAt, then id, each after all before it in its sequence
     * @param pending ids of those that later ones do not count
     */
    public RunningCounts after(Collection<Offence> offences, Set<String> pending) {
        Map<Object, Offence> lastNow = new HashMap<>(last);
        RunningCounts after = copy(lastNow);
        for (Offence offence : offences) {
            after.next(offence.clause(), offence.occurredAt(), !pending.contains(offence.id()));
            lastNow.put(policy.sequence(offence.clause()), offence);
        }
        return after;
    }

    /** Returns whether all offences that are counted in the sequence of this one come before it. */
    public boolean precede(Offence offence) {
        Offence before = last.get(policy.sequence(offence.clause()));
        return before == null || Offence.ORDER.compare(before, offence) < 0;
    }

    /**
     * Returns the occurrence of the next offence, in the order of occurredAt, then id, and counts it.
     *
     * @param counts false for an offence that later ones do not count
     */
    int next(String clause, Instant occurredAt, boolean counts) {
        Object sequence = policy.sequence(clause);
        Earlier earlier = bySequence.get(sequence);
        if (earlier == null) {
            earlier = Earlier.of(policy.repeats(clause));
            bySequence.put(sequence, earlier);
        }
        return 1 + earlier.count(occurredAt, counts, policy);
    }

    /** The running count of one sequence of offences; offences are added in the order of their days. */
    private interface Earlier {
        /**
         * Counts the earlier offences that are not spent, then adds this one.
         *
         * @param counts false for an offence that later ones do not count
         * @return the number of earlier offences that count at that moment
         */
        int count(Instant at, boolean counts, Policy policy);

        /** Returns an equal count, which goes on by itself. */
        Earlier copy();

        static Earlier of(Repeats repeats) {
            if (repeats instanceof Repeats.Within window) {
                return new Window(window, new ArrayDeque<>(2));
            }
            if (repeats instanceof Repeats.Each each) {
                return new Calendar(each.unit(), "", 0);
            }
            return repeats instanceof Repeats.ResetsAfter resets
                    ? new Chain(resets.days(), LocalDate.MIN, 0)
                    : new All(0);
        }
    }

    private static final class All implements Earlier {
        private int counting;

        All(int counting) {
            this.counting = counting;
        }

        @Override
        public int count(Instant at, boolean counts, Policy policy) {
            return counts ? counting++ : counting;
        }

        @Override
        public Earlier copy() {
            return new All(counting);
        }
    }

    /** Knows the days on which offences are spent, in ascending order. */
    private static final class Window implements Earlier {
        private final Repeats.Within length;
        private final Deque<LocalDate> spentFrom;

        Window(Repeats.Within length, Deque<LocalDate> spentFrom) {
            this.length = length;
            this.spentFrom = spentFrom;
        }

        @Override
        public int count(Instant at, boolean counts, Policy policy) {
            LocalDate day = policy.day(at);
            while (!spentFrom.isEmpty() && !day.isBefore(spentFrom.getFirst())) {
                spentFrom.removeFirst();
            }
            int counting = spentFrom.size();
            if (counts) {
                spentFrom.addLast(length.spentFrom(day));
            }
            return counting;
        }

        @Override
        public Earlier copy() {
            return new Window(length, new ArrayDeque<>(spentFrom));
        }
    }

    private static final class Calendar implements Earlier {
        private final CalendarUnit unit;
        private String period;
        private int counting;

        Calendar(CalendarUnit unit, String period, int counting) {
            this.unit = unit;
            this.period = period;
            this.counting = counting;
        }

        @Override
        public int count(Instant at, boolean counts, Policy policy) {
            String now = unit.key(policy.day(at));
            if (!now.equals(period)) {
                period = now;
                counting = 0;
            }
            return counts ? counting++ : counting;
        }

        @Override
        public Earlier copy() {
            return new Calendar(unit, period, counting);
        }
    }

    /** Knows the day from which the count begins anew. */
    private static final class Chain implements Earlier {
        private final int days;
        private LocalDate anewFrom;
        private int counting;

        Chain(int days, LocalDate anewFrom, int counting) {
            this.days = days;
            this.anewFrom = anewFrom;
            this.counting = counting;
        }

        @Override
        public int count(Instant at, boolean counts, Policy policy) {
            LocalDate day = policy.day(at);
            if (!day.isBefore(anewFrom)) {
                counting = 0;
            }
            if (!counts) {
                return counting;
            }
            anewFrom = day.plusDays(days);
            return counting++;
        }

        @Override
        public Earlier copy() {
            return new Chain(days, anewFrom, counting);
        }
    }
}
