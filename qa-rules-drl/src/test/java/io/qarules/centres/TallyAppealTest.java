package io.qarules.centres;

import static io.qarules.casefile.AppealStatus.OPEN;
import static io.qarules.casefile.AppealStatus.REJECTED;
import static io.qarules.casefile.AppealStatus.UPHELD;
import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an appeal against a decision that was counted does to what followed from the count. */
@Policy({"15", "2.11"})
class TallyAppealTest {
    private static final String FILED = "2026-11-01T09:00:00+08:00";

    @TempDir
    private Path directory;

    /** Without the second the fourth is the third. */
    @Test
    void ofFourWarningsTheSecondMayFallAndTheTrainingStands() {
        assertThat(Centre.THREE_WARNINGS.decides(warnings(4).appeal("P1", "F2", OPEN, FILED, null)))
                .leadsTo(
                        "F1: WARNING",
                        "F2: WARNING SUSPENDED",
                        "F3: WARNING",
                        "tally:warnings:2026-Q4:3: OFFLINE_TRAINING",
                        "F4: WARNING");
        assertThat(Centre.THREE_WARNINGS.decides(warnings(4).appeal("P1", "F2", UPHELD, FILED, FILED)))
                .leadsTo("F1: WARNING", "F3: WARNING", "F4: WARNING", "tally:warnings:2026-Q4:3: OFFLINE_TRAINING");
    }

    @Test
    void ofThreeWarningsTheTrainingHangsOnEach() {
        assertThat(appealed(OPEN))
                .leadsTo(
                        "F1: WARNING",
                        "F2: WARNING SUSPENDED",
                        "F3: WARNING",
                        "tally:warnings:2026-Q4:3: OFFLINE_TRAINING SUSPENDED");
        assertThat(appealed(UPHELD)).leadsTo("F1: WARNING", "F3: WARNING");
        assertThat(appealed(REJECTED))
                .leadsTo("F1: WARNING", "F2: WARNING", "F3: WARNING", "tally:warnings:2026-Q4:3: OFFLINE_TRAINING");
    }

    /** Without the second warning the third is that of 4 October. */
    @Test
    @Policy("15")
    void anAppealThatMovesTheDayOfARollingTallySuspendsWhatFollows() {
        TestPack pack = TestPack.minimal(directory)
                .penalize("5.*", "decide.warn( $o );")
                .policy("policy.tally( \"w\" ).of( WARNING ).withinDays( 30 );")
                .escalate("w", "$t : Tallied( tally == \"w\", number == 3 )", "escalate.trainOffline( $t );");

        assertThat(pack.load()
                        .evaluate(warnings(4)
                                .appeal("P1", "F2", OPEN, FILED, null)
                                .caseFile()))
                .leadsTo(
                        "F1: WARNING",
                        "F2: WARNING SUSPENDED",
                        "F3: WARNING",
                        "tally:w:2026-10-03:3: OFFLINE_TRAINING SUSPENDED",
                        "F4: WARNING");
    }

    /** Without the first warning there is no second. */
    @Test
    @Policy("15")
    void aFineByTheNumberIsSuspendedWithItsSignature() {
        TestPack pack = TestPack.minimal(directory)
                .penalize("5.*", "decide.warn( $o );")
                .policy("policy.acknowledgeFines();")
                .policy("policy.tally( \"w\" ).of( WARNING ).each( \"year\" );")
                .escalate("w", "$t : Tallied( tally == \"w\", number == 2 )", "escalate.fine( $t, 20 );");

        assertThat(pack.load()
                        .evaluate(warnings(2)
                                .appeal("P1", "F1", OPEN, FILED, null)
                                .caseFile()))
                .decides(
                        "WARNING:F1 #1 SUSPENDED",
                        "WARNING:F2 #1 FINAL",
                        "FINE:tally:w:2026:2 #2 SUSPENDED 20.00 collected 0.00",
                        "ACKNOWLEDGEMENT:tally:w:2026:2 #2 SUSPENDED");
    }

    /** 10 for each number: the offence appealed against makes the later one the first, at 10 in place of 20. */
    @Test
    @Policy("13")
    void aFineThatIsOtherInTheOtherWorldIsSuspendedWithItsSignature() {
        TestPack pack = TestPack.minimal(directory)
                .penalize("7.1", "decide.fine( $o, 10 * $o.occurrence() );")
                .policy("policy.acknowledgeFines();");

        assertThat(pack.load()
                        .evaluate(TestCase.ofAgent("A1")
                                .finding("F1", "7.1", "2026-10-01T09:00:00+08:00")
                                .finding("F2", "7.1", "2026-10-02T09:00:00+08:00")
                                .appeal("P1", "F1", OPEN, FILED, null)
                                .caseFile()))
                .decides(
                        "FINE:F1 #1 SUSPENDED 10.00 collected 0.00",
                        "ACKNOWLEDGEMENT:F1 #1 SUSPENDED",
                        "FINE:F2 #2 SUSPENDED 20.00 collected 0.00",
                        "ACKNOWLEDGEMENT:F2 #2 SUSPENDED");
    }

    /** One point for the first, two for the next: in the other world the second gives one. */
    @Test
    @Policy({"13", "15"})
    void pointsAreComparedBetweenTheWorldsAsAmountsAre() {
        TestPack pack = TestPack.minimal(directory)
                .penalize("7.1", "occurrence == 1", "decide.points( $o, 1 );")
                .penalize("7.1", "occurrence > 1", "decide.points( $o, 2 );");

        assertThat(pack.load()
                        .evaluate(TestCase.ofAgent("A1")
                                .finding("F1", "7.1", "2026-10-01T09:00:00+08:00")
                                .finding("F2", "7.1", "2026-10-02T09:00:00+08:00")
                                .finding("F3", "7.1", "2026-10-03T09:00:00+08:00")
                                .appeal("P1", "F1", OPEN, FILED, null)
                                .caseFile()))
                .decides(
                        "POINTS:F1 #1 SUSPENDED 1 points",
                        "POINTS:F2 #2 SUSPENDED 2 points",
                        "POINTS:F3 #3 FINAL 2 points");
    }

    private static Outcome appealed(AppealStatus status) {
        return Centre.THREE_WARNINGS.decides(
                warnings(3).appeal("P1", "F2", status, FILED, status == OPEN ? null : FILED));
    }

    /** On the first days of October, each of another clause. */
    private static TestCase warnings(int number) {
        TestCase caseFile = TestCase.ofAgent("A1");
        for (int day = 1; day <= number; day++) {
            caseFile.finding("F" + day, "5.1." + day, "2026-10-0%dT09:00:00+08:00".formatted(day));
        }
        return caseFile;
    }
}
