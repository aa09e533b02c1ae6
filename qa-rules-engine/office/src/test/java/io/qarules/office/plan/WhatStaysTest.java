package io.qarules.office.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.citation.Policy;
import io.qarules.engine.check.CheckedCall;
import io.qarules.engine.check.CheckedHearing;
import io.qarules.engine.check.CheckedInspector;
import io.qarules.engine.sample.Quota;
import io.qarules.plan.Assignment;
import io.qarules.plan.Shortfall;
import io.qarules.plan.ShortfallReason;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Policy("19")
@DisplayName("POLICY 19: what an earlier plan says stays, and gives way only where a quota would be missed")
class WhatStaysTest {
    private static final Quota ONE_NEW_OF_TWO = Weeks.quota(2, Map.of("NEW", 1));

    private final Weeks week = new Weeks();

    @ParameterizedTest
    @ValueSource(strings = {"A", "ZZ"})
    @DisplayName("what was heard today takes places before what is planned today, whatever the agents' ids")
    void heardToday(String agent) {
        week.agent(agent, "T1", Weeks.quota(1), Map.of("SALES", 1))
                .agent("Z", "T1", Weeks.quota(2), Map.of("SALES", 2))
                .inspector("Q1", 2, Set.of(), 0, 1);
        heard("Z-SALES-0", "Q1", 0);
        heard("Z-SALES-1", "Q1", 0);
        planned(agent + "-SALES-0", "Q1", 0);

        assertThat(places()).containsExactly("Z-SALES-0 Q1 0", "Z-SALES-1 Q1 0", agent + "-SALES-0 Q1 1");
    }

    @Test
    @DisplayName("a new call that nobody may hear does not take the place of a planned one")
    void nobodyMayHear() {
        twoPlanned();

        assertThat(places()).containsExactly("A-SALES-0 Q1 1", "A-SALES-1 Q2 1");
        Shortfall shortfall = week.plan().shortfalls().get(0);
        assertThat(week.plan().shortfalls()).hasSize(1);
        assertThat(shortfall.reason()).isEqualTo(ShortfallReason.TOO_FEW_OF_KIND);
        assertThat(shortfall.text().en())
                .isEqualTo("Agent A has 1 call of kind NEW, and of the 1 reserved 1 cannot be drawn: calls that were"
                        + " planned before stay, since a call of this kind would not be heard in their place");
        assertThat(shortfall.text().zh()).endsWith("此前已安排的通话保留，因为换成该类通话也无法安排");
    }

    @Test
    @DisplayName("a planned call of a reserved kind whose place is gone does not displace one that stays for nothing")
    void reservedWithoutPlace() {
        // quota 2, one heard: room for one of the two planned; Q2 is off, and on Wednesday Q3 has room for Z's call
        // alone
        week.agent("A", "T1", ONE_NEW_OF_TWO, Map.of("SALES", 2))
                .agent("Z", "T2", Weeks.quota(1), Map.of("SALES", 1))
                .inspector("Q1", 1, Set.of("T2"), 0, 1)
                .inspector("Q2", 1, Set.of("T2"), 0)
                .inspector("Q3", 1, Set.of(), 2);
        week.calls.add(new CheckedCall("A-NEW-0", "A", Instant.parse("2026-11-04T02:00:00Z"), "NEW", 60));
        week.replanFrom = Weeks.day(1);
        heard("A-SALES-1", "Q1", 0);
        planned("A-SALES-0", "Q1", 1);
        planned("A-NEW-0", "Q2", 2);
        planned("Z-SALES-0", "Q3", 2);

        assertThat(places()).containsExactly("A-SALES-1 Q1 0", "A-SALES-0 Q1 1", "Z-SALES-0 Q3 2");
        assertThat(week.plan().shortfalls())
                .extracting(Shortfall::reason)
                .containsOnlyOnce(ShortfallReason.TOO_FEW_OF_KIND)
                .doesNotContain(ShortfallReason.NO_CAPACITY);
    }

