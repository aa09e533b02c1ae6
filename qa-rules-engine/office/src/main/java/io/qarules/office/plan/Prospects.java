package io.qarules.office.plan;

import io.qarules.engine.check.CheckedHearing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of an agent's calls whether they can be heard at all, as far as is known before they are seated. */
final class Prospects {
    private final Slots slots;
    private final String agentId;
    private final @Nullable String team;
    private final Map<String, CheckedHearing> planned;
    private final Set<String> withoutPlace;

    /**
     * Looks into the days that are to be planned.
     *
     * @param planned by call
     * @param withoutPlace ids of calls for which there was no place
     */
    Prospects(
            Slots slots,
            String agentId,
            @Nullable String team,
            Map<String, CheckedHearing> planned,
            Set<String> withoutPlace) {
        this.slots = slots;
        this.agentId = agentId;
        this.team = team;
        this.planned = planned;
        this.withoutPlace = withoutPlace;
    }

    /** Returns whether there is somebody on duty who may hear a call, and no place was missing for it. */
    boolean canBeHeard(Ticket call) {
        return !withoutPlace.contains(call.callId()) && !allowed(call).isEmpty();
    }

    /** Returns whether a call can be heard where an earlier plan put it, as far as there is room. */
    boolean stays(Ticket call) {
        Slot slot = plannedSlot(call);
        return slot != null && allowed(call).contains(slot);
    }

    /** Returns where an earlier plan put a call; null where it did not, or where nobody is on duty any more. */
    @Nullable
    Slot plannedSlot(Ticket call) {
        CheckedHearing hearing = planned.get(call.callId());
        InspectorWeek week = hearing == null ? null : slots.week(hearing.inspectorId());
        return hearing == null || week == null ? null : week.slot(hearing.day());
    }

    /** Returns where a call can be heard, whether there is room or not. */
    List<Slot> allowed(Ticket call) {
        return slots.allowed(agentId, team, call.day());
    }
}
