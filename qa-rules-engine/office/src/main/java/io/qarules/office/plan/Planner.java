package io.qarules.office.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.qarules.engine.check.CheckedHearing;
import io.qarules.engine.check.CheckedPlan;
import io.qarules.engine.sample.Quota;
import io.qarules.engine.value.TextOrder;
import io.qarules.plan.Assignment;
import io.qarules.plan.PlanAgent;
import io.qarules.plan.Sample;
import io.qarules.plan.Shortfall;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a plan: draws every agent's calls, seats them, levels the loads, and says what falls short (POLICY 19). */
public final class Planner {
    private static final Comparator<Assignment> BY_DAY = Comparator.comparing(Assignment::day)
            .thenComparing(Assignment::inspectorId, TextOrder.BY_CODE_POINT)
            .thenComparing(Assignment::callId, TextOrder.BY_CODE_POINT);

    private final CheckedPlan plan;
    private final Slots slots;
    private final List<AgentSample> samples = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Shortfall> shortfalls;

    private Planner(CheckedPlan plan, Map<String, Quota> quotas, ZoneId zone, long shortest) {
        this.plan = plan;
        this.slots = new Slots(plan.inspectors(), plan.replanFrom());
        Map<String, CheckedHearing> heard = byCall(plan.heard());
        Map<String, CheckedHearing> planned = byCall(plan.planned());
        Map<String, List<Ticket>> calls = Ticket.draw(plan.calls(), plan.seed(), zone).stream()
                .filter(call -> call.seconds() >= shortest || heard.containsKey(call.callId()))
                .collect(groupingBy(Ticket::agentId));
        plan.agents().stream()
                .sorted(Comparator.comparing(agent -> String.valueOf(agent.id()), TextOrder.BY_CODE_POINT))
                .forEach(agent -> samples.add(sample(agent, quotas, calls, heard, planned)));
        List<Hearing> hearings = new ArrayList<>();
        samples.forEach(sample -> sample.drawn().forEach(drawn -> hear(sample, drawn, hearings)));
        Seating.seat(hearings);
        Levelling.level(slots.weeks(), samples);
        hearings.forEach(this::assign);
        assignments.sort(BY_DAY);
        shortfalls = Shortfalls.of(samples, slots);
    }

    /**
     * Makes a plan.
     *
     * @param quotas by agent
     * @param zone in which the days of calls are taken
     * @param shortest how many seconds a call has at least that is drawn
     */
    public static Planner of(CheckedPlan plan, Map<String, Quota> quotas, ZoneId zone, long shortest) {
        return new Planner(plan, quotas, zone, shortest);
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

    private static Map<String, CheckedHearing> byCall(List<CheckedHearing> hearings) {
        return hearings.stream().collect(toMap(CheckedHearing::callId, hearing -> hearing));
    }

    private static AgentSample sample(
            PlanAgent agent,
            Map<String, Quota> quotas,
            Map<String, List<Ticket>> calls,
            Map<String, CheckedHearing> heard,
            Map<String, CheckedHearing> planned) {
        String id = String.valueOf(agent.id());
        Quota quota = quotas.getOrDefault(id, Quota.NONE);
        return new AgentSample(agent, quota, Draw.of(quota, calls.getOrDefault(id, List.of()), heard, planned));
    }

    private void hear(AgentSample sample, Drawn drawn, List<Hearing> hearings) {
        CheckedHearing heard = drawn.heard();
        if (heard != null) {
            sample.hearDone(slots, heard);
            assign(sample, drawn, heard.inspectorId(), heard.day());
            return;
        }
        List<Slot> allowed =
                slots.allowed(sample.agentId(), sample.team(), drawn.ticket().day());
        hearings.add(new Hearing(drawn, sample, allowed, kept(drawn.planned(), allowed)));
    }

    /** Returns the slot in which a call stays by an earlier plan; null where it cannot. */
    private @Nullable Slot kept(@Nullable CheckedHearing planned, List<Slot> allowed) {
        if (planned == null) {
            return null;
        }
        InspectorWeek week = slots.week(planned.inspectorId());
        Slot slot = week == null ? null : week.slot(planned.day());
        return slot != null && slot.isFree() && allowed.contains(slot) ? slot : null;
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
