package io.qarules.office.plan;

import io.qarules.engine.check.CheckedInspector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inspector at work in a week: the days on duty that are to be planned, and all calls so far. */
final class InspectorWeek {
    private final CheckedInspector inspector;
    private final List<Slot> slots = new ArrayList<>();
    private int load;

    /** @param from the first day to be planned */
    InspectorWeek(CheckedInspector inspector, LocalDate from) {
        this.inspector = inspector;
        inspector.days().tailSet(from).forEach(day -> slots.add(new Slot(this, day)));
    }

    CheckedInspector inspector() {
        return inspector;
    }

    /** Returns the days to be planned, in their order. */
    List<Slot> slots() {
        return slots;
    }

    @Nullable
    Slot slot(LocalDate day) {
        return slots.stream().filter(slot -> slot.day().equals(day)).findFirst().orElse(null);
    }

    int load() {
        return load;
    }

    /** Counts a call that was heard already; on a day that is still to be planned it takes a place. */
    void hearDone(LocalDate day) {
        Slot slot = slot(day);
        if (slot == null) {
            load++;
        } else {
            slot.add(1);
        }
    }

    void add(int some) {
        load += some;
    }

    boolean mayHear(String agentId, @Nullable String team) {
        return !inspector.id().equals(agentId)
                && (team == null || !inspector.teams().contains(team));
    }
}
