package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static io.qarules.engine.TestCase.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Event;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens beside calls. */
@Policy("12")
class EventsTest {
    private static final String MORNING = "2026-10-05T09:00:00+08:00";
    private static final String NOON = "2026-10-05T12:00:00+08:00";
    private static final String NEXT_DAY = "2026-10-06T09:00:00+08:00";

    @TempDir
    private Path directory;

    private TestPack pack;

    @BeforeEach
    void late() {
        pack = TestPack.minimal(directory)
                .policy("policy.event( \"LATE\" );")
                .policy("policy.event( \"INCIDENT\" );")
                .policy("policy.event( \"LETTER\" );")
                .penalize("8.1", "decide.fine( $o, 20 );")
                .detect("8.1", "$e : Event( type == \"LATE\" )", "detect.breach( $e );")
                .detect("8.2", "$e : Event( type == \"INCIDENT\" )", "detect.handOver( $e );")
                .reward("6.2", "$e : Event( type == \"LETTER\" )", "award.commend( $e, 50 );")
                .reward("6.2", "$e : Event( type == \"LETTER\" )", "award.praise( $e );");
    }

    @Test
    void anEventIsABreachAHandOverOrAnAward() {
        Outcome outcome = evaluate(agent().event("X1", "LATE", MORNING)
                .event("X2", "INCIDENT", NOON)
                .event("X3", "LETTER", NEXT_DAY));

        assertThat(outcome)
                .decides(
                        "FINE:event:X1:8.1 #1 FINAL 20.00 collected 20.00",
                        "HANDOVER:event:X2:8.2 FINAL",
                        "COMMENDATION:event:X3:6.2 FINAL 50.00",
                        "PRAISE:event:X3:6.2 FINAL")
                .excludes()
                .hasProblems();
        assertThat(outcome.decisions())
                .extracting(Decision::audience)
                .containsExactly(Audience.SUPERVISOR, Audience.SUPERVISOR, Audience.MANAGER, Audience.MANAGER);
    }

    /** A breach is found and left out with its reason; of the others nothing is said. */
    @Test
    void whatHappensAfterTheMomentOfTheQuestionDoesNotExistYet() {
        assertThat(evaluate(agent().asOf(MORNING)
                        .event("X1", "LATE", MORNING)
                        .event("X2", "LATE", NOON)
                        .event("X3", "INCIDENT", NOON)
                        .event("X4", "LETTER", NOON)))
                .decides("FINE:event:X1:8.1 #1 FINAL 20.00 collected 20.00")
                .excludes("event:X2:8.1 8.1 AFTER_AS_OF")
                .hasProblems();
    }

    @Test
    void aDanglingCallIsAProblemAndTheEventStays() {
        Outcome outcome = evaluate(agent().event("X1", "LATE", MORNING, event -> event.callId("C9")));

        assertThat(outcome)
                .decides("FINE:event:X1:8.1 #1 FINAL 20.00 collected 20.00")
                .hasProblems("UNKNOWN_REFERENCE /events/0/callId");
        assertThat(outcome.decisions().get(0).callId()).isNull();
    }

    @Test
    void anEventsFindingIsOnItsCall() {
        Outcome outcome = evaluate(agent().call(call("C1")).event("X1", "LATE", NOON, event -> event.callId("C1")));

        assertThat(outcome).decides("FINE:event:X1:8.1 #1 FINAL 20.00 collected 20.00");
        assertThat(outcome.decisions().get(0).callId()).isEqualTo("C1");
        assertThat(outcome.decisions().get(0).occurredAt()).isEqualTo(at(NOON));
    }

    /** The first X1 is of no known type and claims no id; of the two others the first stays. */
    @Test
    void anEventOfAnUnknownTypeIsLeftOutAndClaimsNoId() {
        assertThat(evaluate(agent().event("X1", "LAET", MORNING)
                        .event("X1", "LATE", NOON)
                        .event("X1", "INCIDENT", NEXT_DAY)))
                .decides("FINE:event:X1:8.1 #1 FINAL 20.00 collected 20.00")
                .hasProblems("INVALID_VALUE /events/0/type", "DUPLICATE_ID /events/2/id");
    }

