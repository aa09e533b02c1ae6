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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a plan: draws every agent's calls, seats them, levels the loads, and says what falls short (POLICY 19). */
public final class Planner {
    private static final Comparator<Assignment> BY_DAY = Comparator.comparing(Assignment::day)
            .thenComparing(Assignment::inspectorId, TextOrder.BY_CODE_POINT)
            .thenComparing(Assignment::callId, TextOrder.BY_CODE_POINT);

    private final CheckedPlan plan;
    private final Map<String, Quota> quotas;
    private final Map<String, CheckedHearing> heard;
    private final Map<String, CheckedHearing> planned;
    /** The calls that may be drawn, and those heard, by agent. */
    private final Map<String, List<Ticket>> calls;

    private final List<Assignment> assignments = new ArrayList<>();
    private Slots slots;
    private List<AgentSample> samples = List.of();
    private List<Shortfall> shortfalls = List.of();

    private Planner(CheckedPlan plan, Map<String, Quota> quotas, ZoneId zone, long shortest) {
        this.plan = plan;
        this.quotas = quotas;
        heard = byCall(plan.heard());
        planned = byCall(plan.planned());
        calls = Ticket.draw(plan.calls(), plan.seed(), zone).stream()
                .filter(call -> call.seconds() >= shortest || heard.containsKey(call.callId()))
                .collect(groupingBy(Ticket::agentId));
        slots = new Slots(plan.inspectors(), plan.replanFrom());
    }

    /**
     * Makes a plan.
     *
     * @param quotas by agent
     * @param zone in which the days of calls are taken
     * @param shortest how many seconds a call has at least that is drawn
     */
    public static Planner of(CheckedPlan plan, Map<String, Quota> quotas, ZoneId zone, long shortest) {
        Planner planner = new Planner(plan, quotas, zone, shortest);
        planner.drawAndSeat();
        Levelling.level(planner.slots.weeks(), planner.samples);
        planner.finish();
        return planner;
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

    /** Draws and seats; anew where new calls found no place, so that they do not displace what was planned. */
    private void drawAndSeat() {
        Set<String> withoutPlace = new HashSet<>();
        do {
            slots = new Slots(plan.inspectors(), plan.replanFrom());
            samples = plan.agents().stream()
                    .sorted(Comparator.comparing(agent -> String.valueOf(agent.id()), TextOrder.BY_CODE_POINT))
                    .map(agent -> sample(agent, withoutPlace))
                    .toList();
            samples.forEach(this::countHeard);
            samples.forEach(this::keepPlanned);
            Seating.seat(hearings().toList());
        } while (withoutPlace.addAll(hearings()
                .filter(this::displacedForNothing)
                .map(hearing -> hearing.drawn().ticket().callId())
                .toList()));
    }

    private AgentSample sample(PlanAgent agent, Set<String> withoutPlace) {
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
    private void keepPlanned(AgentSample sample) {
        for (Drawn drawn : sample.drawn()) {
            if (drawn.heard() == null) {
                Prospects prospects = sample.prospects();
                Slot slot = prospects.plannedSlot(drawn.ticket());
                boolean stays = slot != null && slot.isFree() && prospects.stays(drawn.ticket());
                new Hearing(drawn, sample, prospects.allowed(drawn.ticket()), stays ? slot : null);
            }
        }
    }

    private Stream<Hearing> hearings() {
        return samples.stream().flatMap(sample -> sample.hearings().stream());
    }

    /** Returns whether a new call found no place, and something planned was left out of the same sample. */
    private boolean displacedForNothing(Hearing hearing) {
        return hearing.slot() == null && hearing.drawn().planned() == null && leftOut(hearing.sample());
    }

    private boolean leftOut(AgentSample sample) {
        long drawn =
                sample.drawn().stream().filter(each -> each.planned() != null).count();
        return drawn
                < calls.getOrDefault(sample.agentId(), List.of()).stream()
                        .filter(call -> planned.containsKey(call.callId()))
                        .count();
    }

    private void finish() {
        for (AgentSample sample : samples) {
            for (Drawn drawn : sample.drawn()) {
                CheckedHearing done = drawn.heard();
                if (done != null) {
                    assign(sample, drawn, done.inspectorId(), done.day());
                }
            }
        }
        hearings().forEach(this::assign);
        assignments.sort(BY_DAY);
        shortfalls = Shortfalls.of(samples, slots);
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
