package io.qarules.engine.count;

import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.Repeats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Determines the occurrence of every offence (POLICY 2.7, 2.8 and 14). */
public final class Numbering {
    private Numbering() {}

    /**
     * Sets the occurrence of each offence.
     *
     * @param offences ordered by occurredAt, then id; an occurrence already set is ignored
     * @param pending ids of offences that await verification, which later offences do not count
     * @param before the counts of all earlier offences, which stay as they are
     * @return the same offences in the same order, with occurrences from 1
     */
    public static List<Offence> number(List<Offence> offences, Set<String> pending, RunningCounts before) {
        RunningCounts counts = before.copy();
        List<Offence> numbered = new ArrayList<>(offences.size());
        for (Offence offence : offences) {
            boolean isCounted = !pending.contains(offence.id());
            numbered.add(offence.withOccurrence(counts.next(offence.clause(), offence.occurredAt(), isCounted)));
        }
        return numbered;
    }

    /**
     * Returns the earlier offences that an offence's occurrence counts, in their order: its occurrence is 1 plus their
     * number.
     *
     * @param offences ordered by occurredAt, then id
     */
    public static List<Offence> counted(Offence offence, List<Offence> offences, Set<String> pending, Policy policy) {
        Object sequence = policy.sequence(offence.clause());
        List<Offence> earlier = new ArrayList<>();
        for (Offence other : offences) {
            if (Offence.ORDER.compare(other, offence) >= 0) {
                break;
            }
            if (policy.sequence(other.clause()).equals(sequence) && !pending.contains(other.id())) {
                earlier.add(other);
            }
        }
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
}
