package io.qarules.office.year;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.plan.Assignment;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.Inspector;
import io.qarules.plan.PlanAgent;
import io.qarules.plan.PlanCall;
import io.qarules.plan.PlanFile;
import io.qarules.plan.PlannedCall;
import io.qarules.plan.Sample;
import io.qarules.plan.Shortfall;
import io.qarules.plan.ShortfallReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What a plan promises (POLICY 19), worked out from the plan file and the plan alone. */
final class Promises {
    private final PlanFile file;
    private final InspectionPlan plan;
    private final Map<String, PlanAgent> agents;
    private final Map<String, Inspector> inspectors;
    private final Map<String, PlanCall> calls;
    private final Map<String, PlannedCall> heard;
    private final Map<String, List<PlanCall>> longEnough;
    private final Map<String, List<Assignment>> assigned;

    Promises(PlanFile file, InspectionPlan plan) {
        this.file = file;
        this.plan = plan;
        agents = byId(file.agents(), PlanAgent::id);
        inspectors = byId(file.inspectors(), Inspector::id);
        calls = byId(file.calls(), PlanCall::id);
        heard = byId(file.heard(), PlannedCall::callId);
        longEnough = file.calls().stream()
                .filter(call -> call.durationSeconds() >= 30 || heard.containsKey(call.id()))
                .collect(groupingBy(PlanCall::agentId));
        assigned = plan.assignments().stream().collect(groupingBy(Assignment::agentId));
    }

    void areKept() {
        assertThat(plan.problems()).isEmpty();
        nothingForbidden();
        everyQuota();
        halves();
        everyDayOnDuty();
        whatStays();
        strata();
        assertThat(new LevelLoads(file, plan).chains())
                .as("moves that make loads more level")
                .isEmpty();
    }

    private void nothingForbidden() {
        Map<String, Long> taken = file.heard().stream()
                .collect(groupingBy(each -> each.inspectorId() + each.day(), HashMap::new, counting()));
        Set<String> seen = new HashSet<>();
        for (Assignment each : plan.assignments()) {
            assertThat(seen.add(each.callId())).as("%s is there once", each).isTrue();
            assertThat(calls.get(each.callId()).agentId()).isEqualTo(each.agentId());
            PlannedCall done = heard.get(each.callId());
            assertThat(each.heard()).as("%s is heard", each).isEqualTo(done != null);
            if (done != null) {
                assertThat(each.inspectorId()).isEqualTo(done.inspectorId());
                assertThat(each.day()).isEqualTo(done.day());
                continue;
            }
            Inspector inspector = inspectors.get(each.inspectorId());
            assertThat(each.day()).isAfterOrEqualTo(file.replanFrom());
            assertThat(inspector.days()).as("%s on duty", each).contains(each.day());
            assertThat(inspector.teams())
                    .as("%s may hear", each)
                    .doesNotContain(agents.get(each.agentId()).team());
            assertThat(each.day()).as("%s was made", each).isAfterOrEqualTo(day(calls.get(each.callId())));
            assertThat(taken.merge(each.inspectorId() + each.day(), 1L, Long::sum))
                    .as("%s has room", each)
                    .isLessThanOrEqualTo(inspector.capacityPerDay());
        }
        assertThat(seen).as("what was heard stays").containsAll(heard.keySet());
    }

    /** Of everybody as many calls are heard as the rules ask for; what is missing is named, with why. */
    private void everyQuota() {
        assertThat(plan.samples()).hasSize(agents.size());
        Map<String, Map<ShortfallReason, Integer>> named = new HashMap<>();
        plan.shortfalls().stream()
                .filter(shortfall -> shortfall.agentId() != null)
                .forEach(shortfall -> named.computeIfAbsent(shortfall.agentId(), any -> new HashMap<>())
                        .merge(shortfall.reason(), shortfall.missing(), Integer::sum));
        for (Sample sample : plan.samples()) {
            String agent = sample.agentId();
            int quota = quota(agents.get(agent));
            int there = assigned.getOrDefault(agent, List.of()).size();
            int all = longEnough.getOrDefault(agent, List.of()).size();
            Map<ShortfallReason, Integer> missing = named.getOrDefault(agent, Map.of());
            int unheard = missing.getOrDefault(ShortfallReason.NO_CAPACITY, 0)
                    + missing.getOrDefault(ShortfallReason.NOBODY_MAY_HEAR, 0);
            assertThat(sample.quota()).as(agent).isEqualTo(quota);
            assertThat(missing.getOrDefault(ShortfallReason.TOO_FEW_CALLS, 0))
                    .as("%s: too few of %d calls", agent, all)
                    .isEqualTo(Math.max(0, quota - all));
            assertThat(there + unheard).as("%s: quota %d", agent, quota).isEqualTo(Math.min(quota, all));
        }
    }

    /** In the first three whole months, and under 60 points: four; everybody else two. */
    private int quota(PlanAgent agent) {
        LocalDate first = file.period().from();
        LocalDate hired = agent.hiredOn();
        int months = (first.getYear() - hired.getYear()) * 12 + first.getMonthValue() - hired.getMonthValue();
        boolean isNew = months < 3 || months == 3 && first.getDayOfMonth() < hired.getDayOfMonth();
        return isNew || agent.score().compareTo(BigDecimal.valueOf(60)) < 0 ? 4 : 2;
    }