    @Test
    @DisplayName(
            "heard calls that hold a reserved place, and that are more than half of a sample, are the reason named")
    void heardBefore() {
        // both of the quota of 2 were heard by Q1: one beyond half of the 2, and no place for the call of kind NEW
        week.agent("A", "T1", ONE_NEW_OF_TWO, Map.of("SALES", 2, "NEW", 1))
                .inspector("Q1", 9, Set.of(), 0)
                .inspector("Q2", 9, Set.of(), 1);
        week.replanFrom = Weeks.day(1);
        heard("A-SALES-0", "Q1", 0);
        heard("A-SALES-1", "Q1", 0);

        assertThat(places()).containsExactly("A-SALES-0 Q1 0", "A-SALES-1 Q1 0"); // not one more than the quota
        assertThat(week.plan().shortfalls())
                .extracting(Shortfall::reason, Shortfall::missing, shortfall -> shortfall
                        .text()
                        .en())
                .containsExactly(
                        tuple(
                                ShortfallReason.TOO_FEW_OF_KIND,
                                1,
                                "Agent A has 1 call of kind NEW, and of the 1 reserved 1 cannot be drawn: calls that were"
                                        + " heard before hold the places"),
                        tuple(
                                ShortfallReason.MORE_THAN_HALF,
                                1,
                                "Inspector Q1 hears 2 of the 2 calls of agent A, more than half: 2 of them were heard"
                                        + " before"),
                        tuple(
                                ShortfallReason.IDLE_INSPECTOR,
                                1,
                                "Inspector Q2 is on duty on 2026-11-03 and has no call"));
    }

    @Test
    @DisplayName(
            "planned calls that stay with one inspector are the reason why it is more than half, though another is free")
    void keptBeyondHalf() {
        // 2 of 3 stay with Q1, one beyond half of 3, which is 1; the new call goes to Q2
        week.agent("A", "T1", Weeks.quota(3), Map.of("SALES", 3))
                .inspector("Q1", 9, Set.of(), 1)
                .inspector("Q2", 9, Set.of(), 1);
        week.replanFrom = Weeks.day(1);
        planned("A-SALES-0", "Q1", 1);
        planned("A-SALES-1", "Q1", 1);

        assertThat(places()).containsExactly("A-SALES-0 Q1 1", "A-SALES-1 Q1 1", "A-SALES-2 Q2 1");
        assertThat(week.plan().shortfalls())
                .extracting(shortfall -> shortfall.text().en())
                .containsExactly("Inspector Q1 hears 2 of the 3 calls of agent A, more than half: 2 of them were heard"
                        + " before or stay as they were planned");
    }

    @Test
    @DisplayName(
            "where only one inspector is there, two heard of four are within half, and nobody else is free for the rest")
    void nobodyElse() {
        week.agent("A", "T1", Weeks.quota(4), Map.of("SALES", 4)).inspector("Q1", 9, Set.of(), 0, 1);
        week.replanFrom = Weeks.day(1);
        heard("A-SALES-0", "Q1", 0);
        heard("A-SALES-1", "Q1", 0);

        assertThat(onlyText())
                .isEqualTo("Inspector Q1 hears 4 of the 4 calls of agent A, more than half: nobody else is free");

        // three of four are more than half by themselves, and the fourth has nobody else
        heard("A-SALES-2", "Q1", 0);

        assertThat(onlyText())
                .isEqualTo(
                        "Inspector Q1 hears 4 of the 4 calls of agent A, more than half: 3 of them were heard before or"
                                + " stay as they were planned, and for the rest nobody else is free");
    }

    @Test
    @DisplayName("a new call for which there is no place does not take the place of a planned one")
    void noPlace() {
        twoPlanned().inspector("Q3", 0, Set.of(), 2);

        assertThat(places()).containsExactly("A-SALES-0 Q1 1", "A-SALES-1 Q2 1");
        assertThat(week.plan().shortfalls())
                .extracting(Shortfall::reason)
                .containsExactly(ShortfallReason.TOO_FEW_OF_KIND, ShortfallReason.IDLE_INSPECTOR);
    }

