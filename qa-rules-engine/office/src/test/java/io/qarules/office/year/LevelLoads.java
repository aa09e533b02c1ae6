package io.qarules.office.year;

import io.qarules.plan.Assignment;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.Inspector;
import io.qarules.plan.PlanAgent;
import io.qarules.plan.PlanCall;
import io.qarules.plan.PlanFile;
import io.qarules.plan.PlannedCall;
import io.qarules.plan.Sample;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for calls that could pass from inspector to inspector, in chains of any length, so that somebody with at least
 * two calls more than another has one less and the other one more. Capacity, bars, days, a call on each day on duty and
 * half of a sample are kept on the way. Where there is no such chain, nothing but these keeps loads apart.
 */
final class LevelLoads {
    private final Map<String, List<Assignment>> bySlot = new HashMap<>();
    private final Map<String, Integer> heard = new HashMap<>();
    private final Map<String, Integer> load = new HashMap<>();
    private final Map<String, Integer> ofAgent = new HashMap<>();
    private final Map<String, Integer> half = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, PlanCall> calls;
    private final List<Place> places = new ArrayList<>();
    private final Set<String> fixed = new HashSet<>();

    LevelLoads(PlanFile file, InspectionPlan plan) {
        calls = Promises.byId(file.calls(), PlanCall::id);
        for (PlanAgent agent : file.agents()) {
            teams.put(agent.id(), agent.team());
        }
        for (Inspector inspector : file.inspectors()) {
            load.put(inspector.id(), 0);
            inspector.days().stream()
                    .filter(day -> !day.isBefore(file.replanFrom()))
                    .forEach(day -> places.add(new Place(inspector, day)));
        }
        for (Sample sample : plan.samples()) {
            half.put(sample.agentId(), Math.max(1, sample.drawn() / 2));
        }
        for (Assignment each : plan.assignments()) {
            load.merge(each.inspectorId(), 1, Integer::sum);
            ofAgent.merge(each.agentId() + " " + each.inspectorId(), 1, Integer::sum);
            if (each.heard()) {
                heard.merge(each.inspectorId() + each.day(), 1, Integer::sum);
            } else {
                bySlot.computeIfAbsent(each.inspectorId() + each.day(), any -> new ArrayList<>())
                        .add(each);
            }
        }
        for (PlannedCall before : file.planned()) {
            fixed.add(before.callId() + before.inspectorId() + before.day());
        }
    }

    /** Returns from and to whom a call could pass; empty where loads are as level as they can be. */
    List<String> chains() {
        List<String> chains = new ArrayList<>();
        Set<Integer> few = new TreeSet<>();
        places.stream().filter(Place::hasRoom).forEach(place -> few.add(load.get(place.inspector.id())));
        few.forEach(calls -> chains.addAll(search(calls)));
        return chains;
    }

    /** Looks for a way from whoever has two more than {@code few} to whoever has {@code few} or less. */
    private List<String> search(int few) {
        Deque<Assignment> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        Set<String> givers = new HashSet<>();
        for (Place place : places) {
            if (load.get(place.inspector.id()) >= few + 2) {
                give(place.inspector.id(), givers, open, seen);
            }
        }
        Set<Place> unreached = new LinkedHashSet<>(places);
        while (!open.isEmpty() && !unreached.isEmpty()) {
            Assignment call = open.remove();
            for (Place place :
                    unreached.stream().filter(each -> mayGo(call, each)).toList()) {
                unreached.remove(place);
                String inspector = place.inspector.id();
                boolean room = place.hasRoom();
                if (room && load.get(inspector) <= few) {
                    return List.of("%s, to %s with %d".formatted(call, inspector, load.get(inspector)));
                }
                place.calls().forEach(other -> enter(other, open, seen));
                if (room) {
                    give(inspector, givers, open, seen);
                }
            }
        }
        return List.of();
    }

    /** Lets an inspector pass on any call whose day has another. */
    private void give(String inspector, Set<String> givers, Deque<Assignment> open, Set<String> seen) {
        if (givers.add(inspector)) {
            places.stream()
                    .filter(place -> place.inspector.id().equals(inspector) && place.size() > 1)
                    .forEach(place -> place.calls().forEach(call -> enter(call, open, seen)));
        }
    }

    private void enter(Assignment call, Deque<Assignment> open, Set<String> seen) {
        if (!fixed.contains(call.callId() + call.inspectorId() + call.day()) && seen.add(call.callId())) {
            open.add(call);
        }
    }

    private boolean mayGo(Assignment call, Place place) {
        String inspector = place.inspector.id();
        return !inspector.equals(call.agentId())
                && !place.inspector.teams().contains(teams.get(call.agentId()))
                && !place.day.isBefore(Promises.day(calls.get(call.callId())))
                && (inspector.equals(call.inspectorId())
                        || ofAgent.getOrDefault(call.agentId() + " " + inspector, 0) < half.get(call.agentId())
                        || ofAgent.get(call.agentId() + " " + call.inspectorId()) > half.get(call.agentId()));
    }

    /** An inspector's day. */
    private final class Place {
        private final Inspector inspector;
        private final LocalDate day;

        Place(Inspector inspector, LocalDate day) {
            this.inspector = inspector;
            this.day = day;
        }

        List<Assignment> calls() {
            return bySlot.getOrDefault(inspector.id() + day, List.of());
        }

        /** With what was heard that day already. */
        int size() {
            return calls().size() + heard.getOrDefault(inspector.id() + day, 0);
        }

        boolean hasRoom() {
            return size() < inspector.capacityPerDay();
        }
    }
}
