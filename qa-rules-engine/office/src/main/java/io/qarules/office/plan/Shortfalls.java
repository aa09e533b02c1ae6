package io.qarules.office.plan;

import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Text;
import io.qarules.plan.Shortfall;
import io.qarules.plan.ShortfallReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
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

    static List<Shortfall> of(Allotment allotment) {
        Slots slots = allotment.slots();
        Shortfalls shortfalls = new Shortfalls();
        for (AgentSample sample : allotment.samples()) {
            shortfalls.ofDraw(sample);
            shortfalls.ofKinds(sample, allotment.calls(sample.agentId()));
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
    }

    /** @param calls how many may be drawn, with those heard, by kind */
    private void ofKinds(AgentSample sample, SortedMap<String, Long> calls) {
        sample.quota().reserved().forEach((kind, places) -> {
            int filled = (int) sample.drawn().stream()
                    .filter(drawn -> drawn.reserved() && drawn.ticket().kind().equals(kind))
                    .count();
            if (filled < places) {
                int missing = places - filled;
                long there = calls.getOrDefault(kind, 0L);
                found.add(
                        there <= filled
                                ? ofAgent(ShortfallReason.TOO_FEW_OF_KIND, sample, missing, places, kind)
                                : unfilled(sample, kind, missing, places, there));
            }
        });
    }

    /**
     * Where planned calls fill places that are not reserved, there was room for the call when its kind was drawn, and it
     * could not be heard; else heard calls hold all places.
     */
    private static Shortfall unfilled(AgentSample sample, String kind, int missing, int places, long calls) {
        boolean keepsPlanned = sample.drawn().stream()
                .anyMatch(drawn -> !drawn.reserved() && drawn.heard() == null && drawn.planned() != null);
        return new Shortfall(
                ShortfallReason.TOO_FEW_OF_KIND,
                sample.agentId(),
                null,
                null,
                missing,
                PlanTexts.unfilled(sample.agentId(), missing, places, kind, calls, keepsPlanned));
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
                    half(sample, week, inspector)));
        }
    }

    private static Text half(AgentSample sample, InspectorWeek week, String inspector) {
        int hears = sample.heardBy(week);
        HeardBefore before = sample.heardBefore(week);
        return before.all() > sample.half()
                ? PlanTexts.half(inspector, before, hears, sample.drawn().size(), sample.agentId())
                : PlanTexts.shortfall(
                        ShortfallReason.MORE_THAN_HALF,
                        inspector,
                        hears,
                        sample.drawn().size(),
                        sample.agentId());
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
