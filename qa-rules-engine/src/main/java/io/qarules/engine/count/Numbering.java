package io.qarules.engine.count;

import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.CalendarUnit;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.Repeats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Determines the occurrence of every offence (POLICY 2.7, 2.8 and 14). */
public final class Numbering {
    private Numbering() {}

    /**
     * Sets the occurrence of each offence.
     *
     * @param offences ordered by occurredAt, then id; an occurrence already set is ignored
     * @param pending ids of offences that await verification, which later offences do not count
     * @return the same offences in the same order, with occurrences from 1
     */
    public static List<Offence> number(List<Offence> offences, Set<String> pending, Policy policy) {
        Sequences sequences = new Sequences(policy);
        List<Offence> numbered = new ArrayList<>(offences.size());
        for (Offence offence : offences) {
            boolean counts = !pending.contains(offence.id());
            numbered.add(offence.withOccurrence(sequences.next(offence.clause(), offence.occurredAt(), counts)));
        }
        return numbered;
    }

    /**
     * Returns the earlier offences that an offence's occurrence counts, in their order: its occurrence is 1 plus their
     * number.
     */
    public static List<Offence> counted(Offence offence, List<Offence> offences, Set<String> pending, Policy policy) {
        List<Offence> earlier = offences.stream()
                .filter(other -> policy.sequence(other.clause()).equals(policy.sequence(offence.clause())))
                .filter(other -> Offence.ORDER.compare(other, offence) < 0)
                .filter(other -> !pending.contains(other.id()))
                .toList();
        LocalDate day = policy.day(offence.occurredAt());
        Repeats repeats = policy.repeats(offence.clause());
        if (repeats instanceof Repeats.Within window) {
            return earlier.stream()
                    .filter(other -> day.isBefore(window.spentFrom(policy.day(other.occurredAt()))))
                    .toList();
        }
        if (repeats instanceof Repeats.Each each) {
            return earlier.stream()
                    .filter(other -> each.unit()
                            .key(policy.day(other.occurredAt()))
                            .equals(each.unit().key(day)))
                    .toList();
        }
        return repeats instanceof Repeats.ResetsAfter resets ? sinceReset(earlier, day, resets, policy) : earlier;
    }

    /**
     * Returns the local day from which an earlier offence no longer counts.
     *
     * @param earlier an offence that a later one of its sequence does not count, and that is not pending
     * @param offences all of the case, in their order
     * @throws IllegalStateException if offences of its clause count for ever
     */
    public static LocalDate spentFrom(Offence earlier, List<Offence> offences, Set<String> pending, Policy policy) {
        LocalDate day = policy.day(earlier.occurredAt());
        Repeats repeats = policy.repeats(earlier.clause());
        if (repeats instanceof Repeats.Within window) {
            return window.spentFrom(day);
        }
        if (repeats instanceof Repeats.Each each) {
            return each.unit().next(day);
        }
        if (!(repeats instanceof Repeats.ResetsAfter resets)) {
            throw new IllegalStateException("%s is never spent".formatted(earlier.id()));
        }
        LocalDate anew = day.plusDays(resets.days());
        for (Offence next : offences) {
            LocalDate nextDay = policy.day(next.occurredAt());
            boolean keeps = policy.sequence(next.clause()).equals(policy.sequence(earlier.clause()))
                    && !pending.contains(next.id())
                    && Offence.ORDER.compare(next, earlier) > 0
                    && nextDay.isBefore(anew);
            anew = keeps ? nextDay.plusDays(resets.days()) : anew;
        }
        return anew;
    }

    private static List<Offence> sinceReset(
            List<Offence> earlier, LocalDate day, Repeats.ResetsAfter resets, Policy policy) {
        LocalDate next = day;
        int first = earlier.size();
        while (first > 0) {
            LocalDate before = policy.day(earlier.get(first - 1).occurredAt());
            if (!next.isBefore(before.plusDays(resets.days()))) {
                break;
            }
            next = before;
            first--;
        }
        return earlier.subList(first, earlier.size());
    }

    /** The running counts of all sequences of a case. */
    static final class Sequences {
        private final Policy policy;
        private final Map<Object, Earlier> bySequence = new HashMap<>();

        Sequences(Policy policy) {
            this.policy = policy;
        }

        /**
         * Returns the occurrence of the next offence, in the order of occurredAt, then id.
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

        static Earlier of(Repeats repeats) {
            if (repeats instanceof Repeats.Within window) {
                return new Window(window);
            }
            if (repeats instanceof Repeats.Each each) {
                return new Calendar(each.unit());
            }
            return repeats instanceof Repeats.ResetsAfter resets ? new Chain(resets.days()) : new All();
        }
    }

    private static final class All implements Earlier {
        private int counting;

        @Override
        public int count(Instant at, boolean counts, Policy policy) {
            return counts ? counting++ : counting;
        }
    }

    /** Knows the days on which offences are spent, in ascending order. */
    private static final class Window implements Earlier {
        private final Repeats.Within length;
        private final Deque<LocalDate> spentFrom = new ArrayDeque<>(2);

        Window(Repeats.Within length) {
            this.length = length;
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
    }

    private static final class Calendar implements Earlier {
        private final CalendarUnit unit;
        private String period = "";
        private int counting;

        Calendar(CalendarUnit unit) {
            this.unit = unit;
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
    }

    /** Knows the day from which the count begins anew. */
    private static final class Chain implements Earlier {
        private final int days;
        private LocalDate anewFrom = LocalDate.MIN;
        private int counting;

        Chain(int days) {
            this.days = days;
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
    }
}
