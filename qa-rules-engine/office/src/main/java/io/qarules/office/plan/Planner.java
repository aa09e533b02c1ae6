package io.qarules.office.plan;

import io.qarules.engine.check.CheckedHearing;
import io.qarules.engine.check.CheckedPlan;
import io.qarules.engine.sample.Quota;
import io.qarules.engine.value.TextOrder;
import io.qarules.plan.Assignment;
import io.qarules.plan.Sample;
import io.qarules.plan.Shortfall;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes a plan: draws every agent's calls, seats them, levels the loads, and says what falls short (POLICY 19). */
public final class Planner {
    private static final Comparator<Assignment> BY_DAY = Comparator.comparing(Assignment::day)
            .thenComparing(Assignment::inspectorId, TextOrder.BY_CODE_POINT)
            .thenComparing(Assignment::callId, TextOrder.BY_CODE_POINT);

    private final Allotment allotment;
    private final List<AgentSample> samples;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Shortfall> shortfalls;

    private Planner(Allotment allotment) {
        this.allotment = allotment;
        samples = allotment.samples();
        samples.forEach(this::assignHeard);
        allotment.hearings().forEach(this::assign);
        assignments.sort(BY_DAY);
        shortfalls = Shortfalls.of(allotment);
    }

    /**
     * Makes a plan.
     *
     * @param quotas by agent
     * @param zone in which the days of calls are taken
     * @param shortest how many seconds a call has at least that is drawn
     */
    public static Planner of(CheckedPlan plan, Map<String, Quota> quotas, ZoneId zone, long shortest) {
        Allotment allotment = new Allotment(plan, quotas, zone, shortest);
        Levelling.level(allotment.slots().weeks(), allotment.samples());
        return new Planner(allotment);
    }

    public List<Sample> samples() {
        return samples.stream()
                .map(sample -> new Sample(
                        sample.agentId(),
                        sample.quota().calls(),
                        sample.drawn().size(),
                        sample.quota().rule()))
                .toList();
    }

    public List<Assignment> assignments() {
        return assignments;
    }

    public List<Shortfall> shortfalls() {
        return shortfalls;
    }

    /** Returns what was drawn and seated, for explanations. */
    Allotment allotment() {
        return allotment;
    }

    private void assignHeard(AgentSample sample) {
        for (Drawn drawn : sample.drawn()) {
            CheckedHearing heard = drawn.heard();
            if (heard != null) {
                assign(sample, drawn, heard.inspectorId(), heard.day());
            }
        }
    }

    private void assign(Hearing hearing) {
        Slot slot = hearing.slot();
        if (slot != null) {
            assign(hearing.sample(), hearing.drawn(), slot.inspector().id(), slot.day());
        }
    }

    private void assign(AgentSample sample, Drawn drawn, String inspectorId, LocalDate day) {
        Ticket call = drawn.ticket();
        assignments.add(new Assignment(
                call.callId(),
                call.agentId(),
                inspectorId,
                day,
                call.type(),
                drawn.reserved(),
                drawn.heard() != null,
                PlanTexts.why(sample.quota(), drawn)));
    }
}
