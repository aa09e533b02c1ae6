package io.qarules.office.plan;

import static java.util.stream.Collectors.partitioningBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives every call a slot where there is one (POLICY 19). Calls that few slots suit come first, each to the slot where it
 * disturbs least; a call that finds all its slots full makes others move on.
 */
final class Seating {
    /** The best slot: of an empty day, then of the inspector with the fewest calls, then the day with the fewest. */
    private static final Comparator<Slot> BEST = Comparator.comparing((Slot slot) -> slot.calls() > 0)
            .thenComparingInt(slot -> slot.week().load())
            .thenComparingInt(Slot::calls);

    private final Map<Slot, Set<Hearing>> seated = new HashMap<>();
    /** Slots that are full for good: whatever is in them can only go to one another. */
    private final Set<Slot> closed = new HashSet<>();

    private final Deque<Slot> open = new ArrayDeque<>();
    /** Calls in slots that were reached, which stay there by an earlier plan unless nothing else helps. */
    private final Deque<Hearing> kept = new ArrayDeque<>();

    /**
     * Seats what was planned before and lost its slot, then what is new.
     *
     * @param hearings all of the plan, with those that have a slot already
     */
    static void seat(List<Hearing> hearings) {
        Map<Boolean, List<Hearing>> unplaced = hearings.stream()
                .filter(hearing -> hearing.slot() == null)
                .collect(partitioningBy(hearing -> hearing.drawn().planned() != null));
        seat(unplaced.getOrDefault(true, List.of()), hearings);
        seat(unplaced.getOrDefault(false, List.of()), hearings);
        hearings.forEach(Hearing::goBack);
    }

    private static void seat(List<Hearing> unplaced, List<Hearing> all) {
        List<Hearing> left = new ArrayList<>();
        unplaced.stream()
                .sorted(Comparator.comparingInt(hearing -> hearing.allowed().size()))
                .forEach(hearing -> {
                    Slot best = best(hearing);
                    hearing.move(best);
                    if (best == null) {
                        left.add(hearing);
                    }
                });
        if (!left.isEmpty()) {
            Seating seating = new Seating();
            all.forEach(seating::enter);
            left.forEach(seating::makeRoom);
        }
    }

    private static @Nullable Slot best(Hearing hearing) {
        Slot best = null;
        for (Slot slot : hearing.allowed()) {
            if (slot.isFree() && (best == null || BEST.compare(slot, best) < 0) && hearing.fits(slot)) {
                best = slot;
            }
        }
        return best;
    }

    private void enter(Hearing hearing) {
        if (hearing.slot() != null) {
            seated.computeIfAbsent(hearing.slot(), slot -> new LinkedHashSet<>())
                    .add(hearing);
        }
    }

    /**
     * Looks for the shortest chain of moves that ends in a slot with room, of those in which the fewest calls leave the
     * slot of an earlier plan. Half of a sample does not count here: a call that is heard by the same inspector is better
     * than one that is not heard.
     */
    private void makeRoom(Hearing hearing) {
        Map<Slot, Move> reached = new HashMap<>();
        Set<List<Slot>> expanded = Collections.newSetFromMap(new IdentityHashMap<>());
        open.clear();
        kept.clear();
        expand(hearing, reached, expanded);
        while (!open.isEmpty()) {
            Slot slot = open.removeFirst();
            if (slot.isFree()) {
                follow(slot, reached);
                return;
            }
            for (Hearing other : seated.getOrDefault(slot, Set.of())) {
                if (other.isKept()) {
                    kept.add(other);
                } else {
                    expand(other, reached, expanded);
                }
            }
            if (open.isEmpty()) {
                kept.forEach(other -> expand(other, reached, expanded));
                kept.clear();
            }
        }
        closed.addAll(reached.keySet());
    }

    private void expand(Hearing hearing, Map<Slot, Move> reached, Set<List<Slot>> expanded) {
        if (!expanded.add(hearing.allowed())) {
            return;
        }
        for (Slot slot : hearing.allowed()) {
            if (!closed.contains(slot) && reached.putIfAbsent(slot, new Move(hearing, hearing.slot())) == null) {
                open.add(slot);
            }
        }
    }

    private void follow(Slot end, Map<Slot, Move> reached) {
        Slot to = end;
        while (to != null) {
            Move move = Objects.requireNonNull(reached.get(to), "a slot that was reached");
            Slot from = move.from();
            if (from != null) {
                Objects.requireNonNull(seated.get(from), "a slot with a call").remove(move.hearing());
            }
            move.hearing().move(to);
            enter(move.hearing());
            to = from;
        }
    }

    /**
     * A step of a chain.
     *
     * @param from where the call is; null where it has no slot yet
     */
    private record Move(Hearing hearing, @Nullable Slot from) {}
}
