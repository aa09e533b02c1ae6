package io.qarules.office.plan;

import io.qarules.engine.check.CheckedHearing;
import io.qarules.engine.sample.Quota;
import io.qarules.plan.PlanAgent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The drawn calls of an agent, and who hears them. */
final class AgentSample {
    private final PlanAgent agent;
    private final Quota quota;
    private final List<Drawn> drawn;
    private final Prospects prospects;
    private final List<Hearing> hearings = new ArrayList<>();
    private final Map<InspectorWeek, Integer> done = new HashMap<>();

    AgentSample(PlanAgent agent, Quota quota, List<Drawn> drawn, Prospects prospects) {
        this.agent = agent;
        this.quota = quota;
        this.drawn = drawn;
        this.prospects = prospects;
    }

    String agentId() {
        return String.valueOf(agent.id());
    }

    @Nullable
    String team() {
        return agent.team();
    }

    Quota quota() {
        return quota;
    }

    List<Drawn> drawn() {
        return drawn;
    }

    Prospects prospects() {
        return prospects;
    }

    List<Hearing> hearings() {
        return hearings;
    }

    /** Returns how many calls one inspector may hear: half of the sample, and of a sample of one call that one. */
    int half() {
        return Math.max(1, drawn.size() / 2);
    }

    /** Counts a call that was heard already. */
    void hearDone(Slots slots, CheckedHearing heard) {
        InspectorWeek week = slots.week(heard.inspectorId());
        if (week != null) {
            done.merge(week, 1, Integer::sum);
            week.hearDone(heard.day());
        }
    }

    /** Returns how many calls an inspector heard already, and still hears as an earlier plan says. */
    HeardBefore heardBefore(InspectorWeek week) {
        int kept = (int) hearings.stream()
                .filter(hearing -> hearing.isKept()
                        && Objects.requireNonNull(hearing.slot()).week() == week)
                .count();
        return new HeardBefore(done.getOrDefault(week, 0), kept);
    }

    /** Returns how many calls an inspector hears, with those heard. */
    int heardBy(InspectorWeek week) {
        int heard = done.getOrDefault(week, 0);
        for (Hearing hearing : hearings) {
            Slot slot = hearing.slot();
            heard += slot != null && slot.week() == week ? 1 : 0;
        }
        return heard;
    }
}