    @Test
    @DisplayName("a new call that can be heard takes the place of the planned one that cannot stay")
    void takesThePlace() {
        twoPlanned().inspector("Q3", 1, Set.of(), 2);
        week.inspectors.remove(0);

        for (week.seed = 0; week.seed < 8; week.seed++) {
            assertThat(places()).containsExactly("A-SALES-1 Q2 1", "A-NEW Q3 2");
        }
    }

    @Test
    @DisplayName("a planned call whose only inspector is away is named")
    void nobodyIsLeft() {
        week.agent("A", "T1", Weeks.quota(1), Map.of("SALES", 1)).inspector("Q1", 1, Set.of(), 0);
        week.replanFrom = Weeks.day(1);
        planned("A-SALES-0", "Q1", 1);

        assertThat(places()).isEmpty();
        assertThat(week.plan().shortfalls())
                .extracting(Shortfall::reason)
                .containsExactly(ShortfallReason.NOBODY_MAY_HEAR);
    }

    @Test
    @DisplayName("a planned call goes to another inspector where a call that lost its inspector has no other place")
    void givesWay() {
        week.agent("A", "T1", Weeks.quota(1), Map.of("SALES", 1))
                .agent("B", "T2", Weeks.quota(1), Map.of("SALES", 1))
                .inspector("Q1", 1, Set.of(), 1)
                .inspector("Q2", 1, Set.of("T1"), 1)
                .inspector("Q3", 1, Set.of(), 0);
        week.replanFrom = Weeks.day(1);
        planned("A-SALES-0", "Q3", 1);
        planned("B-SALES-0", "Q1", 1);

        assertThat(places()).containsExactly("A-SALES-0 Q1 1", "B-SALES-0 Q2 1");
        assertThat(week.plan().shortfalls()).isEmpty();
    }

    @Test
    @DisplayName("of several ways to make room the one is taken on which the fewest planned calls move")
    void fewestMoves() {
        // Only Q1 may hear A. B could go to Q2, from where C would have to go to Q3; or to Q4 at once.
        week.agent("A", "T1", Weeks.quota(1), Map.of("SALES", 1))
                .agent("B", "T2", Weeks.quota(1), Map.of("SALES", 1))
                .agent("C", "T3", Weeks.quota(1), Map.of("SALES", 1))
                .inspector("Q1", 1, Set.of("T3"), 1)
                .inspector("Q2", 1, Set.of("T1"), 1)
                .inspector("Q3", 1, Set.of("T1", "T2"), 1)
                .inspector("Q4", 1, Set.of("T1", "T3"), 1);
        week.replanFrom = Weeks.day(1);
        planned("B-SALES-0", "Q1", 1);
        planned("C-SALES-0", "Q2", 1);

        assertThat(places()).containsExactly("A-SALES-0 Q1 1", "C-SALES-0 Q2 1", "B-SALES-0 Q4 1");
    }

    @Test
    @DisplayName("the last place goes to what was planned before, not to a new agent's call")
    void plannedBeforeNew() {
        week.agent("A", "T1", Weeks.quota(1), Map.of("SALES", 1))
                .agent("B", "T2", Weeks.quota(1), Map.of("SALES", 1))
                .inspector("Q1", 1, Set.of(), 1);
        week.replanFrom = Weeks.day(1);
        planned("B-SALES-0", "Q2", 1);

        assertThat(places()).containsExactly("B-SALES-0 Q1 1");
    }

