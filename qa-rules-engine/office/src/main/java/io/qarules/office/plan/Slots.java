package io.qarules.office.plan;

import io.qarules.engine.check.CheckedInspector;
import io.qarules.engine.value.TextOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inspectors' days that are to be planned. */
final class Slots {
    private final Map<String, InspectorWeek> byId = new HashMap<>();
    private final List<InspectorWeek> weeks = new ArrayList<>();
    private final Map<Kind, List<Slot>> allowed = new HashMap<>();

    /** @param from the first day to be planned */
    Slots(List<CheckedInspector> inspectors, LocalDate from) {
        inspectors.stream()
                .sorted(Comparator.comparing(CheckedInspector::id, TextOrder.BY_CODE_POINT))
                .forEach(inspector -> weeks.add(new InspectorWeek(inspector, from)));
        weeks.forEach(week -> byId.put(week.inspector().id(), week));
    }

    /** Returns the inspectors in the order of their ids. */
    List<InspectorWeek> weeks() {
        return weeks;
    }

    /** Returns an inspector of the plan file; null where there is none of that id. */
    @Nullable
    InspectorWeek week(String inspectorId) {
        return byId.get(inspectorId);
    }

    /**
     * Returns where a call can be heard, whether there is room or not.
     *
     * @param day before which it cannot
     */
    List<Slot> allowed(String agentId, @Nullable String team, LocalDate day) {
        Kind kind = new Kind(team, day, byId.containsKey(agentId) ? agentId : null);
        return allowed.computeIfAbsent(kind, any -> weeks.stream()
                .filter(week -> week.mayHear(agentId, team))
                .flatMap(week -> week.slots().stream())
                .filter(slot -> !slot.day().isBefore(day))
                .toList());
    }

    /**
     * What all calls have in common that can be heard in the same slots.
     *
     * @param inspectorId the agent, where an inspector has the same id
     */
    private record Kind(
            @Nullable String team, LocalDate day, @Nullable String inspectorId) {}
}
