package io.qarules.office.plan;

import io.qarules.engine.value.TextOrder;
import io.qarules.plan.Shortfall;
import io.qarules.plan.ShortfallReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what of the regulation a plan cannot keep. */
final class Shortfalls {
    private static final Comparator<@Nullable String> IDS = Comparator.nullsFirst(TextOrder.BY_CODE_POINT);
    private static final Comparator<Shortfall> ORDER = Comparator.comparing(Shortfall::reason)
            .thenComparing(Shortfall::agentId, IDS)
            .thenComparing(Shortfall::inspectorId, IDS)
            .thenComparing(Shortfall::day, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Shortfall> found = new ArrayList<>();

    private Shortfalls() {}

    static List<Shortfall> of(List<AgentSample> samples, Slots slots) {
        Shortfalls shortfalls = new Shortfalls();
        for (AgentSample sample : samples) {
            shortfalls.ofDraw(sample);
            shortfalls.unheard(sample);
            slots.weeks().forEach(week -> shortfalls.half(sample, week));
        }
        slots.weeks().forEach(shortfalls::idle);
        shortfalls.found.sort(ORDER);
        return shortfalls.found;
    }

    private void ofDraw(AgentSample sample) {
        int missing = sample.quota().calls() - sample.drawn().size();
        if (missing > 0) {
            found.add(ofAgent(
                    ShortfallReason.TOO_FEW_CALLS,
                    sample,
                    missing,
                    sample.quota().calls()));
        }
        sample.quota().reserved().forEach((kind, places) -> {
            int filled = (int) sample.drawn().stream()
                    .filter(drawn -> drawn.reserved() && drawn.ticket().kind().equals(kind))
                    .count();
            if (filled < places) {
                found.add(ofAgent(ShortfallReason.TOO_FEW_OF_KIND, sample, places - filled, places, kind));
            }
        });
    }

    private void unheard(AgentSample sample) {
        int nobody = 0;
        int full = 0;
        for (Hearing hearing : sample.hearings()) {
            if (hearing.slot() == null) {
                nobody += hearing.allowed().isEmpty() ? 1 : 0;
                full += hearing.allowed().isEmpty() ? 0 : 1;
            }
        }
        if (nobody > 0) {
            found.add(ofAgent(ShortfallReason.NOBODY_MAY_HEAR, sample, nobody));
        }
        if (full > 0) {
            found.add(ofAgent(ShortfallReason.NO_CAPACITY, sample, full));
        }
    }

    private void half(AgentSample sample, InspectorWeek week) {
        int beyond = sample.heardBy(week) - sample.half();
        if (beyond > 0) {
            String inspector = week.inspector().id();
            found.add(new Shortfall(
                    ShortfallReason.MORE_THAN_HALF,
                    sample.agentId(),
                    inspector,
                    null,
                    beyond,
                    PlanTexts.shortfall(
                            ShortfallReason.MORE_THAN_HALF,
                            inspector,
                            sample.heardBy(week),
                            sample.drawn().size(),
                            sample.agentId())));
        }
    }

    private void idle(InspectorWeek week) {
        for (Slot slot : week.slots()) {
            if (slot.calls() == 0) {
                String inspector = week.inspector().id();
                found.add(new Shortfall(
                        ShortfallReason.IDLE_INSPECTOR,
                        null,
                        inspector,
                        slot.day(),
                        1,
                        PlanTexts.shortfall(
                                ShortfallReason.IDLE_INSPECTOR,
                                inspector,
                                slot.day().toString())));
            }
        }
    }

    /** @param more of the sentence, after the agent and the number that is missing */
    private static Shortfall ofAgent(ShortfallReason reason, AgentSample sample, int missing, Object... more) {
        List<Object> values = new ArrayList<>(List.of(sample.agentId(), missing));
        values.addAll(List.of(more));
        return new Shortfall(
                reason, sample.agentId(), null, null, missing, PlanTexts.shortfall(reason, values.toArray()));
    }
}
