package io.qarules.engine.penalize;

import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Severity;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Policy("3")
@DisplayName("amount and status of a fine, and to whom decisions go")
class FineTest {
    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .penalize("fixed", "decide.fine( $o, 12.5 );")
                .penalize("range", "decide.fineBetween( $o, 50, 100.5 );")
                .penalize("open", "decide.fineWithoutAmount( $o );")
                .penalize("fixed verified", "decide.coach( $o ).onceVerified().fine( $o, 50 );")
                .penalize("range verified", "decide.onceVerified().fineBetween( $o, 50, 100 );")
                .penalize("open verified", "decide.onceVerified().fineWithoutAmount( $o );")
                .penalize("dismissal", "decide.dismiss( $o );")
                .penalize("training", "decide.remind( $o ).train( $o ).trainOffline( $o );")
                .penalize("reversed", "decide.fineBetween( $o, 2 * 50, 50 );")
                .load();
    }

    @Test
    void aFixedAmountIsFinalAndHasTwoPlaces() {
        assertThat(engine.evaluate(offence("fixed").caseFile())).decides("FINE:F1 #1 FINAL 12.50 collected 12.50");
    }

    @Test
    void anotherAmountInTheVerificationIsNotAllowedAndTheFixedOneStands() {
        assertThat(engine.evaluate(verified("fixed", "12.51")))
                .decides("FINE:F1 #1 FINAL 12.50 collected 12.50")
                .hasProblems("AMOUNT_NOT_ALLOWED /verifications/0/amount");
    }

    /** POLICY 11: amounts of verifications are judged by AMOUNT_… alone; none is as large as that. */
    @ParameterizedTest
    @CsvSource({
        "fixed, 1e15,  FINE:F1 #1 FINAL 12.50 collected 12.50,                   AMOUNT_NOT_ALLOWED",
        "range, 1e15,  FINE:F1 #1 PROPOSED 50.00 of 50.00-100.50 collected 0.00, AMOUNT_OUT_OF_RANGE",
        "open,  1e15,  FINE:F1 #1 PROPOSED - collected 0.00,                     AMOUNT_OUT_OF_RANGE",
        "open,  -1e15, FINE:F1 #1 PROPOSED - collected 0.00,                     AMOUNT_OUT_OF_RANGE"
    })
    void anAmountBeyondAllMoneyIsJudgedAsAnyOther(String clause, String amount, String decision, String problem) {
        assertThat(engine.evaluate(verified(clause, amount)))
                .decides(decision)
                .hasProblems(problem + " /verifications/0/amount");
    }

    @Test
    void theLargestAmountIsOneCentLess() {
        assertThat(engine.evaluate(verified("open", "999999999999999.99")))
                .decides("FINE:F1 #1 FINAL 999999999999999.99 collected 999999999999999.99")
                .hasProblems();
    }

    @Test
    void theSameAmountInTheVerificationIsNoProblem() {
        assertThat(engine.evaluate(verified("fixed", "12.5")))
                .decides("FINE:F1 #1 FINAL 12.50 collected 12.50")
                .hasProblems();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"MINOR,50.00", "MODERATE,75.25", "SEVERE,100.50", ",50.00"})
    void withinARangeSeverityProposesTheAmount(Severity severity, String amount) {
        CaseFile offence = TestCase.ofAgent("A1")
                .finding("F1", "range", "2026-10-01T10:00:00+08:00", finding -> finding.severity(severity))
                .caseFile();

        assertThat(engine.evaluate(offence))
                .decides("FINE:F1 #1 PROPOSED %s of 50.00-100.50 collected 0.00".formatted(amount));
    }

    @Test
    void theSeverityOfTheVerificationComesBeforeTheFindings() {
        CaseFile offence = TestCase.ofAgent("A1")
                .finding("F1", "range", "2026-10-01T10:00:00+08:00", finding -> finding.severity(Severity.MINOR))
                .verified("F1", verification -> verification.severity(Severity.SEVERE))
                .caseFile();

        assertThat(engine.evaluate(offence)).decides("FINE:F1 #1 FINAL 100.50 of 50.00-100.50 collected 100.50");
    }

    @Test
    void aRangeIsFinalOnceVerifiedAsUpheldEvenWithoutAnAmount() {
        assertThat(engine.evaluate(offence("range").verified("F1").caseFile()))
                .decides("FINE:F1 #1 FINAL 50.00 of 50.00-100.50 collected 50.00");
    }

    @ParameterizedTest
    @CsvSource({"50,50.00", "77.77,77.77", "100.50,100.50"})
    void aVerifiedAmountInsideTheRangeStands(String verified, String amount) {
        assertThat(engine.evaluate(verified("range", verified)))
                .decides("FINE:F1 #1 FINAL %1$s of 50.00-100.50 collected %1$s".formatted(amount))
                .hasProblems();
    }

    @ParameterizedTest
    @CsvSource({"49.99", "100.51", "0", "-50"})
    void aVerifiedAmountOutsideTheRangeIsAProblemAndTheFineStaysAProposal(String verified) {
        assertThat(engine.evaluate(verified("range", verified)))
                .decides("FINE:F1 #1 PROPOSED 50.00 of 50.00-100.50 collected 0.00")
                .hasProblems("AMOUNT_OUT_OF_RANGE /verifications/0/amount");
    }

    @Test
    void aFineWithoutAmountIsAProposalUntilAVerificationNamesOne() {
        assertThat(engine.evaluate(offence("open").caseFile())).decides("FINE:F1 #1 PROPOSED - collected 0.00");
        assertThat(engine.evaluate(offence("open").verified("F1").caseFile()))
                .decides("FINE:F1 #1 PROPOSED - collected 0.00");
        assertThat(engine.evaluate(verified("open", "33.3"))).decides("FINE:F1 #1 FINAL 33.30 collected 33.30");
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.01"})
    void aFineWithoutAmountIsNeverSetToNothing(String verified) {
        assertThat(engine.evaluate(verified("open", verified)))
                .decides("FINE:F1 #1 PROPOSED - collected 0.00")
                .hasProblems("AMOUNT_OUT_OF_RANGE /verifications/0/amount");
    }

    @Test
    void whatNeedsVerificationIsPendingWithoutOneAndTheRestOfTheRowIsFinal() {
        assertThat(engine.evaluate(offence("fixed verified").caseFile()))
                .decides("COACHING:F1 #1 FINAL", "FINE:F1 #1 PENDING 50.00 collected 0.00");
        assertThat(engine.evaluate(offence("fixed verified").verified("F1").caseFile()))
                .decides("COACHING:F1 #1 FINAL", "FINE:F1 #1 FINAL 50.00 collected 50.00");
    }

    @Test
    void aFineWithoutAmountThatNeedsVerificationIsPendingFirstAndProposedThen() {
        assertThat(engine.evaluate(offence("open verified").caseFile())).decides("FINE:F1 #1 PENDING - collected 0.00");
        assertThat(engine.evaluate(offence("open verified").verified("F1").caseFile()))
                .decides("FINE:F1 #1 PROPOSED - collected 0.00");
        assertThat(engine.evaluate(verified("open verified", "80"))).decides("FINE:F1 #1 FINAL 80.00 collected 80.00");
    }

    @Test
    void aRangeThatNeedsVerificationIsPendingWithItsBounds() {
        assertThat(engine.evaluate(offence("range verified").caseFile()))
                .decides("FINE:F1 #1 PENDING 50.00 of 50.00-100.00 collected 0.00");
    }

    @Test
    void aVerificationAfterTheMomentOfTheQuestionDoesNotExistYet() {
        CaseFile later = offence("fixed verified")
                .verified("F1", verification -> verification.at(TestCase.at("2028-01-01T00:00:00+08:00")))
                .caseFile();

        assertThat(engine.evaluate(later)).decides("COACHING:F1 #1 FINAL", "FINE:F1 #1 PENDING 50.00 collected 0.00");
    }

    @Test
    void aDismissalIsOnlyEverProposedAndGoesToTheDirector() {
        assertThat(engine.evaluate(offence("dismissal").verified("F1").caseFile()))
                .decides("DISMISSAL:F1 #1 PROPOSED");
        Assertions.assertThat(engine.evaluate(offence("dismissal").caseFile()).decisions())
                .extracting(Decision::audience)
                .containsExactly(Audience.DIRECTOR);
    }

    @Test
    void trainingGoesToTheTrainerAndTheRestToTheSupervisor() {
        Assertions.assertThat(engine.evaluate(offence("training").caseFile()).decisions())
                .extracting(Decision::id, Decision::audience)
                .containsExactly(
                        Assertions.tuple("REMINDER:F1", Audience.SUPERVISOR),
                        Assertions.tuple("TRAINING:F1", Audience.TRAINER),
                        Assertions.tuple("OFFLINE_TRAINING:F1", Audience.TRAINER));
    }

    @Test
    void whateverHarmsTheImageGoesToTheDirector() {
        CaseFile harmful = TestCase.ofAgent("A1")
                .finding("F1", "training", "2026-10-01T10:00:00+08:00", finding -> finding.imageHarmed(true))
                .caseFile();

        Assertions.assertThat(engine.evaluate(harmful).decisions())
                .hasSize(3)
                .extracting(Decision::audience)
                .containsOnly(Audience.DIRECTOR);
    }

    /** As a bound that is unknown: nothing is given, and one rule's mistake costs nobody the outcome. */
    @Test
    @Policy("13")
    void computedBoundsTheWrongWayRoundGiveNothingAndAreNamed() {
        assertThat(engine.evaluate(offence("reversed").caseFile()))
                .decides()
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0");
    }

    private static TestCase offence(String clause) {
        return TestCase.ofAgent("A1").finding("F1", clause, "2026-10-01T10:00:00+08:00");
    }

    private static CaseFile verified(String clause, String amount) {
        return offence(clause)
                .verified("F1", verification -> verification.amount(new BigDecimal(amount)))
                .caseFile();
    }
}
