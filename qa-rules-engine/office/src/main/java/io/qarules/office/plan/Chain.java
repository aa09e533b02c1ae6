package io.qarules.office.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the shortest chain of moves in which each call takes the place of the next. On the way no more calls come to be
 * beyond half of a sample, and no day becomes empty but that of a call with which a chain begins.
 */
final class Chain {
    private final Map<Slot, List<Hearing>> seated;
    private final Predicate<Slot> end;
    private final Set<Slot> unreached = new LinkedHashSet<>();
    /** Of each call that could go on, the slot whose call would take its place; null where there is none. */
    private final Map<Hearing, @Nullable Slot> reasons = new HashMap<>();

    private final Map<Slot, Hearing> reached = new HashMap<>();
    private final Deque<Hearing> open = new ArrayDeque<>();
    private final Set<InspectorWeek> givers = new HashSet<>();
    private boolean fromFreeDays;

    /**
     * Begins a search.
     *
     * @param seated the calls that may move, by where they are
     * @param end where a chain may end
     */
    Chain(List<InspectorWeek> weeks, Map<Slot, List<Hearing>> seated, Predicate<Slot> end) {
        this.seated = seated;
        this.end = end;
        weeks.forEach(week -> unreached.addAll(week.slots()));
    }

    /** Lets inspectors who would get a call on a day with room pass on one of another day. */
    void passOnFromFreeDays() {
        fromFreeDays = true;
    }

    /** Lets a chain begin with a call. */
    void start(Hearing hearing) {
        enter(hearing, null);
    }

    /** Lets a chain begin with any call of an inspector whose day has another. */
    void start(InspectorWeek week) {
        give(week, null);
    }

    /** Makes the moves of the shortest chain, and says whether there is one. */
    boolean search() {
        while (!open.isEmpty() && !unreached.isEmpty()) {
            Hearing hearing = open.remove();
            List<Slot> next = unreached.stream().filter(hearing::mayGo).toList();
            for (Slot slot : next) {
                unreached.remove(slot);
                reached.put(slot, hearing);
                if (end.test(slot) && follow(slot)) {
                    return true;
                }
                if (fromFreeDays && slot.isFree()) {
                    give(slot.week(), slot);
                }
                seated.getOrDefault(slot, List.of()).forEach(other -> enter(other, slot));
            }
        }
        return false;
    }

    private void give(InspectorWeek week, @Nullable Slot reason) {
        if (givers.add(week)) {
            week.slots().stream().filter(slot -> slot.calls() > 1).forEach(slot -> seated.getOrDefault(slot, List.of())
                    .forEach(hearing -> enter(hearing, reason)));
        }
    }

    private void enter(Hearing hearing, @Nullable Slot reason) {
        if (!reasons.containsKey(hearing)) {
            reasons.put(hearing, reason);
            open.add(hearing);
        }
    }

    /** Makes the moves from the last one on; none of them where one cannot be made after the others. */
    private boolean follow(Slot last) {
        Deque<Runnable> undo = new ArrayDeque<>();
        Slot to = last;
        while (to != null) {
            Hearing hearing = Objects.requireNonNull(reached.get(to), "a slot that was reached");
            if (!hearing.fits(to)) {
                undo.forEach(Runnable::run);
                return false;
            }
            Slot from = hearing.slot();
            undo.push(() -> hearing.move(from));
            hearing.move(to);
            to = reasons.get(hearing);
        }
        return true;
    }
}
