package io.qarules.telesales;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.CallBuilder;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Party;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.outcome.Decision;
import io.qarules.standard.Standard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is found in the facts of calls, each up to its very edge; what is unknown finds nothing. */
@Policy({"2.3", "4"})
class DetectionTest {
    private static final Instant AT = TestCase.at("2026-10-03T09:00:00+08:00");

    @Test
    void aCallOfWhichNothingIsKnownFindsNothing() {
        assertThat(found(call -> call)).isEmpty();
    }

    @Test
    @Clause("6.3.1.2")
    void notesOfAConnectedCallThatLackSomething() {
        assertThat(found(call -> call.connected(true).notes(new Notes(true, true, false))))
                .containsExactly("call:C1:6.3.1.2");
        assertThat(found(call -> call.connected(true).notes(new Notes(true, true, null))))
                .isEmpty();
        assertThat(found(call -> call.notes(new Notes(false, false, false)))).isEmpty();
    }

    @Test
    @Clause("6.3.1.4")
    void threeQuestionsWithoutAnAnswer() {
        assertThat(found(call -> call.unansweredRepeats(3L))).containsExactly("call:C1:6.3.1.4");
        assertThat(found(call -> call.unansweredRepeats(2L))).isEmpty();
    }

    @Test
    @Clause("6.3.1.7")
    void consultationUnderAQuarterOfAConnectedCall() {
        assertThat(found(call -> call.connected(true).durationSeconds(401L).consultationSeconds(100L)))
                .containsExactly("call:C1:6.3.1.7");
        assertThat(found(call -> call.connected(true).durationSeconds(400L).consultationSeconds(100L)))
                .isEmpty();
        assertThat(found(call -> call.connected(true).durationSeconds(0L).consultationSeconds(0L)))
                .isEmpty();
    }

    @Test
    @Clause("6.3.2.8")
    void theAgentHungUpBeforeTheIntentionWasConfirmed() {
        assertThat(found(call -> call.hungUpBy(Party.AGENT).intentConfirmed(false)))
                .containsExactly("call:C1:6.3.2.8");
        assertThat(found(call -> call.hungUpBy(Party.AGENT))).isEmpty();
        assertThat(found(call -> call.hungUpBy(Party.CUSTOMER).intentConfirmed(false)))
                .isEmpty();
    }

    @Test
    @Clause("6.3.3.2")
    void aPrivateCall() {
        assertThat(found(call -> call.personal(true))).containsExactly("call:C1:6.3.3.2");
        assertThat(found(call -> call.personal(false))).isEmpty();
    }

    @Test
    @Clause("6.3.3.12")
    void anotherSurnameThanTheRealOneWithoutARemark() {
        assertThat(found(call -> call.spokenSurname("王"))).containsExactly("call:C1:6.3.3.12");
        assertThat(found(call -> call.spokenSurname("李"))).isEmpty();
        assertThat(found(call -> call.spokenSurname("王").surnameRemark(true))).isEmpty();
    }

    @Test
    @Clause("6.3.3.10")
    void aCustomerCallsAgainWhoWasNotCalledBackWithinThreeHours() {
        Duration threeHours = Duration.ofHours(3);
        assertThat(found(threeHours.plusNanos(1), 2, null)).containsExactly("WARNING:callback:B1:6.3.3.10");
        assertThat(found(threeHours, 2, null)).isEmpty();
        assertThat(found(threeHours.plusNanos(1), 1, null)).isEmpty();
        assertThat(found(threeHours.plusNanos(1), 2, false)).containsExactly("HANDOVER:callback:B1:6.3.3.10");
    }

    /** The subjects of what a call of agent 李 leads to. */
    private static List<String> found(UnaryOperator<CallBuilder> facts) {
        Call call = facts.apply(Call.builder().id("C1").startedAt(AT)).build();
        CaseFile caseFile = CaseFile.builder()
                .agent(Agent.builder().id("A1").surname("李").build())
                .asOf(AT.plus(Duration.ofDays(30)))
                .calls(List.of(call))
                .build();
        return Standard.RULES.evaluate(caseFile).decisions().stream()
                .map(Decision::subjectId)
                .distinct()
                .toList();
    }

    /** The decisions about a customer who was called back after so long. */
    private static List<String> found(Duration after, long attempts, Boolean agentPresent) {
        Callback callback = Callback.builder()
                .id("B1")
                .requestedAt(AT)
                .returnedAt(AT.plus(after))
                .attempts(attempts)
                .agentPresent(agentPresent)
                .build();
        CaseFile caseFile = CaseFile.builder()
                .agent(Agent.of("A1"))
                .asOf(AT.plus(Duration.ofDays(30)))
                .callbacks(List.of(callback))
                .build();
        return Standard.RULES.evaluate(caseFile).decisions().stream()
                .map(Decision::id)
                .toList();
    }
}
