package io.qarules.office.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Levels loads where no single call can go from who has many to who has few (POLICY 19): one call goes to somebody between
 * them, who passes on another. On the way nobody comes to hear more than half of a sample, and no day becomes empty.
 */
final class Chains {
    private final List<InspectorWeek> weeks;
    private final Map<Slot, List<Hearing>> seated = new HashMap<>();
    /** Of each call that could go on, the slot whose call would take its place; null where there is none. */
    private final Map<Hearing, @Nullable Slot> reasons = new HashMap<>();

    private final Map<Slot, Hearing> reached = new HashMap<>();
    private final Deque<Hearing> open = new ArrayDeque<>();
    private final Set<InspectorWeek> givers = new HashSet<>();

    private Chains(List<InspectorWeek> weeks, List<AgentSample> samples) {
        this.weeks = weeks;
        samples.stream()
                .flatMap(sample -> sample.hearings().stream())
                .filter(Hearing::canMove)
                .forEach(hearing -> seated.computeIfAbsent(
                                Objects.requireNonNull(hearing.slot()), slot -> new ArrayList<>())
                        .add(hearing));
    }

    /** Passes one call on where loads become more level by it, and says whether it did. */
    static boolean passOn(List<InspectorWeek> weeks, List<AgentSample> samples) {
        TreeSet<Integer> few = new TreeSet<>();
        int most = 0;
        for (InspectorWeek week : weeks) {
            most = Math.max(most, week.load());
            if (week.slots().stream().anyMatch(Slot::isFree)) {
                few.add(week.load());
            }
        }
        for (int load : few.headSet(most - 1)) {
            if (new Chains(weeks, samples).search(load)) {
                return true;
            }
        }
        return false;
    }

    /** Looks for the shortest way from whoever has two calls more than so few to whoever has so few. */
    private boolean search(int few) {
        Set<Slot> unreached = new LinkedHashSet<>();
        for (InspectorWeek week : weeks) {
            unreached.addAll(week.slots());
            if (week.load() >= few + 2) {
                give(week, null);
            }
        }
        while (!open.isEmpty() && !unreached.isEmpty()) {
            Hearing hearing = open.remove();
            List<Slot> next = unreached.stream().filter(hearing::mayGo).toList();
            for (Slot slot : next) {
                unreached.remove(slot);
                reached.put(slot, hearing);
                if (slot.isFree() && slot.week().load() <= few && follow(slot)) {
                    return true;
                }
                if (slot.isFree()) {
                    give(slot.week(), slot);
                }
                seated.getOrDefault(slot, List.of()).forEach(other -> enter(other, slot));
            }
        }
        return false;
    }

    /** Lets an inspector pass on any call whose day has another. */
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
    private boolean follow(Slot end) {
        Deque<Runnable> undo = new ArrayDeque<>();
        Slot to = end;
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
