package io.qarules.office.plan;

import io.qarules.engine.check.CheckedInspector;
import java.time.LocalDate;

/** An inspector's day on duty, with room for calls. */
final class Slot {
    private final InspectorWeek week;
    private final LocalDate day;
    private int calls;

    Slot(InspectorWeek week, LocalDate day) {
        this.week = week;
        this.day = day;
    }

    InspectorWeek week() {
        return week;
    }

    CheckedInspector inspector() {
        return week.inspector();
    }

    LocalDate day() {
        return day;
    }

    int calls() {
        return calls;
    }

    boolean isFree() {
        return calls < inspector().capacityPerDay();
    }

    /** Counts calls that come to this day, or go from it. */
    void add(int some) {
        calls += some;
        week.add(some);
    }
}
