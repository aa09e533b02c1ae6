package io.qarules.office.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.qarules.engine.check.CheckedHearing;
import io.qarules.engine.check.CheckedPlan;
import io.qarules.engine.sample.Quota;
import io.qarules.engine.value.TextOrder;
import io.qarules.plan.PlanAgent;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Draws every agent's calls and seats them, after what was heard and what an earlier plan says (POLICY 19). */
final class Allotment {
    private final CheckedPlan plan;
    private final Map<String, Quota> quotas;
    private final Map<String, CheckedHearing> heard;
    private final Map<String, CheckedHearing> planned;
    /** The calls that may be drawn, and those heard, by agent. */
    private final Map<String, List<Ticket>> calls;
    /** Ids of calls that found no place, so that they do not displace what was planned. */
    private final Set<String> withoutPlace = new HashSet<>();

    private Slots slots;
    private List<AgentSample> samples = List.of();

    /**
     * Draws and seats.
     *
     * @param quotas by agent
     * @param zone in which the days of calls are taken
     * @param shortest how many seconds a call has at least that is drawn
     */
    Allotment(CheckedPlan plan, Map<String, Quota> quotas, ZoneId zone, long shortest) {
        this.plan = plan;
        this.quotas = quotas;
        heard = byCall(plan.heard());
        planned = byCall(plan.planned());
        calls = Ticket.draw(plan.calls(), plan.seed(), zone).stream()
                .filter(call -> call.seconds() >= shortest || heard.containsKey(call.callId()))
                .collect(groupingBy(Ticket::agentId));
        slots = new Slots(plan.inspectors(), plan.replanFrom());
        drawAndSeat();
        while (withoutPlace.addAll(displacedForNothing())) {
            slots = new Slots(plan.inspectors(), plan.replanFrom());
            drawAndSeat();
        }
    }

    Slots slots() {
        return slots;
    }

    /** Returns the agents' samples in the order of their ids. */
    List<AgentSample> samples() {
        return samples;
    }

    /** Returns the drawn calls that were not heard yet. */
    Stream<Hearing> hearings() {
        return samples.stream().flatMap(sample -> sample.hearings().stream());
    }

    /** Returns how many calls of an agent may be drawn, with those heard, by kind. */
    SortedMap<String, Long> calls(String agentId) {
        return calls.getOrDefault(agentId, List.of()).stream()
                .collect(groupingBy(Ticket::kind, () -> new TreeMap<>(TextOrder.BY_CODE_POINT), counting()));
    }

    private static Map<String, CheckedHearing> byCall(List<CheckedHearing> hearings) {
        return hearings.stream().collect(toMap(CheckedHearing::callId, hearing -> hearing));
    }

    private void drawAndSeat() {
        samples = plan.agents().stream()
                .sorted(Comparator.comparing(agent -> String.valueOf(agent.id()), TextOrder.BY_CODE_POINT))
                .map(this::sample)
                .toList();
        samples.forEach(this::countHeard);
        samples.forEach(Allotment::keepPlanned);
        Seating.seat(hearings().toList());
    }

    private AgentSample sample(PlanAgent agent) {
        String id = String.valueOf(agent.id());
        Quota quota = quotas.getOrDefault(id, Quota.NONE);
        List<Ticket> own = calls.getOrDefault(id, List.of());
        Prospects prospects = new Prospects(slots, id, agent.team(), planned, withoutPlace);
        List<Drawn> drawn = Draw.of(quota, own, heard, planned, prospects);
        return new AgentSample(agent, quota, drawn, prospects);
    }

    /** Counts what was heard of all agents before anything else takes a place on those days. */
    private void countHeard(AgentSample sample) {
        for (Drawn drawn : sample.drawn()) {
            if (drawn.heard() != null) {
                sample.hearDone(slots, drawn.heard());
            }
        }
    }

    /** Gives what was planned its slot, where that is still possible. */
    private static void keepPlanned(AgentSample sample) {
        for (Drawn drawn : sample.drawn()) {
            if (drawn.heard() == null) {
                Prospects prospects = sample.prospects();
                Slot slot = prospects.plannedSlot(drawn.ticket());
                boolean stays = slot != null && slot.isFree() && prospects.stays(drawn.ticket());
                List<Slot> allowed = prospects.allowed(drawn.ticket());
                sample.hearings().add(new Hearing(drawn, sample, allowed, stays ? slot : null));
            }
        }
    }

    /**
     * Returns the calls that found no place, new or where an earlier plan put them, while something planned was left out
     * of the same sample.
     */
    private List<String> displacedForNothing() {
        return hearings()
                .filter(hearing -> hearing.slot() == null && !keepsItsPlace(hearing))
                .filter(hearing -> leavesOut(hearing.sample()))
                .map(hearing -> hearing.drawn().ticket().callId())
                .toList();
    }

    private static boolean keepsItsPlace(Hearing hearing) {
        return hearing.sample().prospects().stays(hearing.drawn().ticket());
    }

    private boolean leavesOut(AgentSample sample) {
        long kept =
                sample.drawn().stream().filter(drawn -> drawn.planned() != null).count();
        return calls.getOrDefault(sample.agentId(), List.of()).stream()
                        .filter(call -> planned.containsKey(call.callId()))
                        .count()
                > kept;
    }
}
