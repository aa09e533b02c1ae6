package io.qarules.office.plan;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.citation.Policy;
import io.qarules.engine.check.CheckedCall;
import io.qarules.engine.check.CheckedInspector;
import io.qarules.plan.Assignment;
import io.qarules.plan.Shortfall;
import io.qarules.plan.ShortfallReason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Policy("19")
@DisplayName("POLICY 19: who hears what was drawn, and when")
class RosterTest {
    @Property(tries = 60)
    @Label("nobody is above capacity, off duty, barred, or hears a call before it was made; no call is lost")
    void whatIsNeverDone(@ForAll long seed) {
        Weeks week = random(new Random(seed));
        Planner plan = week.plan();

        Map<String, CheckedInspector> inspectors = new HashMap<>();
        week.inspectors.forEach(each -> inspectors.put(each.id(), each));
        Map<String, String> teams = new HashMap<>();
        week.agents.forEach(agent -> teams.put(agent.id(), agent.team()));
        Map<String, LocalDate> days = new HashMap<>();
        week.calls.forEach(
                call -> days.put(call.id(), call.startedAt().atZone(Weeks.ZONE).toLocalDate()));
        plan.assignments().forEach(each -> {
            CheckedInspector inspector = inspectors.get(each.inspectorId());
            assertThat(inspector.days()).contains(each.day());
            assertThat(inspector.teams()).doesNotContain(teams.get(each.agentId()));
            assertThat(inspector.id()).isNotEqualTo(each.agentId());
            assertThat(each.day()).isAfterOrEqualTo(days.get(each.callId()));
        });
        bySlot(plan).forEach((slot, calls) -> assertThat(calls)
                .hasSizeLessThanOrEqualTo(
                        inspectors.get(calls.get(0).inspectorId()).capacityPerDay()));
        assertThat(new HashSet<>(
                        plan.assignments().stream().map(Assignment::callId).toList()))
                .hasSameSizeAs(plan.assignments());
        int unheard = missing(plan, ShortfallReason.NO_CAPACITY, ShortfallReason.NOBODY_MAY_HEAR);
        assertThat(plan.assignments().size() + unheard)
                .isEqualTo(plan.samples().stream()
                        .mapToInt(sample -> sample.drawn())
                        .sum());
        assertThat(plan.samples())
                .allSatisfy(sample -> assertThat(sample.drawn()).isLessThanOrEqualTo(sample.quota()));
    }