    /** Where somebody hears more than half of a sample, the plan says so. */
    private void halves() {
        Map<String, Integer> beyond = new TreeMap<>();
        for (Sample sample : plan.samples()) {
            int half = Math.max(1, sample.drawn() / 2);
            assigned.getOrDefault(sample.agentId(), List.of()).stream()
                    .collect(groupingBy(Assignment::inspectorId, counting()))
                    .forEach((inspector, many) -> {
                        if (many > half) {
                            beyond.put(sample.agentId() + " " + inspector, (int) (many - half));
                        }
                    });
        }
        assertThat(named(ShortfallReason.MORE_THAN_HALF)).isEqualTo(beyond);
    }

    private void everyDayOnDuty() {
        Map<String, Integer> idle = new TreeMap<>();
        Set<String> busy = new HashSet<>();
        plan.assignments().forEach(each -> busy.add(each.inspectorId() + " " + each.day()));
        inspectors.values().forEach(inspector -> inspector.days().stream()
                .filter(day -> !day.isBefore(file.replanFrom()))
                .filter(day -> !busy.contains(inspector.id() + " " + day))
                .forEach(day -> idle.put(inspector.id() + " " + day, 1)));
        assertThat(named(ShortfallReason.IDLE_INSPECTOR)).isEqualTo(idle);
    }

    private Map<String, Integer> named(ShortfallReason reason) {
        return plan.shortfalls().stream()
                .filter(shortfall -> shortfall.reason() == reason)
                .collect(toMap(
                        shortfall -> reason == ShortfallReason.IDLE_INSPECTOR
                                ? shortfall.inspectorId() + " " + shortfall.day()
                                : shortfall.agentId() + " " + shortfall.inspectorId(),
                        Shortfall::missing,
                        Integer::sum,
                        TreeMap::new));
    }

    /** Whatever an earlier plan says and can still be done stays, but for what a reserved part takes that came later. */
    private void whatStays() {
        Map<String, Assignment> now = byId(plan.assignments(), Assignment::callId);
        Map<String, PlannedCall> before = byId(file.planned(), PlannedCall::callId);
        Set<String> reservedAnew = new HashSet<>();
        plan.assignments().stream()
                .filter(each -> each.reserved() && !each.heard() && !before.containsKey(each.callId()))
                .forEach(each -> reservedAnew.add(each.agentId()));
        for (PlannedCall each : file.planned()) {
            boolean possible = !each.day().isBefore(file.replanFrom())
                    && inspectors.get(each.inspectorId()).days().contains(each.day());
            Assignment after = now.get(each.callId());
            if (possible
                    && (after != null
                            || !reservedAnew.contains(calls.get(each.callId()).agentId()))) {
                assertThat(after).as("%s stays", each).isNotNull();
                assertThat(after.inspectorId() + after.day()).isEqualTo(each.inspectorId() + each.day());
            }
        }
    }

    /** Reserved parts first, the rest by largest remainder; of agents of whom nothing was drawn before. */
    private void strata() {
        Set<String> before = new HashSet<>();
        heard.keySet().forEach(call -> before.add(calls.get(call).agentId()));
        file.planned().forEach(call -> before.add(calls.get(call.callId()).agentId()));
        Map<String, Integer> drawn = plan.samples().stream().collect(toMap(Sample::agentId, Sample::drawn));
        for (String agent : agents.keySet()) {
            List<Assignment> sample = assigned.getOrDefault(agent, List.of());
            if (!before.contains(agent) && sample.size() == drawn.get(agent)) {
                Map<String, Long> found = sample.stream().collect(groupingBy(Assignment::type, counting()));
                assertThat(found).as("%s: kinds", agent).isEqualTo(kinds(agent));
            }
        }
    }

    private Map<String, Long> kinds(String agent) {
        TreeMap<String, Long> sizes = longEnough.getOrDefault(agent, List.of()).stream()
                .collect(groupingBy(PlanCall::type, TreeMap::new, counting()));
        Map<String, Long> kinds = new TreeMap<>();
        long places = Math.min(
                quota(agents.get(agent)),
                sizes.values().stream().mapToLong(Long::longValue).sum());
        if (places > 0 && sizes.containsKey("NEW_PRODUCT")) {
            kinds.put("NEW_PRODUCT", 1L);
            sizes.merge("NEW_PRODUCT", -1L, Long::sum);
            places--;
        }
        long all = sizes.values().stream().mapToLong(Long::longValue).sum();
        long left = places;
        Map<String, Long> remainders = new TreeMap<>();
        for (Map.Entry<String, Long> kind : sizes.entrySet()) {
            long whole = all == 0 ? 0 : places * kind.getValue() / all;
            kinds.merge(kind.getKey(), whole, Long::sum);
            remainders.put(kind.getKey(), all == 0 ? 0 : places * kind.getValue() % all);
            left -= whole;
        }
        remainders.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(left)
                .forEach(kind -> kinds.merge(kind.getKey(), 1L, Long::sum));
        kinds.values().removeIf(number -> number == 0);
        return kinds;
    }

    static LocalDate day(PlanCall call) {
        return call.startedAt().atZone(Centre.ZONE).toLocalDate();
    }

    static <T> Map<String, T> byId(List<T> records, Function<T, String> id) {
        return records.stream().collect(toMap(each -> Objects.requireNonNull(id.apply(each)), each -> each));
    }
}
