package io.qarules.engine.count;

import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("2.7")
@DisplayName("a pending offence gets its number, but later ones do not count it")
class NumberingTest {
    private static final String DAY_1 = "2026-10-01T10:00:00+08:00";
    private static final String DAY_2 = "2026-10-02T10:00:00+08:00";
    private static final String DAY_3 = "2026-10-03T10:00:00+08:00";
    private static final String DAY_4 = "2026-10-04T10:00:00+08:00";

    private static QaRulesEngine engine;

    /** Clause 7 needs a verification the second time only; clause 8 the first time only; clause 9 always. */
    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .penalize("7", "occurrence == 1", "decide.warn( $o );")
                .penalize("7", "occurrence == 2", "decide.onceVerified().fine( $o, 50 );")
                .penalize("7", "occurrence > 2", "decide.fine( $o, 100 );")
                .penalize("8", "occurrence == 1", "decide.onceVerified().fine( $o, 10 );")
                .penalize("8", "occurrence > 1", "decide.fine( $o, 20 );")
                .penalize("9", "decide.coach( $o ).onceVerified().fine( $o, 50 );")
                .load();
    }

    @Test
    void whatIsPendingTheSecondTimeKeepsTheNextOneAtTwo() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "7", DAY_1)
                        .finding("F2", "7", DAY_2)
                        .finding("F3", "7", DAY_3)
                        .finding("F4", "7", DAY_4)
                        .caseFile()))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "FINE:F2 #2 PENDING 50.00 collected 0.00",
                        "FINE:F3 #2 PENDING 50.00 collected 0.00",
                        "FINE:F4 #2 PENDING 50.00 collected 0.00");
    }

    @Test
    void onceTheSecondIsVerifiedTheNextOnesAreThirdAndFourth() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "7", DAY_1)
                        .finding("F2", "7", DAY_2)
                        .finding("F3", "7", DAY_3)
                        .finding("F4", "7", DAY_4)
                        .verified("F2")
                        .caseFile()))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "FINE:F2 #2 FINAL 50.00 collected 50.00",
                        "FINE:F3 #3 FINAL 100.00 collected 100.00",
                        "FINE:F4 #4 FINAL 100.00 collected 100.00");
    }

    @Test
    void onceTheThirdAloneIsVerifiedItIsTheSecondThatCounts() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "7", DAY_1)
                        .finding("F2", "7", DAY_2)
                        .finding("F3", "7", DAY_3)
                        .finding("F4", "7", DAY_4)
                        .verified("F3")
                        .caseFile()))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "FINE:F2 #2 PENDING 50.00 collected 0.00",
                        "FINE:F3 #2 FINAL 50.00 collected 50.00",
                        "FINE:F4 #3 FINAL 100.00 collected 100.00");
    }

    @Test
    void whatIsPendingTheFirstTimeStaysTheFirstForAll() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "8", DAY_1)
                        .finding("F2", "8", DAY_2)
                        .finding("F3", "8", DAY_3)
                        .verified("F2")
                        .caseFile()))
                .decides(
                        "FINE:F1 #1 PENDING 10.00 collected 0.00",
                        "FINE:F2 #1 FINAL 10.00 collected 10.00",
                        "FINE:F3 #2 FINAL 20.00 collected 20.00");
    }

    @Test
    void anOffenceIsPendingWhenOneOfItsDecisionsIs() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "9", DAY_1)
                        .finding("F2", "9", DAY_2)
                        .caseFile()))
                .decides(
                        "COACHING:F1 #1 FINAL",
                        "FINE:F1 #1 PENDING 50.00 collected 0.00",
                        "COACHING:F2 #1 FINAL",
                        "FINE:F2 #1 PENDING 50.00 collected 0.00");
    }

    @Test
    void whatIsPendingUnderOneClauseDoesNotHoldUpAnother() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "7", DAY_1)
                        .finding("G1", "9", DAY_2)
                        .finding("F2", "7", DAY_3)
                        .verified("F2")
                        .caseFile()))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "COACHING:G1 #1 FINAL",
                        "FINE:G1 #1 PENDING 50.00 collected 0.00",
                        "FINE:F2 #2 FINAL 50.00 collected 50.00");
    }

    @Test
    void theOrderOfTheFactsInTheInputDoesNotMatter() {
        assertThat(engine.evaluate(TestCase.ofAgent("A1")
                        .finding("F3", "7", DAY_3)
                        .finding("F1", "7", DAY_1)
                        .finding("F2", "7", DAY_2)
                        .verified("F2")
                        .caseFile()))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "FINE:F2 #2 FINAL 50.00 collected 50.00",
                        "FINE:F3 #3 FINAL 100.00 collected 100.00");
    }
}
