package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Severity;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tally counts, within which days, and what follows. */
@Policy("15")
class TallyTest {
    private static final String MORNING = "2026-10-05T09:00:00+08:00";
    private static final String NOON = "2026-10-05T12:00:00+08:00";
    private static final String NEXT_DAY = "2026-10-06T09:00:00+08:00";
    private static final String THIRD_DAY = "2026-10-07T09:00:00+08:00";

    @TempDir
    private Path directory;

    private TestPack pack;

    @BeforeEach
    void warnings() {
        pack = TestPack.minimal(directory).penalize("5.*", "decide.warn( $o );");
    }

    /** The last second of a period in Shanghai, and the first of the next; in UTC both lie eight hours before. */
    @ParameterizedTest
    @CsvSource({
        "month, 2026-10-31, 2026-11-01, 2026-10, 2026-11",
        "quarter, 2026-09-30, 2026-10-01, 2026-Q3, 2026-Q4",
        "quarter, 2026-12-31, 2027-01-01, 2026-Q4, 2027-Q1",
        "half-year, 2026-06-30, 2026-07-01, 2026-H1, 2026-H2",
        "year, 2026-12-31, 2027-01-01, 2026, 2027"
    })
    void aPeriodEndsAtMidnightOfThePolicysZone(String unit, String last, String first, String ended, String begun) {
        pack.policy("policy.tally( \"w\" ).of( WARNING ).each( \"%s\" );".formatted(unit))
                .escalate("w", "$t : Tallied( tally == \"w\" )", "escalate.remind( $t );");

        assertThat(evaluate(agent().finding("F1", "5.1", last + "T23:59:59+08:00")
                        .finding("F2", "5.1", first + "T00:00:00+08:00")
                        .finding("F3", "5.1", first + "T00:00:01+08:00")))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "REMINDER:tally:w:%s:1 #1 FINAL".formatted(ended),
                        "WARNING:F2 #2 FINAL",
                        "REMINDER:tally:w:%s:1 #1 FINAL".formatted(begun),
                        "WARNING:F3 #3 FINAL",
                        "REMINDER:tally:w:%s:2 #2 FINAL".formatted(begun));
    }

    @Test
    void aTallyForEverHasOnePeriod() {
        pack.policy("policy.tally( \"w\" ).of( WARNING ).each( \"ever\" );")
                .escalate("w", "$t : Tallied( tally == \"w\", number == 2 )", "escalate.remind( $t );");

        assertThat(evaluate(agent().finding("F1", "5.1", "2019-01-01T09:00:00+08:00")
                        .finding("F2", "5.1", MORNING)))
                .leadsTo("F1: WARNING", "F2: WARNING", "tally:w:ever:2: REMINDER");
    }

    /** 30 December is the 89th day after 2 October: 29 days of October, 30 of November, 30 of December. */
    @Test
    void aRollingTallyCountsThatDayAndThe89Before() {
        pack.policy("policy.tally( \"w\" ).of( WARNING ).withinDays( 90 );")
                .escalate("w", "$t : Tallied( tally == \"w\", number > 1 )", "escalate.remind( $t );");

        assertThat(evaluate(agent().finding("F1", "5.1", "2026-10-02T23:59:59+08:00")
                        .finding("F2", "5.1", "2026-12-30T23:59:59+08:00")
                        .finding("F3", "5.1", "2026-12-31T00:00:00+08:00")))
                .leadsTo(
                        "F1: WARNING",
                        "F2: WARNING",
                        "tally:w:2026-12-30:2: REMINDER",
                        "F3: WARNING",
                        "tally:w:2026-12-31:2: REMINDER");
        assertThat(evaluate(agent().finding("F1", "5.1", "2026-10-02T23:59:59+08:00")
                        .finding("F2", "5.1", "2026-12-31T00:00:00+08:00")))
                .leadsTo("F1: WARNING", "F2: WARNING");
    }

    @Test
    void severalUnitsOfOneDayHaveNumbersOfTheirOwnInARollingTally() {
        pack.policy("policy.tally( \"w\" ).of( WARNING ).withinDays( 1 );")
                .escalate("w", "$t : Tallied( tally == \"w\" )", "escalate.remind( $t );");

        assertThat(evaluate(agent().finding("F1", "5.1", MORNING)
                        .finding("F2", "5.1", NOON)
                        .finding("F3", "5.1", NEXT_DAY)))
                .leadsTo(
                        "F1: WARNING",
                        "tally:w:2026-10-05:1: REMINDER",
                        "F2: WARNING",
                        "tally:w:2026-10-05:2: REMINDER",
                        "F3: WARNING",
                        "tally:w:2026-10-06:1: REMINDER");
    }

    /** Twelve points of one record; subject ids are ordered as text. */
    @Test
    void severalPointsCrossSeveralStepsAtOnce() {
        pack.penalize("7.2", "decide.points( $o, 12 );")
                .policy("policy.tally( \"p\" ).of( POINTS ).each( \"year\" );")
                .escalate("p", "$t : Tallied( tally == \"p\", number % 3 == 0 )", "escalate.remind( $t );")
                .escalate("p", "$t : Tallied( tally == \"p\", number == 12 )", "escalate.dismiss( $t );");

        Outcome outcome = evaluate(agent().finding("F1", "7.2", MORNING));

        assertThat(outcome)
                .decides(
                        "POINTS:F1 #1 FINAL 12 points",
                        "REMINDER:tally:p:2026:12 #12 FINAL",
                        "DISMISSAL:tally:p:2026:12 #12 PROPOSED",
                        "REMINDER:tally:p:2026:3 #3 FINAL",
                        "REMINDER:tally:p:2026:6 #6 FINAL",
                        "REMINDER:tally:p:2026:9 #9 FINAL");
        assertThat(outcome.decisions()).extracting(Decision::occurredAt).containsOnly(TestCase.at(MORNING));
        assertThat(outcome.decisions().stream().map(Decision::callId)).containsOnlyNulls();
    }

    /** At one moment clause 5.1 comes before 7.1, whatever the ids: the fine of the second is that of 7.1's points. */
    @Test
    void atOneMomentTheOrderIsByClauseThenSubject() {
        pack.penalize("7.1", "decide.warn( $o );")
                .policy("policy.tally( \"w\" ).of( WARNING ).clauses( \"5.*\", \"7.1\" ).each( \"year\" );")
                .policy("policy.tally( \"late\" ).of( WARNING ).clauses( \"7.1\" ).each( \"year\" );")
                .escalate("w", "$t : Tallied( tally == \"w\" )", "escalate.fine( $t, 10 * $t.number() );")
                .escalate("late", "$t : Tallied( tally == \"late\" )", "escalate.remind( $t );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING)
                        .finding("F9", "5.1", MORNING)
                        .finding("F10", "5.1", MORNING)))
                .decides(
                        "WARNING:F10 #1 FINAL",
                        "WARNING:F9 #2 FINAL",
                        "WARNING:F1 #1 FINAL",
                        "REMINDER:tally:late:2026:1 #1 FINAL",
                        "FINE:tally:w:2026:1 #1 FINAL 10.00 collected 10.00",
                        "FINE:tally:w:2026:2 #2 FINAL 20.00 collected 20.00",
                        "FINE:tally:w:2026:3 #3 FINAL 30.00 collected 30.00");
    }

    @Test
    void whatIsNotInForceIsNotCounted() {
        pack.penalize("7.1", "decide.onceVerified().warn( $o );")
                .penalize("7.2", "decide.fineBetween( $o, 50, 100 );")
                .penalize("7.3", "decide.fine( $o, 200 );")
                .penalize("7.4", "decide.fine( $o, 100 );")
                .policy("policy.oneAct( \"7.3\", \"7.4\" );")
                .policy("policy.tally( \"all\" ).of( WARNING, FINE ).each( \"year\" );")
                .escalate("all", "$t : Tallied( tally == \"all\" )", "escalate.remind( $t );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING)
                        .finding("F2", "7.2", NOON)
                        .finding("F3", "7.3", NEXT_DAY, finding -> finding.orderId("O1"))
                        .finding("F4", "7.4", THIRD_DAY, finding -> finding.orderId("O1"))))
                .leadsTo(
                        "F1: WARNING PENDING",
                        "F2: FINE 50.00–100.00 PROPOSED",
                        "F3: FINE 200.00",
                        "tally:all:2026:1: REMINDER",
                        "F4: FINE 100.00 ABSORBED");
    }

    @Test
    void theSupervisorsDecisionsAreNotCounted() {
        pack.penalize("7.1", "decide.onSupervisor().warn( $o );")
                .policy("policy.tally( \"w\" ).of( WARNING ).each( \"year\" );")
                .escalate("w", "$t : Tallied( tally == \"w\" )", "escalate.remind( $t );");

        assertThat(evaluate(agent().agent(known -> known.supervisorId("S1"))
                        .finding("F1", "7.1", MORNING)
                        .finding("F2", "5.1", NOON)))
                .leadsTo("F1: WARNING on S1", "F2: WARNING", "tally:w:2026:1: REMINDER");
    }

    @Test
    void whatFollowsFromATallyIsNotTallied() {
        pack.policy("policy.tally( \"w\" ).of( WARNING ).each( \"year\" );")
                .escalate("w", "$t : Tallied( tally == \"w\", number == 1 )", "escalate.warn( $t ).selfReview( $t );")
                .escalate("w", "$t : Tallied( tally == \"w\", number == 2 )", "escalate.train( $t );");

        assertThat(evaluate(agent().finding("F1", "5.1", MORNING)))
                .leadsTo("F1: WARNING", "tally:w:2026:1: WARNING + SELF_REVIEW");
    }

    @Test
    void oneDecisionMayBeInSeveralTallies() {
        pack.policy("policy.tally( \"w\" ).of( WARNING ).each( \"month\" );")
                .policy("policy.tally( \"all\" ).of( WARNING, REMINDER ).withinDays( 30 );")
                .escalate("w", "$t : Tallied( tally == \"w\", number == 1 )", "escalate.remind( $t );")
                .escalate("all", "$t : Tallied( tally == \"all\", number == 1 )", "escalate.remind( $t );");

        assertThat(evaluate(agent().finding("F1", "5.1", MORNING)))
                .leadsTo("F1: WARNING", "tally:all:2026-10-05:1: REMINDER", "tally:w:2026-10:1: REMINDER");
    }

    /** The wage bears 60 of the 200. */
    @Test
    @Policy({"15", "6"})
    void anEscalatedFineIsSignedForAndCapped() {
        pack.policy("policy.tally( \"w\" ).of( WARNING ).each( \"year\" );")
                .policy("policy.acknowledgeFines();")
                .policy("policy.deductionCap( 20 );")
                .escalate("w", "$t : Tallied( tally == \"w\", number == 2 )", "escalate.fine( $t, 200 );");

        Outcome outcome = evaluate(agent().wage("2026-10", "300.00", "0.00")
                .finding("F1", "5.1", MORNING)
                .finding("F2", "5.1", NOON));

        assertThat(outcome)
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "WARNING:F2 #2 FINAL",
                        "FINE:tally:w:2026:2 #2 FINAL 200.00 collected 60.00",
                        "ACKNOWLEDGEMENT:tally:w:2026:2 #2 FINAL");
        assertThat(outcome.decisions().get(3).clause()).isEqualTo("w");
    }

    @Test
    void amountsForAPersonToSetAndDismissalsAreProposed() {
        pack.policy("policy.tally( \"w\" ).of( WARNING ).each( \"year\" );")
                .escalate(
                        "w",
                        "$t : Tallied( tally == \"w\", number == 1 )",
                        "escalate.fineWithoutAmount( $t ).dismiss( $t ).trainOffline( $t );");

        assertThat(evaluate(agent().finding("F1", "5.1", MORNING)))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "OFFLINE_TRAINING:tally:w:2026:1 #1 FINAL",
                        "FINE:tally:w:2026:1 #1 PROPOSED - collected 0.00",
                        "DISMISSAL:tally:w:2026:1 #1 PROPOSED");
    }

    /** 10 × (1 − 1) is nothing, and so is 10 × (1 − 2): one problem for both. */
    @Test
    @Policy("13")
    void anAmountThatIsNotAboveNothingIsAProblemOfTheCase() {
        pack.policy("policy.tally( \"w\" ).of( WARNING ).each( \"year\" );")
                .escalate("w", "$t : Tallied( tally == \"w\" )", "escalate.fine( $t, 10 * ( $t.number() - 2 ) );");

        assertThat(evaluate(agent().finding("F1", "5.1", MORNING)
                        .finding("F2", "5.1", NOON)
                        .finding("F3", "5.1", NEXT_DAY)))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "FINE:tally:w:2026:1 #1 PROPOSED - collected 0.00",
                        "WARNING:F2 #2 FINAL",
                        "FINE:tally:w:2026:2 #2 PROPOSED - collected 0.00",
                        "WARNING:F3 #3 FINAL",
                        "FINE:tally:w:2026:3 #3 FINAL 10.00 collected 10.00")
                .hasProblems("AMOUNT_UNKNOWN ");
    }

    /** Both fines are in force, though the wage bears none of them. */
    @Test
    @Policy("15")
    void aFineCountsThoughNothingOfItIsCollected() {
        pack.penalize("7.1", "decide.fine( $o, 10 );")
                .policy("policy.finesAllowed( false );")
                .policy("policy.tally( \"f\" ).of( FINE ).each( \"year\" );")
                .escalate("f", "$t : Tallied( tally == \"f\", number == 2 )", "escalate.train( $t );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING).finding("F2", "7.1", NOON)))
                .decides(
                        "FINE:F1 #1 FINAL 10.00 collected 0.00",
                        "FINE:F2 #2 FINAL 10.00 collected 0.00",
                        "TRAINING:tally:f:2026:2 #2 FINAL");
    }

    /** A verified range is in force: the verification makes it a unit. */
    @Test
    void whatAVerificationPutsInForceIsCounted() {
        pack.penalize("7.2", "decide.fineBetween( $o, 50, 100 );")
                .policy("policy.tally( \"f\" ).of( FINE ).each( \"year\" );")
                .escalate("f", "$t : Tallied( tally == \"f\", number == 1 )", "escalate.train( $t );");

        assertThat(evaluate(agent().finding("F1", "7.2", MORNING, finding -> finding.severity(Severity.SEVERE))
                        .verified("F1", verification -> verification.amount(new BigDecimal("70.00")))))
                .decides("FINE:F1 #1 FINAL 70.00 of 50.00-100.00 collected 70.00", "TRAINING:tally:f:2026:1 #1 FINAL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy.tally( \"w\" ).of( WARNING );",
                "policy.tally( \"w\" ).each( \"year\" );",
                "policy.tally( \"w\" ).of( WARNING, POINTS ).each( \"year\" );",
                "policy.tally( \"w\" ).of( WARNING ).each( \"week\" );",
                "policy.tally( \"w\" ).of( WARNING ).each( \"year\" ).withinDays( 90 );",
                "policy.tally( \"w\" ).of( WARNING ).withinDays( 0 );",
                "policy.tally( \"w\" ).of( BONUS ).each( \"year\" );",
                "policy.tally( \"w\" ).of( ACKNOWLEDGEMENT ).each( \"year\" );"
            })
    void aTallyThatDoesNotSayWhatItCountsDoesNotLoad(String tally) {
        assertThat(pack.policy(tally).diagnostics()).isNotEmpty();
    }

    @Test
    void aRuleAboutATallyThatNobodyDeclaresDoesNotLoad() {
        List<String> diagnostics = pack.policy("policy.tally( \"warnings\" ).of( WARNING ).each( \"year\" );")
                .escalate("w", "$t : Tallied( tally == \"warning\" )", "escalate.remind( $t );")
                .diagnostics();

        assertThat(diagnostics).singleElement().asString().contains("UNKNOWN_WORD", "Maybe warnings");
    }

    private Outcome evaluate(TestCase caseFile) {
        return pack.load().evaluate(caseFile.caseFile());
    }

    private static TestCase agent() {
        return TestCase.ofAgent("A1");
    }
}
