package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static io.qarules.engine.TestCase.at;

import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.HistoryEntry;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules that join facts see all that happened, whatever entry of the agent's history it lies in, and nothing that comes
 * only after the moment of the question.
 */
@Policy("12")
class JoinedFactsTest {
    private static final String BEFORE = "2026-10-03T23:55:00+08:00";
    private static final String SINCE = "2026-10-04T00:10:00+08:00";
    private static final String LATER = "2026-10-20T09:00:00+08:00";

    private static final String NO_FAULT =
            "$c : Call( personal == true, $id : id ) not Event( type == \"DOWN\", callId == $id )";
    private static final String AFTER_A_FAULT = "$c : Call( personal == true ) exists Event( type == \"DOWN\" )";

    @TempDir
    private Path directory;

    private TestPack pack;

    @BeforeEach
    void declare() {
        pack = TestPack.minimal(directory)
                .policy("policy.event( \"DOWN\" );")
                .policy("policy.event( \"LETTER\" );")
                .penalize("7.1", "decide.remind( $o );");
    }

    @Test
    void whatExcusesACallMayLieInAnotherEntry() {
        pack.detect("7.1", NO_FAULT, "detect.breach( $c );");

        assertThat(evaluate(
                        steady().call(personal("C1", BEFORE)).event("X1", "DOWN", SINCE, event -> event.callId("C1"))))
                .decides();
        assertThat(evaluate(
                        moved().call(personal("C1", BEFORE)).event("X1", "DOWN", SINCE, event -> event.callId("C1"))))
                .decides();
        assertThat(evaluate(moved().call(personal("C1", BEFORE))
                        .call(personal("C2", LATER))
                        .event("X1", "DOWN", SINCE, event -> event.callId("C1"))))
                .leadsTo("call:C2:7.1: REMINDER");
    }

    /** Of both calls the rule knows the fault; only on the day of the second the agent is in the team. */
    @Test
    void theAgentIsThatOfTheDayOfWhatIsDecidedAbout() {
        pack.detect("7.1", "Agent( team == \"T2\" ) " + AFTER_A_FAULT, "detect.breach( $c );");

        assertThat(evaluate(moved().call(personal("C1", BEFORE))
                        .call(personal("C2", LATER))
                        .event("X1", "DOWN", BEFORE)))
                .leadsTo("call:C2:7.1: REMINDER");
    }

    @Test
    void soItIsForEventsAndCallbacks() {
        String event = "Agent( team == \"T2\" ) $e : Event( type == \"DOWN\" ) exists Event( type == \"LETTER\" )";
        String wait = "Agent( team == \"T2\" ) $w : CallbackWait( attempts > 1 ) exists Event( type == \"LETTER\" )";
        pack.detect("7.1", event, "detect.breach( $e );")
                .detect("7.2", event, "detect.handOver( $e );")
                .detect("7.3", wait, "detect.breachAfterHours( $w, 3 );")
                .detect("7.4", wait, "detect.handOverAfterHours( $w, 3 );")
                .penalize("7.3", "decide.remind( $o );");

        assertThat(evaluate(moved().event("X0", "LETTER", BEFORE)
                        .event("X1", "DOWN", BEFORE)
                        .event("X2", "DOWN", LATER)
                        .callback(waited("B1", BEFORE))
                        .callback(waited("B2", LATER))))
                .leadsTo(
                        "event:X2:7.1: REMINDER",
                        "event:X2:7.2: HANDOVER",
                        "callback:B2:7.3: REMINDER",
                        "callback:B2:7.4: HANDOVER");
    }

    @Test
    @Policy("2.1")
    void whatComesLaterNeitherExcusesNorAccuses() {
        pack.detect("7.1", NO_FAULT, "detect.breach( $c );");
        TestCase excused =
                steady().call(personal("C1", BEFORE)).event("X1", "DOWN", SINCE, event -> event.callId("C1"));

        assertThat(evaluate(excused.asOf("2026-10-04T00:00:00+08:00"))).leadsTo("call:C1:7.1: REMINDER");
        assertThat(evaluate(excused.asOf(SINCE))).decides();
    }

    @Test
    @Policy("2.1")
    void whatIsLaterItselfIsExcludedAsBefore() {
        pack.detect("7.1", AFTER_A_FAULT, "detect.breach( $c );");
        TestCase accused = steady().call(personal("C1", BEFORE))
                .call(personal("C2", LATER))
                .event("X1", "DOWN", SINCE);

        assertThat(evaluate(accused.asOf("2026-10-04T00:00:00+08:00")))
                .decides()
                .excludes("call:C2:7.1 7.1 AFTER_AS_OF");
        assertThat(evaluate(accused.asOf(SINCE)))
                .leadsTo("call:C1:7.1: REMINDER")
                .excludes("call:C2:7.1 7.1 AFTER_AS_OF");
    }

    @Test
    void awardsSeeOtherEntriesToo() {
        pack.reward("8.1", "$e : Event( type == \"LETTER\" ) not Event( type == \"DOWN\" )", "award.praise( $e );")
                .reward(
                        "8.2",
                        "Agent( team == \"T2\" ) $e : Event( type == \"LETTER\" ) exists Event( type == \"DOWN\" )",
                        "award.praise( $e );");

        assertThat(evaluate(moved().event("X1", "LETTER", BEFORE).event("X2", "LETTER", LATER)))
                .leadsTo("event:X1:8.1: PRAISE", "event:X2:8.1: PRAISE");
        assertThat(evaluate(moved().event("X1", "LETTER", BEFORE)
                        .event("X2", "LETTER", LATER)
                        .event("X3", "DOWN", BEFORE)))
                .leadsTo("event:X2:8.2: PRAISE");
    }

    private Outcome evaluate(TestCase facts) {
        return pack.load().evaluate(facts.caseFile());
    }

    private static TestCase steady() {
        return TestCase.ofAgent("A1").agent(agent -> agent.team("T1")).asOf("2026-11-02T00:00:00+08:00");
    }

    /** The same agent, in another team from 4 October on. */
    private static TestCase moved() {
        return steady().agent(agent -> agent.team("T1")
                .history(List.of(HistoryEntry.builder()
                        .from(LocalDate.parse("2026-10-04"))
                        .team("T2")
                        .build())));
    }

    private static Call personal(String id, String startedAt) {
        return Call.builder().id(id).startedAt(at(startedAt)).personal(true).build();
    }

    private static Callback waited(String id, String requestedAt) {
        return Callback.builder()
                .id(id)
                .requestedAt(at(requestedAt))
                .returnedAt(at(requestedAt).plus(Duration.ofHours(5)))
                .attempts(2L)
                .build();
    }
}