    @Property(tries = 300)
    @Label("no single move makes loads more level, fills a day on duty, or brings an inspector back to half")
    void noMoveIsLeft(@ForAll long seed) {
        Weeks week = random(new Random(seed));
        Planner plan = week.plan();

        Map<String, Integer> load = new TreeMap<>();
        week.inspectors.forEach(inspector -> load.put(inspector.id(), 0));
        Map<String, Map<String, Integer>> ofAgent = new HashMap<>();
        plan.assignments().forEach(each -> {
            load.merge(each.inspectorId(), 1, Integer::sum);
            ofAgent.computeIfAbsent(each.agentId(), any -> new HashMap<>()).merge(each.inspectorId(), 1, Integer::sum);
        });
        Map<String, List<Assignment>> slots = bySlot(plan);
        Map<String, Integer> sampled = new HashMap<>();
        plan.samples().forEach(sample -> sampled.put(sample.agentId(), sample.drawn()));
        Map<String, CheckedCall> calls = new HashMap<>();
        week.calls.forEach(call -> calls.put(call.id(), call));
        Map<String, String> teams = new HashMap<>();
        week.agents.forEach(agent -> teams.put(agent.id(), agent.team()));
        for (Assignment each : plan.assignments()) {
            int half = Math.max(1, sampled.get(each.agentId()) / 2);
            boolean beyond = ofAgent.get(each.agentId()).get(each.inspectorId()) > half;
            boolean spare = slots.get(each.inspectorId() + each.day()).size() > 1;
            LocalDate made =
                    calls.get(each.callId()).startedAt().atZone(Weeks.ZONE).toLocalDate();
            for (CheckedInspector other : week.inspectors) {
                boolean same = other.id().equals(each.inspectorId());
                boolean within = same || ofAgent.get(each.agentId()).getOrDefault(other.id(), 0) < half;
                if (!(within || beyond)
                        || other.teams().contains(teams.get(each.agentId()))
                        || other.id().equals(each.agentId())) {
                    continue;
                }
                for (LocalDate day : other.days().tailSet(made)) {
                    int there = slots.getOrDefault(other.id() + day, List.of()).size();
                    if (there < other.capacityPerDay()) {
                        assertThat((spare || there == 0)
                                        && !same
                                        && load.get(each.inspectorId()) > load.get(other.id()) + 1)
                                .as("%s could go to %s, who has less", each, other)
                                .isFalse();
                        assertThat(spare && there == 0)
                                .as("%s could go to the empty day %s of %s", each, day, other)
                                .isFalse();
                        assertThat(beyond && within && !same)
                                .as("%s could go to %s, who is free", each, other)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    @DisplayName(
            "two of 15,000 weeks in which levelling frees somebody for an agent whom one inspector hears too often")
    void halfIsLookedAtAgain() {
        noMoveIsLeft(494530341L);
        noMoveIsLeft(661573096L);
    }

    @Test
    @DisplayName(
            "four inspectors on the same days: loads within one call, each every day, none more than half of an agent")
    void equalInspectors() {
        Weeks week = new Weeks();
        for (int i = 0; i < 31; i++) {
            week.agent("A" + i, "T" + i % 3, Weeks.quota(2 + i % 3), Map.of("SALES", 20, "COMPLAINT", 4));
        }
        IntStream.range(0, 4).forEach(i -> week.workingDays("Q" + i, 8));

        Planner plan = week.plan();

        // eleven agents with 2 calls, ten with 3, ten with 4: 22 + 30 + 40
        assertThat(plan.assignments()).hasSize(92);
        assertThat(loads(plan).values()).containsExactly(23, 23, 23, 23);
        assertThat(bySlot(plan)).hasSize(20);
        assertThat(plan.shortfalls()).isEmpty();
    }

    @Test
    @DisplayName("where half cannot be kept, loads are level all the same: one of 3 calls is beyond half with either")
    void levelBeyondHalf() {
        Weeks week = new Weeks()
                .agent("A", "T1", Weeks.quota(1), Map.of("SALES", 1))
                .agent("B", "T2", Weeks.quota(3), Map.of("SALES", 3))
                .inspector("Q0", 8, Set.of(), 0)
                .inspector("Q1", 8, Set.of("T1"), 0);

        for (week.seed = 0; week.seed < 8; week.seed++) {
            // Q0 hears A's call and one of B's, Q1 the other two
            assertThat(loads(week.plan())).isEqualTo(Map.of("Q0", 2, "Q1", 2));
            assertThat(missing(week.plan(), ShortfallReason.MORE_THAN_HALF)).isOne();
        }
    }

    @Test
    @DisplayName("the only call of a day goes to a day without one of somebody with two calls fewer")
    void levelEmptyDays() {
        Weeks week = new Weeks()
                .agent("A", "T1", Weeks.quota(1), Map.of("SALES", 1))
                .agent("B", "T2", Weeks.quota(3), Map.of("SALES", 3))
                .inspector("Q0", 8, Set.of(), 0, 1, 2)
                .inspector("Q1", 8, Set.of("T1"), 0, 1, 2);

        for (week.seed = 0; week.seed < 8; week.seed++) {
            // four calls on six days: two each, each on a day of its own
            assertThat(loads(week.plan())).isEqualTo(Map.of("Q0", 2, "Q1", 2));
            assertThat(missing(week.plan(), ShortfallReason.IDLE_INSPECTOR)).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("a call beyond half goes where it fits by a chain: one of B's to Q2, whose only call goes on to Q3")
    void halfByChain() {
        Weeks week = chain().agent("B", "T1", Weeks.quota(2), Map.of("SALES", 2));

        theChainIsMade(week);
    }

    @Test
    @DisplayName("a day without a call gets one by a chain: from Q2, who gets one of the two of Q1")
    void dayByChain() {
        Weeks week = chain().agent("B", "T1", Weeks.quota(1), Map.of("SALES", 1))
                .agent("D", "T1", Weeks.quota(1), Map.of("SALES", 1));

        theChainIsMade(week);
    }

    /**
     * E can be heard on Tuesday only, by Q3. A is seated next, with Q2, who has fewest. Two calls of T1 then find Q1 alone:
     * Q0 has no places. Loads of 2, 1 and 1 are level.
     */
    private static Weeks chain() {
        Weeks week = new Weeks()
                .agent("A", "T2", Weeks.quota(1), Map.of("SALES", 1))
                .agent("E", "T2", Weeks.quota(1), Map.of())
                .inspector("Q0", 0, Set.of("T2"), 0, 1, 2, 3)
                .inspector("Q1", 2, Set.of("T2"), 0)
                .inspector("Q2", 1, Set.of(), 0)
                .inspector("Q3", 1, Set.of("T1"), 0, 1);
        week.calls.add(new CheckedCall("E1", "E", Weeks.BEFORE.plusSeconds(6 * 86_400), null, 60));
        return week;
    }

    private static void theChainIsMade(Weeks week) {
        for (week.seed = 0; week.seed < 8; week.seed++) {
            Planner plan = week.plan();
            assertThat(plan.shortfalls())
                    .extracting(Shortfall::reason, Shortfall::inspectorId)
                    .containsOnly(tuple(ShortfallReason.IDLE_INSPECTOR, "Q0"));
            assertThat(plan.assignments())
                    .extracting(each -> each.agentId() + each.inspectorId())
                    .contains("AQ3", "EQ3");
            assertThat(loads(plan)).isEqualTo(Map.of("Q1", 1, "Q2", 1, "Q3", 2));
        }
    }

    @Test
    @DisplayName("a call moves on where another one can only be heard there")
    void makesRoom() {
        Weeks week = new Weeks()
                .agent("A1", "T1", Weeks.quota(1), Map.of("SALES", 1))
                .agent("A2", "T2", Weeks.quota(1), Map.of("SALES", 1))
                .agent("A3", "T3", Weeks.quota(1), Map.of("SALES", 1))
                .inspector("Q1", 1, Set.of(), 0)
                .inspector("Q2", 1, Set.of("T3"), 1)
                .inspector("Q3", 1, Set.of("T2", "T3"), 2);

        assertThat(week.plan().assignments())
                .extracting(each -> each.agentId() + each.inspectorId())
                .containsExactly("A3Q1", "A2Q2", "A1Q3");
    }

    @Test
    @DisplayName("who is barred everywhere, and for whom there is no room, is named")
    void shortfalls() {
        Weeks week = new Weeks()
                .agent("A1", "T1", Weeks.quota(2), Map.of("SALES", 5))
                .agent("A2", "T2", Weeks.quota(3), Map.of("SALES", 5))
                .inspector("Q1", 2, Set.of("T1"), 0)
                .inspector("Q2", 0, Set.of("T1"), 0);

        assertThat(week.plan().shortfalls())
                .extracting(Shortfall::reason, Shortfall::agentId, Shortfall::inspectorId, Shortfall::missing)
                .containsExactly(
                        tuple(ShortfallReason.NOBODY_MAY_HEAR, "A1", null, 2),
                        tuple(ShortfallReason.NO_CAPACITY, "A2", null, 1),
                        tuple(ShortfallReason.MORE_THAN_HALF, "A2", "Q1", 1),
                        tuple(ShortfallReason.IDLE_INSPECTOR, null, "Q2", 1));
    }

    @Test
    @DisplayName("a call of Wednesday is heard on Wednesday or later, in the pack's zone")
    void notBeforeTheCall() {
        Weeks week = new Weeks().agent("A1", "T1", Weeks.quota(1), Map.of()).workingDays("Q1", 5);
        // 00:30 of Thursday in Shanghai
        week.calls.add(new CheckedCall("C1", "A1", Weeks.BEFORE.plusSeconds(7 * 86_400 + 52_200), null, 60));

        assertThat(week.plan().assignments()).extracting(Assignment::day).containsExactly(Weeks.day(3));
    }

    @Test
    @Tag("full")
    @Timeout(90)
    @DisplayName(
            "a week of 4,000 agents, 400,000 calls and 200 inspectors is planned in seconds, and keeps every promise")
    void aLargeCentre() {
        Weeks week = large();
        long before = System.nanoTime();

        Planner plan = week.plan();

        assertThat((System.nanoTime() - before) / 1e9).as("seconds").isLessThan(30);
        assertThat(plan.assignments()).hasSize(10_000);
        assertThat(plan.shortfalls()).isEmpty();
        assertThat(loads(plan).values()).allMatch(load -> load == 50);
        assertThat(bySlot(plan)).hasSize(1_000);
    }

    /** 3,000 agents with two calls and 1,000 with four; each inspector may not hear one team of forty. */
    static Weeks large() {
        Weeks week = new Weeks();
        for (int i = 0; i < 4_000; i++) {
            week.agent(
                    "A" + i,
                    "T" + i % 40,
                    Weeks.quota(i % 4 == 0 ? 4 : 2),
                    Map.of("SALES", 50, "COMPLAINT", 20, "SERVICE", 30));
        }
        IntStream.range(0, 200).forEach(i -> week.workingDays("Q" + i, 12, "T" + i % 40));
        return week;
    }

    static Weeks random(Random random) {
        Weeks week = new Weeks();
        week.seed = random.nextLong();
        int teams = 1 + random.nextInt(4);
        for (int i = 0; i < 1 + random.nextInt(15); i++) {
            String id = random.nextInt(8) == 0 ? "Q" + i : "A" + i;
            week.agent(
                    id,
                    "T" + random.nextInt(teams),
                    Weeks.quota(1 + random.nextInt(5), random.nextBoolean() ? Map.of("K0", 1) : Map.of()),
                    Map.of());
            for (int call = random.nextInt(12); call > 0; call--) {
                int day = random.nextInt(9) - 4;
                week.calls.add(new CheckedCall(
                        id + "-" + call,
                        id,
                        Weeks.BEFORE.plusSeconds(86_400L * (5 + day)),
                        "K" + random.nextInt(3),
                        25 + random.nextInt(60)));
            }
        }
        for (int i = 0; i < random.nextInt(6); i++) {
            Set<String> barred = random.nextInt(3) == 0 ? Set.of("T" + random.nextInt(teams)) : Set.of();
            week.inspector(
                    "Q" + i,
                    random.nextInt(5),
                    barred,
                    IntStream.range(0, 7)
                            .filter(day -> random.nextInt(3) > 0)
                            .boxed()
                            .toArray(Integer[]::new));
        }
        return week;
    }

    private static Map<String, List<Assignment>> bySlot(Planner plan) {
        return plan.assignments().stream().collect(groupingBy(each -> each.inspectorId() + each.day()));
    }

    private static Map<String, Integer> loads(Planner plan) {
        Map<String, Integer> loads = new TreeMap<>();
        plan.assignments().forEach(each -> loads.merge(each.inspectorId(), 1, Integer::sum));
        return loads;
    }

    private static int missing(Planner plan, ShortfallReason... reasons) {
        return plan.shortfalls().stream()
                .filter(shortfall -> List.of(reasons).contains(shortfall.reason()))
                .mapToInt(Shortfall::missing)
                .sum();
    }
}
