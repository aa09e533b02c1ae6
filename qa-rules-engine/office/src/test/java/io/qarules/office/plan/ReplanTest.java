package io.qarules.office.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.check.CheckedCall;
import io.qarules.engine.check.CheckedHearing;
import io.qarules.engine.check.CheckedInspector;
import io.qarules.plan.Assignment;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: planning anew in the middle of a week changes as little as possible")
class ReplanTest {
    private final Weeks week = new Weeks();
    private List<Assignment> before;

    @BeforeEach
    void plan() {
        for (int i = 0; i < 20; i++) {
            week.agent("A" + i, "T" + i % 2, Weeks.quota(3), Map.of("SALES", 12, "COMPLAINT", 3));
        }
        IntStream.range(0, 4).forEach(i -> week.workingDays("Q" + i, 6));
        before = week.plan().assignments();
        assertThat(before).hasSize(60);
    }

    @Test
    @DisplayName("where nothing happened, nothing changes, whatever the seed")
    void nothingHappened() {
        week.after(before, 2).seed = 99;

        Planner now = week.plan();

        assertThat(places(now.assignments())).isEqualTo(places(before));
        assertThat(now.assignments())
                .filteredOn(Assignment::heard)
                .hasSize((int) before.stream()
                        .filter(each -> each.day().isBefore(Weeks.day(2)))
                        .count())
                .allMatch(each -> each.day().isBefore(Weeks.day(2)));
        assertThat(now.shortfalls()).isEmpty();
    }

    @Test
    @DisplayName("an inspector who falls ill: only that inspector's calls move, and all of them are heard")
    void anInspectorFallsIll() {
        week.after(before, 2);
        CheckedInspector ill = week.inspectors.remove(1);
        week.inspectors.add(new CheckedInspector(
                ill.id(), ill.capacityPerDay(), ill.teams(), new TreeSet<>(List.of(Weeks.day(0), Weeks.day(1)))));

        Planner now = week.plan();

        List<String> stay = places(before.stream()
                .filter(each ->
                        !each.inspectorId().equals(ill.id()) || each.day().isBefore(Weeks.day(2)))
                .toList());
        assertThat(places(now.assignments())).containsAll(stay).hasSize(60);
        assertThat(now.assignments().stream().map(Assignment::callId))
                .as("the same calls")
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(Assignment::callId).toList());
        assertThat(now.shortfalls()).isEmpty();
    }

    @Test
    @DisplayName("what was planned for Monday and not heard is heard later")
    void notHeard() {
        Assignment missed = before.get(0);
        week.after(before, 1);
        week.heard.removeIf(each -> each.callId().equals(missed.callId()));
        week.planned.add(new CheckedHearing(missed.callId(), missed.inspectorId(), missed.day()));

        List<Assignment> now = week.plan().assignments();

        assertThat(now).hasSize(60);
        assertThat(now)
                .filteredOn(each -> each.callId().equals(missed.callId()))
                .singleElement()
                .satisfies(each -> assertThat(each.day()).isAfter(Weeks.day(0)));
    }

    @Test
    @DisplayName("new calls do not take the place of what is drawn; a new agent's quota is drawn and heard")
    void newCallsAndAgents() {
        week.after(before, 3);
        week.calls.add(new CheckedCall("A0-NEW", "A0", Weeks.BEFORE, "COMPLAINT", 90));
        week.agent("B1", "T1", Weeks.quota(4, Map.of("COMPLAINT", 1)), Map.of("SALES", 8, "COMPLAINT", 2));

        List<Assignment> now = week.plan().assignments();

        assertThat(places(now)).containsAll(places(before)).hasSize(64);
        assertThat(now)
                .filteredOn(each -> each.agentId().equals("B1"))
                .hasSize(4)
                .allMatch(each -> !each.day().isBefore(Weeks.day(3)));
    }

    @Test
    @DisplayName("a larger quota in the middle of the week draws the difference only")
    void alargerQuota() {
        week.after(before, 2);
        week.quotas.put("A3", Weeks.quota(5));

        List<Assignment> now = week.plan().assignments();

        assertThat(places(now)).containsAll(places(before)).hasSize(62);
        // of 15 calls 5: 4 SALES and 1 COMPLAINT
        assertThat(now)
                .filteredOn(each -> each.agentId().equals("A3") && "COMPLAINT".equals(each.type()))
                .hasSize(1);
    }

    @Test
    @DisplayName("what somebody heard beyond the plan counts for the agent")
    void heardBeyondThePlan() {
        week.planned.clear();
        week.replanFrom = Weeks.day(1);
        for (int i = 0; i < 3; i++) {
            week.heard.add(new CheckedHearing("A0-SALES-" + i, "Q0", Weeks.day(0)));
        }

        List<Assignment> now = week.plan().assignments();

        assertThat(now)
                .filteredOn(each -> each.agentId().equals("A0"))
                .hasSize(3)
                .allMatch(Assignment::heard);
    }

    private static List<String> places(List<Assignment> assignments) {
        return assignments.stream()
                .map(each -> each.callId() + " " + each.inspectorId() + " " + each.day())
                .sorted()
                .toList();
    }
}
