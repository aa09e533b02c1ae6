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

/** Gives every offence its number among those of its clause (POLICY 2.7 and 2.8). */
public final class Numbering {
    private Numbering() {}

    /**
     * Numbers offences.
     *
     * @param offences in the order (occurredAt, id), numbered or not
     * @param pending offences that later ones do not count
     * @return the same offences in the same order
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

    /** The earlier offences that made an offence the how-manieth it is, in their order. */
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

    /** The counting offences of one clause so far; days never go back. */
    private static final class Earlier {
        private final @Nullable Window window;
        private int counting;

        /** @param length of the window; null where offences are never spent */
        Earlier(@Nullable Period length) {
            window = length == null ? null : new Window(length, new ArrayDeque<>(2));
        }

        /** How many count at that moment; what happened then counts for later ones if it is to. */
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

    /** The days from which counting offences are spent, in their order. */
    private record Window(Period length, Deque<LocalDate> spentFrom) {
        void add(LocalDate day) {
            spentFrom.addLast(day.plus(length));
        }

        /** How many are spent by that day that were not before. */
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
