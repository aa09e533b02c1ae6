package io.qarules.office.plan;

import io.qarules.engine.check.CheckedCall;
import io.qarules.engine.check.CheckedHearing;
import io.qarules.engine.check.CheckedInspector;
import io.qarules.engine.check.CheckedPlan;
import io.qarules.engine.sample.Quota;
import io.qarules.plan.Assignment;
import io.qarules.plan.PlanAgent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Weeks to be planned, put together for tests: Monday 2 November 2026 to Sunday, with calls of the week before. */
final class Weeks {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    static final Instant BEFORE = Instant.parse("2026-10-28T02:00:00Z");

    final List<PlanAgent> agents = new ArrayList<>();
    final List<CheckedInspector> inspectors = new ArrayList<>();
    final List<CheckedCall> calls = new ArrayList<>();
    final Map<String, Quota> quotas = new HashMap<>();
    final List<CheckedHearing> heard = new ArrayList<>();
    final List<CheckedHearing> planned = new ArrayList<>();
    LocalDate replanFrom = MONDAY;
    long seed = 1;

    static LocalDate day(int day) {
        return MONDAY.plusDays(day);
    }

    /** An agent with so many calls of each kind, e.g. {@code COMPLAINT 3}; ids are {@code A1-COMPLAINT-0}. */
    Weeks agent(String id, String team, Quota quota, Map<String, Integer> callsByKind) {
        agents.add(PlanAgent.builder().id(id).team(team).build());
        quotas.put(id, quota);
        callsByKind.forEach((kind, size) -> IntStream.range(0, size)
                .forEach(i -> calls.add(new CheckedCall(id + "-" + kind + "-" + i, id, BEFORE, kind, 60))));
        return this;
    }

    Weeks inspector(String id, int capacity, Set<String> barred, Integer... days) {
        inspectors.add(new CheckedInspector(
                id,
                capacity,
                barred,
                new TreeSet<>(Arrays.stream(days).map(Weeks::day).toList())));
        return this;
    }

    Weeks workingDays(String id, int capacity, String... barred) {
        return inspector(id, capacity, Set.of(barred), 0, 1, 2, 3, 4);
    }

    static Quota quota(int calls) {
        return new Quota(calls, "test", new TreeMap<>());
    }

    static Quota quota(int calls, Map<String, Integer> reserved) {
        return new Quota(calls, "test", new TreeMap<>(reserved));
    }

    CheckedPlan file() {
        return new CheckedPlan("2026-W45", MONDAY, day(6), replanFrom, seed, agents, inspectors, calls, heard, planned);
    }

    Planner plan() {
        return Planner.of(file(), quotas, ZONE, 30);
    }

    /** Goes on from a plan of the same week: what was assigned before a day is heard, the rest is planned. */
    Weeks after(Collection<Assignment> assignments, int day) {
        replanFrom = day(day);
        for (Assignment each : assignments) {
            CheckedHearing hearing = new CheckedHearing(each.callId(), each.inspectorId(), each.day());
            (each.day().isBefore(replanFrom) ? heard : planned).add(hearing);
        }
        return this;
    }
}
