package io.qarules.office.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Passes calls on through several inspectors where no single move keeps the regulation better (POLICY 19): so that fewer
 * calls are beyond half of their sample, then so that a day without a call has one, then so that loads are level.
 */
final class Chains {
    private final List<InspectorWeek> weeks;
    private final List<AgentSample> samples;

    private Chains(List<InspectorWeek> weeks, List<AgentSample> samples) {
        this.weeks = weeks;
        this.samples = samples;
    }

    /** Passes calls on where something becomes better by it, and says whether it did. */
    static boolean passOn(List<InspectorWeek> weeks, List<AgentSample> samples) {
        Chains chains = new Chains(weeks, samples);
        return chains.spread() || chains.fill() || chains.level();
    }

    /** Finds other inspectors for calls that are beyond half of their sample. */
    private boolean spread() {
        boolean moved = false;
        for (AgentSample sample : samples) {
            for (Hearing hearing : sample.hearings()) {
                if (hearing.canMove() && hearing.isBeyondHalf()) {
                    moved |= spread(hearing);
                }
            }
        }
        return moved;
    }

    /** The call leaves its slot first, so that another may end there. */
    private boolean spread(Hearing hearing) {
        Slot slot = Objects.requireNonNull(hearing.slot());
        boolean hasWhereToGo = weeks.stream()
                .anyMatch(week ->
                        hearing.staysWithinHalf(week) && week.slots().stream().anyMatch(hearing::isAllowed));
        if (!hasWhereToGo) {
            return false;
        }
        Chain chain = new Chain(weeks, seated(), Slot::isFree);
        hearing.move(null);
        chain.start(hearing);
        boolean moved = chain.search();
        if (!moved) {
            hearing.move(slot);
        }
        return moved;
    }

    /** Gives a day without a call one, by moves that begin on a day with several. */
    private boolean fill() {
        if (weeks.stream().flatMap(week -> week.slots().stream()).noneMatch(Chains::isIdle)) {
            return false;
        }
        Map<Slot, List<Hearing>> seated = seated();
        Chain chain = new Chain(weeks, seated, Chains::isIdle);
        weeks.forEach(week -> week.slots().stream()
                .filter(slot -> slot.calls() > 1)
                .forEach(slot -> seated.getOrDefault(slot, List.of()).forEach(chain::start)));
        return chain.search();
    }

    private static boolean isIdle(Slot slot) {
        return slot.calls() == 0 && slot.isFree();
    }

    private boolean level() {
        TreeSet<Integer> few = new TreeSet<>();
        int most = 0;
        for (InspectorWeek week : weeks) {
            most = Math.max(most, week.load());
            if (week.slots().stream().anyMatch(Slot::isFree)) {
                few.add(week.load());
            }
        }
        for (int load : few.headSet(most - 1)) {
            if (level(load) || levelFromSingleCalls(load)) {
                return true;
            }
        }
        return false;
    }

    /** Looks for the shortest way from whoever has two calls more than so few to whoever has so few. */
    private boolean level(int few) {
        Chain chain =
                new Chain(weeks, seated(), slot -> slot.isFree() && slot.week().load() <= few);
        chain.passOnFromFreeDays();
        weeks.stream().filter(week -> week.load() >= few + 2).forEach(chain::start);
        return chain.search();
    }

    /** A day that loses its only call is made up for by a day that had none. */
    private boolean levelFromSingleCalls(int few) {
        Map<Slot, List<Hearing>> seated = seated();
        Chain chain =
                new Chain(weeks, seated, slot -> isIdle(slot) && slot.week().load() <= few);
        weeks.stream().filter(week -> week.load() >= few + 2).forEach(week -> week.slots()
                .forEach(slot -> seated.getOrDefault(slot, List.of()).forEach(chain::start)));
        return chain.search();
    }

    private Map<Slot, List<Hearing>> seated() {
        Map<Slot, List<Hearing>> seated = new HashMap<>();
        samples.stream()
                .flatMap(sample -> sample.hearings().stream())
                .filter(Hearing::canMove)
                .forEach(hearing -> seated.computeIfAbsent(
                                Objects.requireNonNull(hearing.slot()), slot -> new ArrayList<>())
                        .add(hearing));
        return seated;
    }
}
