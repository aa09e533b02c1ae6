package io.qarules.office.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Moves calls until no move keeps the regulation better (POLICY 19): first so that no inspector hears more than half of a
 * sample, then so that every day on duty has a call, then so that loads are level, by single moves and at last by
 * {@link Chains}. A move never undoes what stands before it in this order, so it ends.
 */
final class Levelling {
    private static final Comparator<Slot> EMPTIEST =
            Comparator.comparingInt(Slot::calls).thenComparing(Slot::day);

    private final List<InspectorWeek> weeks;
    private final List<AgentSample> samples;

    private Levelling(List<InspectorWeek> weeks, List<AgentSample> samples) {
        this.weeks = weeks;
        this.samples = samples;
    }

    static void level(List<InspectorWeek> weeks, List<AgentSample> samples) {
        Levelling levelling = new Levelling(weeks, samples);
        while (levelling.halve() | levelling.fill() | levelling.balance() || Chains.passOn(weeks, samples)) {
            // until a round finds nothing
        }
    }

    /** Takes calls from inspectors who hear more than half of a sample, where others are free. */
    private boolean halve() {
        boolean moved = false;
        for (AgentSample sample : samples) {
            for (Hearing hearing : sample.hearings()) {
                if (hearing.canMove() && hearing.isBeyondHalf()) {
                    moved |= move(
                            hearing,
                            hearing.allowed().stream()
                                    .filter(other -> other.isFree() && hearing.staysWithinHalf(other.week()))
                                    .min(Comparator.comparingInt(
                                                    (Slot other) -> other.week().load())
                                            .thenComparing(EMPTIEST)));
                }
            }
        }
        return moved;
    }

    /** Gives days without a call one from a day with several: of the same inspector, else of the busiest. */
    private boolean fill() {
        boolean moved = false;
        for (InspectorWeek week : weeks) {
            for (Slot slot : week.slots()) {
                if (slot.calls() == 0 && slot.isFree()) {
                    moved |= fill(slot);
                }
            }
        }
        return moved;
    }

    private boolean fill(Slot empty) {
        Hearing donor = null;
        for (AgentSample sample : samples) {
            for (Hearing hearing : sample.hearings()) {
                if (canSpare(hearing)
                        && hearing.isAllowed(empty)
                        && hearing.fits(empty)
                        && (donor == null || rank(hearing, empty) > rank(donor, empty))) {
                    donor = hearing;
                }
            }
        }
        if (donor != null) {
            donor.move(empty);
        }
        return donor != null;
    }

    /** The same inspector's own calls before those of others, then those of whoever has the most. */
    private static int rank(Hearing donor, Slot empty) {
        Slot slot = Objects.requireNonNull(donor.slot());
        return slot.week() == empty.week() ? Integer.MAX_VALUE : slot.week().load();
    }

    /** Moves calls from inspectors with many to those with at least two fewer. */
    private boolean balance() {
        Map<InspectorWeek, List<Hearing>> movable = new HashMap<>();
        samples.stream()
                .flatMap(sample -> sample.hearings().stream())
                .filter(Hearing::canMove)
                .forEach(hearing -> movable.computeIfAbsent(week(hearing), week -> new ArrayList<>())
                        .add(hearing));
        List<InspectorWeek> byLoad = new ArrayList<>(weeks);
        byLoad.sort(Comparator.comparingInt(InspectorWeek::load));
        boolean moved = false;
        for (int most = byLoad.size() - 1; most > 0; most--) {
            List<Hearing> donors = movable.getOrDefault(byLoad.get(most), List.of());
            for (int least = 0; least < most; least++) {
                moved |= shift(donors, byLoad.get(most), byLoad.get(least));
            }
        }
        return moved;
    }

    /** Moves calls until the loads are level, or no call can move. The only call of a day can, to a day without one. */
    private static boolean shift(List<Hearing> donors, InspectorWeek from, InspectorWeek to) {
        boolean moved = false;
        for (Hearing donor : donors) {
            if (from.load() <= to.load() + 1) {
                return moved;
            }
            if (donor.canMove() && week(donor) == from) {
                boolean spare = canSpare(donor);
                moved |= move(
                        donor,
                        to.slots().stream()
                                .filter(slot ->
                                        (spare || slot.calls() == 0) && donor.isAllowed(slot) && donor.fits(slot))
                                .min(EMPTIEST));
            }
        }
        return moved;
    }

    private static InspectorWeek week(Hearing hearing) {
        return Objects.requireNonNull(hearing.slot()).week();
    }

    /** Returns whether a call can go without leaving its day empty. */
    private static boolean canSpare(Hearing hearing) {
        Slot slot = hearing.slot();
        return hearing.canMove() && slot != null && slot.calls() > 1;
    }

    private static boolean move(Hearing hearing, Optional<Slot> to) {
        to.ifPresent(hearing::move);
        return to.isPresent();
    }
}
