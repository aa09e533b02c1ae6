package io.qarules.engine.appeal;

import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("2.11")
@DisplayName("what hangs on an open appeal is suspended")
class AppealWorldsTest {
    private static final String FILED = "2026-10-05T10:00:00+08:00";
    private static final String DECIDED = "2026-10-08T10:00:00+08:00";
    private static final String AFTER = "2028-01-01T00:00:00+08:00";

    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .policy("policy.acknowledgeFines();")
                .policy("policy.oneAct( \"x\", \"y\" );")
                .policy("policy.deductionCap( 20 );")
                .penalize("8", "occurrence == 1", "decide.warn( $o );")
                .penalize("8", "occurrence > 1", "decide.fine( $o, 10 );")
                .penalize("x", "decide.fine( $o, 50 );")
                .penalize("y", "decide.fine( $o, 200 );")
                .reward(
                        "6.2.1",
                        "$claim : ProgressClaim( grade == ImprovementGrade.FULL )",
                        "award.progress( $claim, 100 );")
                .load();
    }

    @Test
    void whatDiffersBetweenTheWorldsIsSuspendedAndWhatDoesNotStands() {
        // If the appeal is upheld F2 is the first: a warning; F3 the second: a fine of 10 as before.
        assertThat(engine.evaluate(threeOffences()
                        .appeal("P1", "F1", AppealStatus.OPEN, FILED, null)
                        .caseFile()))
                .decides(
                        "WARNING:F1 #1 SUSPENDED",
                        "FINE:F2 #2 SUSPENDED 10.00 collected 0.00",
                        "ACKNOWLEDGEMENT:F2 #2 SUSPENDED",
                        "FINE:F3 #3 FINAL 10.00 collected 10.00",
                        "ACKNOWLEDGEMENT:F3 #3 FINAL")
                .excludes();
    }

    @Test
    void anAppealThatWasRejectedOrWithdrawnChangesNothing() {
        for (AppealStatus status : new AppealStatus[] {AppealStatus.REJECTED, AppealStatus.WITHDRAWN}) {
            assertThat(engine.evaluate(threeOffences()
                            .appeal("P1", "F1", status, FILED, DECIDED)
                            .caseFile()))
                    .decides(
                            "WARNING:F1 #1 FINAL",
                            "FINE:F2 #2 FINAL 10.00 collected 10.00",
                            "ACKNOWLEDGEMENT:F2 #2 FINAL",
                            "FINE:F3 #3 FINAL 10.00 collected 10.00",
                            "ACKNOWLEDGEMENT:F3 #3 FINAL");
        }
    }

    @Test
    void anAppealThatWasUpheldTakesTheFindingOut() {
        for (String decidedAt : new String[] {DECIDED, null}) {
            assertThat(engine.evaluate(threeOffences()
                            .appeal("P1", "F1", AppealStatus.UPHELD, FILED, decidedAt)
                            .caseFile()))
                    .decides(
                            "WARNING:F2 #1 FINAL",
                            "FINE:F3 #2 FINAL 10.00 collected 10.00",
                            "ACKNOWLEDGEMENT:F3 #2 FINAL")
                    .excludes("F1 8 APPEAL_UPHELD");
        }
    }

    @Test
    void anAppealDecidedAfterTheMomentOfTheQuestionIsStillOpenWhateverItsWord() {
        for (AppealStatus status :
                new AppealStatus[] {AppealStatus.UPHELD, AppealStatus.REJECTED, AppealStatus.WITHDRAWN}) {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "8", "2026-10-01T10:00:00+08:00")
                            .appeal("P1", "F1", status, FILED, AFTER)
                            .caseFile()))
                    .decides("WARNING:F1 #1 SUSPENDED");
        }
    }

    @Test
    void anOpenAppealIsOpenWhateverItsDateOfDecisionSays() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "8", "2026-10-01T10:00:00+08:00")
                        .appeal("P1", "F1", AppealStatus.OPEN, FILED, DECIDED)
                        .caseFile()))
                .decides("WARNING:F1 #1 SUSPENDED");
    }

    @Test
    void anAppealFiledAfterTheMomentOfTheQuestionDoesNotExistYet() {
        for (AppealStatus status : AppealStatus.values()) {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "8", "2026-10-01T10:00:00+08:00")
                            .appeal("P1", "F1", status, AFTER, null)
                            .caseFile()))
                    .decides("WARNING:F1 #1 FINAL");
        }
    }

    @Test
    void oneUpheldAppealWinsOverAnOpenOne() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "8", "2026-10-01T10:00:00+08:00")
                        .appeal("P1", "F1", AppealStatus.OPEN, FILED, null)
                        .appeal("P2", "F1", AppealStatus.UPHELD, FILED, DECIDED)
                        .caseFile()))
                .decides()
                .excludes("F1 8 APPEAL_UPHELD");
    }

    @Test
    void suspensionReplacesTheStatusOnlyAndKeepsWhatAbsorbed() {
        // If the appeal against the heavier fine is upheld the lighter one stands.
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "x", "2026-10-01T10:00:00+08:00", f -> f.orderId("O1"))
                        .finding("F2", "y", "2026-10-02T10:00:00+08:00", f -> f.orderId("O1"))
                        .appeal("P1", "F2", AppealStatus.OPEN, FILED, null)
                        .caseFile()))
                .decides(
                        "FINE:F1 #1 SUSPENDED 50.00 collected 0.00 by FINE:F2",
                        "FINE:F2 #1 SUSPENDED 200.00 collected 0.00",
                        "ACKNOWLEDGEMENT:F2 #1 SUSPENDED");
    }

    @Test
    void aSuspendedFineUsesNoneOfTheCapAndEarnsNoAward() {
        // A cap of 20 % of 250 = 50.00 is left whole for the fine that is in force.
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .wage("2026-10", "250", "0")
                        .finding("F1", "x", "2026-10-01T10:00:00+08:00")
                        .finding("F2", "x", "2026-10-02T10:00:00+08:00")
                        .appeal("P1", "F1", AppealStatus.OPEN, FILED, null)
                        .improvement("I1", "F1", ImprovementGrade.FULL, DECIDED)
                        .caseFile()))
                .decides(
                        "FINE:F1 #1 SUSPENDED 50.00 collected 0.00",
                        "ACKNOWLEDGEMENT:F1 #1 SUSPENDED",
                        "FINE:F2 #2 FINAL 50.00 collected 50.00",
                        "ACKNOWLEDGEMENT:F2 #2 FINAL")
                .excludes("I1 6.2.1 NO_FINE");
    }

    private static TestCase threeOffences() {
        return TestCase.ofAgent("A1")
                .finding("F1", "8", "2026-10-01T10:00:00+08:00")
                .finding("F2", "8", "2026-10-02T10:00:00+08:00")
                .finding("F3", "8", "2026-10-03T10:00:00+08:00");
    }
}
