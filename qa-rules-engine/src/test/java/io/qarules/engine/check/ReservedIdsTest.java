package io.qarules.engine.check;

import static io.qarules.engine.JsonCase.evaluation;
import static io.qarules.engine.JsonCase.evaluations;
import static io.qarules.engine.JsonCase.finding;
import static io.qarules.engine.JsonCase.findings;
import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.JsonCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("no record has the id of a decision that a pack makes about no record")
class ReservedIdsTest {
    private static final String DAY = "2026-10-04T00:00:00Z";
    private static final String NOMINATIONS = "$n : Nomination( type == NominationType.COMMENDATION )";

    @TempDir
    private Path directory;

    private TestPack pack;

    @BeforeEach
    void warning() {
        pack = TestPack.minimal(directory);
    }

    /**
     * The second warning of October gives one more, about tally:w:2026-10:2. The finding of that id would have a warning
     * of the same id: it is left out, and two are left to be counted.
     */
    @Test
    @Policy("15")
    void aFindingWithTheIdOfATallyIsLeftOut() {
        pack.penalize("7", "decide.warn( $o );")
                .policy("policy.tally( \"w\" ).of( WARNING ).each( \"month\" );")
                .escalate("w", "$t : Tallied( tally == \"w\", number == 2 )", "escalate.warn( $t );");

        Outcome outcome = evaluate(found("F1", "F2", "tally:w:2026-10:2"));

        assertThat(outcome)
                .decides("WARNING:F1 #1 FINAL", "WARNING:F2 #2 FINAL", "WARNING:tally:w:2026-10:2 #2 FINAL")
                .excludes()
                .hasProblems("INVALID_VALUE /evaluations/0/findings/2/id");
        assertThat(outcome.problems().get(0).message()).contains("has the form that decisions about tallies");
    }

    /** Section 11: what is left out claims no id, and nothing can refer to it. */
    @Test
    @Policy("11")
    void nothingRefersToWhatIsLeftOutForItsId() {
        pack.penalize("7", "decide.warn( $o );")
                .policy("policy.tally( \"w\" ).of( WARNING ).each( \"month\" );")
                .escalate("w", "$t : Tallied( tally == \"w\", number == 2 )", "escalate.warn( $t );");

        assertThat(evaluate(
                        found("tally:w:2026-10:2"),
                        "'verifications': [{'id': 'V1', 'findingId': 'tally:w:2026-10:2', 'by': 'S1', 'at': '%s',"
                                        .formatted(DAY)
                                + " 'upheld': true}]"))
                .decides()
                .hasProblems(
                        "INVALID_VALUE /evaluations/0/findings/0/id", "UNKNOWN_REFERENCE /verifications/0/findingId");
    }

    @Test
    @Policy("13")
    void aFindingWithTheIdOfASupervisorsDecisionIsLeftOutAndTheOthersGoOn() {
        pack.penalize("7", "decide.warn( $o ).onSupervisor().warn( $o );");

        assertThat(evaluate(found("F1", "F1:SUPERVISOR")))
                .decides("WARNING:F1 #1 FINAL", "WARNING:F1:SUPERVISOR #1 PROPOSED")
                .hasProblems("INVALID_VALUE /evaluations/0/findings/1/id");
    }

    /** The case has one evaluation in October 2026, which ended before it was asked. */
    @Test
    @Policy("16")
    void aNominationWithTheIdOfAMonthIsLeftOut() {
        pack.reward("6.2.3", NOMINATIONS, "award.commend( $n );")
                .reward("6.2.7", "$m : Month( month == \"2026-10\" )", "award.commend( $m, 100 );");

        assertThat(evaluate(found(), nominated("month:2026-10:6.2.7")))
                .decides("COMMENDATION:month:2026-10:6.2.7 FINAL 100.00")
                .excludes()
                .hasProblems("INVALID_VALUE /nominations/0/id");
    }

    @Test
    @Policy("12")
    void aNominationWithTheIdOfAnEventIsLeftOut() {
        pack.policy("policy.event( \"LETTER\" );")
                .reward("6.2.3", NOMINATIONS, "award.commend( $n );")
                .reward("6.2.4", "$e : Event( type == \"LETTER\" )", "award.commend( $e, 50 );");

        assertThat(evaluate(
                        "'events': [{'id': 'X1', 'type': 'LETTER', 'at': '%s'}]".formatted(DAY),
                        nominated("event:X1:6.2.4")))
                .decides("COMMENDATION:event:X1:6.2.4 FINAL 50.00")
                .excludes()
                .hasProblems("INVALID_VALUE /nominations/0/id");
    }

    /** Part one does not move: without tallies, supervisors, months and events no id is reserved. */
    @Test
    @Policy("15")
    void aPackThatMakesNoSuchDecisionsTakesEveryId() {
        pack.penalize("7", "decide.warn( $o );").reward("6.2.3", NOMINATIONS, "award.commend( $n );");

        assertThat(evaluate(found("F1", "F1:SUPERVISOR", "tally:w:2026-10:2"), nominated("month:2026-10:6.2.3")))
                .decides(
                        "COMMENDATION:month:2026-10:6.2.3 FINAL 5.00",
                        "WARNING:F1 #1 FINAL",
                        "WARNING:F1:SUPERVISOR #2 FINAL",
                        "WARNING:tally:w:2026-10:2 #3 FINAL")
                .hasProblems();
    }

    /** Of tallies those that the pack has: another name is any text. */
    @Test
    @Policy("15")
    void anIdLikeThatOfATallyThatThePackDoesNotHaveStays() {
        pack.penalize("7", "decide.warn( $o );")
                .policy("policy.tally( \"w\" ).of( WARNING ).each( \"month\" );")
                .escalate("w", "$t : Tallied( tally == \"w\", number == 2 )", "escalate.warn( $t );");

        assertThat(evaluate(found("tally:2026:1")))
                .decides("WARNING:tally:2026:1 #1 FINAL")
                .hasProblems();
    }

    private Outcome evaluate(String... fields) {
        return JsonCase.evaluate(pack.load(), fields);
    }

    private static String found(String... ids) {
        String[] all = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            all[i] = finding(ids[i], "7");
        }
        return evaluations(evaluation("E1", DAY, findings(all)));
    }

    private static String nominated(String id) {
        return "'nominations': [{'id': '%s', 'type': 'COMMENDATION', 'by': 'S1', 'at': '%s', 'amount': 5}]"
                .formatted(id, DAY);
    }
}
