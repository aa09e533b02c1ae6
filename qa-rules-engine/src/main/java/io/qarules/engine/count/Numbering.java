package io.qarules.engine.count;

import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.Policy;
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
     * @param offences in the order (occurredAt, id)
     * @param pending offences that later ones do not count
     * @return the same offences in the same order
     */
    public static List<Offence> number(List<Offence> offences, Set<String> pending, Policy policy) {
        Map<String, Earlier> byClause = new HashMap<>();
        List<Offence> numbered = new ArrayList<>(offences.size());
        for (Offence offence : offences) {
            Earlier earlier =
                    byClause.computeIfAbsent(offence.clause(), clause -> new Earlier(policy.repeatWindow(clause)));
            LocalDate day = policy.day(offence.occurredAt());
            numbered.add(offence.withOccurrence(1 + earlier.countOn(day)));
            if (!pending.contains(offence.id())) {
                earlier.add(day);
            }
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
        private final @Nullable Period window;
        private final Deque<LocalDate> spentFrom = new ArrayDeque<>();

        Earlier(@Nullable Period window) {
            this.window = window;
        }

        int countOn(LocalDate day) {
            while (!spentFrom.isEmpty() && !day.isBefore(spentFrom.getFirst())) {
                spentFrom.removeFirst();
            }
            return spentFrom.size();
        }

        void add(LocalDate day) {
            spentFrom.addLast(window == null ? LocalDate.MAX : day.plus(window));
        }
    }
}