    @Test
    @Policy({"10", "12"})
    void whatAnEventLacksIsNamed() {
        Outcome outcome = pack.load()
                .evaluate(CaseFileBuilder.builder(agent().caseFile())
                        .events(List.of(
                                Event.builder().type("LATE").at(at(MORNING)).build(),
                                Event.builder().id("X2").at(at(MORNING)).build(),
                                Event.builder().id("X3").type("LATE").build()))
                        .build());

        assertThat(outcome)
                .decides()
                .hasProblems(
                        "MISSING_FIELD /events/0/id", "MISSING_FIELD /events/1/type", "MISSING_FIELD /events/2/at");
    }

    /** Whether one rule of a clause finds it or two. */
    @Test
    void severalRulesOfOneClauseGiveOneFinding() {
        pack.detect("8.1", "$e : Event( type in ( \"LATE\", \"LETTER\" ) )", "detect.breach( $e );");

        assertThat(evaluate(agent().event("X1", "LATE", MORNING)))
                .decides("FINE:event:X1:8.1 #1 FINAL 20.00 collected 20.00");
    }

    /** Two events of one call; the call itself; an inspector, who goes before all that is detected. */
    @Test
    @Policy({"2.6", "12"})
    void ofOneCallAndClauseTheGreaterIdStaysAndAnInspectorsGoesFirst() {
        pack.detect("8.1", "$c : Call( personal == true )", "detect.breach( $c );");
        TestCase events = agent().call(call("C1"))
                .event("X9", "LATE", NOON, event -> event.callId("C1"))
                .event("X10", "LATE", NEXT_DAY, event -> event.callId("C1"));

        assertThat(evaluate(events))
                .decides("FINE:event:X9:8.1 #1 FINAL 20.00 collected 20.00")
                .excludes("call:C1:8.1 8.1 SUPERSEDED", "event:X10:8.1 8.1 SUPERSEDED");
        assertThat(evaluate(events.finding(
                        "F1", "8.1", NEXT_DAY, finding -> finding, evaluation -> evaluation.callId("C1"))))
                .decides("FINE:F1 #1 FINAL 20.00 collected 20.00")
                .excludes("call:C1:8.1 8.1 SUPERSEDED", "event:X10:8.1 8.1 SUPERSEDED", "event:X9:8.1 8.1 SUPERSEDED");
    }

    /** The order of a call is its event's: 20 is absorbed by 30. */
    @Test
    @Policy("5")
    void theOrderOfAnEventsCallIsItsOrder() {
        pack.penalize("8.3", "decide.fine( $o, 30 );").policy("policy.oneAct( \"8.1\", \"8.3\" );");

        assertThat(evaluate(agent().call(call("C1"))
                        .event("X1", "LATE", MORNING, event -> event.callId("C1"))
                        .finding("F1", "8.3", NOON, finding -> finding.orderId("O1"))))
                .decides(
                        "FINE:event:X1:8.1 #1 ABSORBED 20.00 collected 0.00 by FINE:F1",
                        "FINE:F1 #1 FINAL 30.00 collected 30.00");
    }

    /** As findings of an inspector are. */
    @Test
    void aDetectedEventIsVerifiedAppealedAndMendedByItsId() {
        assertThat(evaluate(agent().event("X1", "LATE", MORNING)
                        .event("X2", "LATE", NOON)
                        .verified("event:X1:8.1", verification -> verification.upheld(false))
                        .appeal("P1", "event:X2:8.1", AppealStatus.OPEN, NEXT_DAY, null)))
                .decides("FINE:event:X2:8.1 #1 SUSPENDED 20.00 collected 0.00")
                .excludes("event:X1:8.1 8.1 NOT_UPHELD");
    }

    @Test
    @Policy("13")
    void aBreachOfAClauseThatNobodyPenalizesDoesNotLoad() {
        assertThat(pack.detect("8.9", "$e : Event( type == \"LATE\" )", "detect.breach( $e );")
                        .diagnostics())
                .singleElement()
                .asString()
                .contains("NEVER_PENALIZED");
    }

    @Test
    void aTypeThatNobodyDeclaresDoesNotLoad() {
        assertThat(pack.detect("8.1", "$e : Event( type == \"LAET\" )", "detect.breach( $e );")
                        .diagnostics())
                .singleElement()
                .asString()
                .contains("LATE");
    }

    private Outcome evaluate(TestCase caseFile) {
        return pack.load().evaluate(caseFile.caseFile());
    }

    private static TestCase agent() {
        return TestCase.ofAgent("A1");
    }

    private static Call call(String id) {
        return Call.builder()
                .id(id)
                .startedAt(at(MORNING))
                .orderId("O1")
                .personal(true)
                .build();
    }
}
