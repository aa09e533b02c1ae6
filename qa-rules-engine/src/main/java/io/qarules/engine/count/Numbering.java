package io.qarules.engine.count;

import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Determines the occurrence of every offence within its clause and repeat window (POLICY 2.7 and 2.8). */
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
        Map<String, Earlier> byClause = new HashMap<>();
        List<Offence> numbered = new ArrayList<>(offences.size());
        for (Offence offence : offences) {
            Earlier earlier = byClause.get(offence.clause());
            if (earlier == null) {
                earlier = new Earlier(policy.repeatWindow(offence.clause()));
                byClause.put(offence.clause(), earlier);
            }
            boolean counts = !pending.contains(offence.id());
            numbered.add(offence.withOccurrence(1 + earlier.count(offence.occurredAt(), counts, policy)));
        }
        return numbered;
    }

    /**
     * Returns the earlier offences that an offence's occurrence counts, in their order: its occurrence is 1 plus their
     * number.
     */
    public static List<Offence> counted(Offence offence, List<Offence> offences, Set<String> pending, Policy policy) {
        Period window = policy.repeatWindow(offence.clause());
        LocalDate day = policy.day(offence.occurredAt());
        return offences.stream()
                .filter(other -> other.clause().equals(offence.clause()))
                .filter(other -> Offence.ORDER.compare(other, offence) < 0)
                .filter(other -> !pending.contains(other.id()))
                .filter(other -> window == null
                        || day.isBefore(policy.day(other.occurredAt()).plus(window)))
                .toList();
    }

    /** The running count of one clause's offences; offences are added in the order of their days. */
    private static final class Earlier {
        private final @Nullable Window window;
        private int counting;

        /**
         * Starts at 0.
         *
         * @param length of the repeat window; null where offences never expire
         */
        Earlier(@Nullable Period length) {
            window = length == null ? null : new Window(length, new ArrayDeque<>(2));
        }

        /**
         * Counts the earlier offences in the window, then adds this one.
         *
         * @param counts false for an offence that later ones do not count
         * @return the number of earlier offences that count at that moment
         */
        int count(Instant at, boolean counts, Policy policy) {
            if (window != null) {
                LocalDate day = policy.day(at);
                counting -= window.spentBy(day);
                if (counts) {
                    window.add(day);
                }
            }
            return counts ? counting++ : counting;
        }
    }

    /** The days on which the offences in the window expire, in ascending order. */
    private record Window(Period length, Deque<LocalDate> spentFrom) {
        void add(LocalDate day) {
            spentFrom.addLast(day.plus(length));
        }

        /** Removes the offences that have expired by that day and returns their number. */
        int spentBy(LocalDate day) {
            int spent = 0;
            while (!spentFrom.isEmpty() && !day.isBefore(spentFrom.getFirst())) {
                spentFrom.removeFirst();
                spent++;
            }
            return spent;
        }
    }
}