    @Property(tries = 200)
    @Label("nobody is above capacity with what was heard that day, and no planned call that is possible is lost")
    void inTheMiddle(@ForAll long seed) {
        Random random = new Random(seed);
        Weeks later = RosterTest.random(random);
        List<Assignment> before = later.plan().assignments();
        Set<String> possible = somethingHappens(later, before, random);

        Planner now = later.plan();

        Map<String, Integer> capacity = new HashMap<>();
        later.inspectors.forEach(each -> capacity.put(each.id(), each.capacityPerDay()));
        Map<String, Integer> taken = new HashMap<>();
        now.assignments().stream()
                .sorted((one, other) -> Boolean.compare(other.heard(), one.heard()))
                .forEach(each -> {
                    int there = taken.merge(each.inspectorId() + each.day(), 1, Integer::sum);
                    assertThat(each.heard() || there <= capacity.get(each.inspectorId()))
                            .as("%s has room", each)
                            .isTrue();
                });
        Map<String, Integer> reservedAnew = new HashMap<>();
        Set<String> planned = new HashSet<>();
        later.planned.forEach(each -> planned.add(each.callId()));
        now.assignments().stream()
                .filter(each -> each.reserved() && !planned.contains(each.callId()))
                .forEach(each -> reservedAnew.merge(each.agentId(), 1, Integer::sum));
        Map<String, Integer> lost = new HashMap<>();
        Set<String> there = new HashSet<>();
        now.assignments().forEach(each -> there.add(each.callId()));
        before.stream()
                .filter(each -> possible.contains(each.callId()) && !there.contains(each.callId()))
                .forEach(each -> lost.merge(each.agentId(), 1, Integer::sum));
        lost.forEach((agent, calls) -> assertThat(calls)
                .as("planned calls of %s are lost", agent)
                .isLessThanOrEqualTo(reservedAnew.getOrDefault(agent, 0)));
    }

    /** Some calls were heard, also today; some inspectors are away; calls come in. Returns which can stay. */
    private static Set<String> somethingHappens(Weeks week, List<Assignment> before, Random random) {
        int today = random.nextInt(5);
        week.replanFrom = Weeks.day(today);
        Set<String> away = new HashSet<>();
        week.inspectors.replaceAll(each -> {
            if (random.nextInt(4) > 0) {
                return each;
            }
            away.add(each.id());
            return new CheckedInspector(
                    each.id(),
                    each.capacityPerDay(),
                    each.teams(),
                    new TreeSet<>(each.days().headSet(week.replanFrom)));
        });
        week.agents.forEach(agent -> {
            for (int i = random.nextInt(3); i > 0; i--) {
                week.calls.add(new CheckedCall(
                        agent.id() + "-NEW-" + i,
                        agent.id(),
                        Weeks.BEFORE.plusSeconds(86_400L * (5 + random.nextInt(7))),
                        "K" + random.nextInt(2),
                        60));
            }
        });
        Set<String> possible = new HashSet<>();
        for (Assignment each : before) {
            CheckedHearing hearing = new CheckedHearing(each.callId(), each.inspectorId(), each.day());
            boolean isToday = each.day().equals(week.replanFrom);
            if (each.day().isBefore(week.replanFrom) || isToday && random.nextInt(3) == 0) {
                week.heard.add(hearing);
            } else {
                week.planned.add(hearing);
                if (!away.contains(each.inspectorId())) {
                    possible.add(each.callId());
                }
            }
        }
        return possible;
    }

    /** Two calls are planned for Tuesday; a new one, for which a place is reserved, was made on Wednesday. */
    private Weeks twoPlanned() {
        week.agent("A", "T1", ONE_NEW_OF_TWO, Map.of("SALES", 2))
                .inspector("Q1", 1, Set.of(), 1)
                .inspector("Q2", 1, Set.of(), 1);
        week.calls.add(new CheckedCall("A-NEW", "A", Weeks.BEFORE.plusSeconds(7 * 86_400), "NEW", 60));
        week.replanFrom = Weeks.day(1);
        planned("A-SALES-0", "Q1", 1);
        planned("A-SALES-1", "Q2", 1);
        return week;
    }

    private void heard(String call, String inspector, int day) {
        week.heard.add(new CheckedHearing(call, inspector, Weeks.day(day)));
    }

    private void planned(String call, String inspector, int day) {
        week.planned.add(new CheckedHearing(call, inspector, Weeks.day(day)));
    }

    /** Returns calls, inspectors and days from Monday on, by day, inspector and call. */
    private List<String> places() {
        return week.plan().assignments().stream()
                .map(each -> each.callId() + " " + each.inspectorId() + " "
                        + Weeks.MONDAY.until(each.day()).getDays())
                .toList();
    }

    private String onlyText() {
        assertThat(week.plan().shortfalls()).hasSize(1);
        return week.plan().shortfalls().get(0).text().en();
    }
}
