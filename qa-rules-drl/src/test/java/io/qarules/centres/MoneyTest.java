package io.qarules.centres;

import static io.qarules.casefile.AppealStatus.OPEN;
import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Severity;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fines amount to, on whom they fall, and what is collected of them. */
@Policy("13")
class MoneyTest {
    private static final String MORNING = "2026-10-05T09:00:00+08:00";
    private static final String NOON = "2026-10-05T12:00:00+08:00";
    private static final String NEXT_DAY = "2026-10-06T09:00:00+08:00";
    private static final String THIRD_DAY = "2026-10-07T09:00:00+08:00";

    @TempDir
    private Path directory;

    private TestPack pack;

    @BeforeEach
    void empty() {
        pack = TestPack.minimal(directory);
    }

    /** Wage: 20 % of 600 are 120. Left after the first: day 40, month 90, wage 60; after the second: month 50, wage 20. */
    @Test
    @Policy({"6", "13"})
    void allLimitsAndTheWageHoldTogether() {
        pack.penalize("7.1", "decide.fine( $o, 60 );")
                .policy("policy.deductionCap( 20 );")
                .policy("policy.fineLimit( \"day\", 100 );")
                .policy("policy.fineLimit( \"month\", 150 );");

        assertThat(evaluate(agent().wage("2026-10", "600.00", "0.00")
                        .finding("F1", "7.1", MORNING)
                        .finding("F2", "7.1", NOON)
                        .finding("F3", "7.1", NEXT_DAY)
                        .finding("F4", "7.1", THIRD_DAY)))
                .decides(
                        "FINE:F1 #1 FINAL 60.00 collected 60.00",
                        "FINE:F2 #2 FINAL 60.00 collected 40.00",
                        "FINE:F3 #3 FINAL 60.00 collected 20.00",
                        "FINE:F4 #4 FINAL 60.00 collected 0.00");
    }

    /** 60 and 40 use up the day, 50 of 60 the month; the next month has 150 of its own. */
    @Test
    void aMonthOfUnknownWageHasTheLimitsOnly() {
        pack.penalize("7.1", "decide.fine( $o, 60 );")
                .policy("policy.deductionCap( 20 );")
                .policy("policy.fineLimit( \"month\", 150 );")
                .policy("policy.fineLimit( \"day\", 100 );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING)
                        .finding("F2", "7.1", NOON)
                        .finding("F3", "7.1", NEXT_DAY)
                        .finding("F4", "7.1", THIRD_DAY)
                        .finding("F5", "7.1", "2026-11-01T00:00:00+08:00")))
                .decides(
                        "FINE:F1 #1 FINAL 60.00 collected 60.00",
                        "FINE:F2 #2 FINAL 60.00 collected 40.00",
                        "FINE:F3 #3 FINAL 60.00 collected 50.00",
                        "FINE:F4 #4 FINAL 60.00 collected 0.00",
                        "FINE:F5 #5 FINAL 60.00 collected 60.00");
    }

    /** The last second of a period, and the first of the next. */
    @ParameterizedTest
    @CsvSource({
        "day, 2026-10-05, 2026-10-06",
        "month, 2026-10-31, 2026-11-01",
        "quarter, 2026-09-30, 2026-10-01",
        "year, 2026-12-31, 2027-01-01"
    })
    void aLimitBeginsAnewWithItsPeriod(String unit, String last, String first) {
        pack.penalize("7.1", "decide.fine( $o, 60 );").policy("policy.fineLimit( \"%s\", 60.01 );".formatted(unit));

        assertThat(evaluate(agent().finding("F1", "7.1", last + "T09:00:00+08:00")
                        .finding("F2", "7.1", last + "T23:59:59+08:00")
                        .finding("F3", "7.1", first + "T00:00:00+08:00")))
                .decides(
                        "FINE:F1 #1 FINAL 60.00 collected 60.00",
                        "FINE:F2 #2 FINAL 60.00 collected 0.01",
                        "FINE:F3 #3 FINAL 60.00 collected 60.00");
    }

    @Test
    void aLimitOfNothingCollectsNothing() {
        pack.penalize("7.1", "decide.fine( $o, 60 );").policy("policy.fineLimit( \"year\", 0 );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING))).decides("FINE:F1 #1 FINAL 60.00 collected 0.00");
    }

    /** At one moment F10 comes before F9, as texts do. */
    @Test
    void finesOfOneMomentAreCollectedInTheOrderOfTheirIds() {
        pack.penalize("7.1", "decide.fine( $o, 60 );").policy("policy.fineLimit( \"day\", 100 );");

        assertThat(evaluate(agent().finding("F9", "7.1", MORNING).finding("F10", "7.1", MORNING)))
                .decides("FINE:F10 #1 FINAL 60.00 collected 60.00", "FINE:F9 #2 FINAL 60.00 collected 40.00");
    }

    /** What is suspended uses nothing of a limit. */
    @Test
    void aSuspendedFineLeavesTheLimitToOthers() {
        pack.penalize("7.1", "decide.fine( $o, 60 );").policy("policy.fineLimit( \"day\", 60 );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING)
                        .finding("F2", "7.1", NOON)
                        .appeal("P1", "F1", OPEN, NEXT_DAY, null)))
                .decides("FINE:F1 #1 SUSPENDED 60.00 collected 0.00", "FINE:F2 #2 FINAL 60.00 collected 60.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy.fineLimit( \"week\", 100 );",
                "policy.fineLimit( \"half-year\", 100 );",
                "policy.fineLimit( \"day\", -1 );"
            })
    void aLimitOfAnotherKindDoesNotLoad(String limit) {
        assertThat(pack.policy(limit).diagnostics()).isNotEmpty();
    }

    @Test
    void aLimitSetTwiceDoesNotLoad() {
        assertThat(pack.policy("policy.fineLimit( \"day\", 100 );")
                        .policy("policy.fineLimit( \"day\", 50 );")
                        .diagnostics())
                .isNotEmpty();
    }

    /** What would be in force is proposed; a proposal, and what waits, stay what they are. */
    @Test
    void whereTheSupervisorIsUnknownAPersonMustSayWhoItIs() {
        pack.penalize("7.1", "decide.fine( $o, 200 ).onSupervisor().fine( $o, 20 ).warn( $o );")
                .penalize("7.2", "decide.fine( $o, 200 ).onSupervisor().fineBetween( $o, 20, 30 );")
                .penalize("7.3", "decide.onceVerified().onSupervisor().points( $o, 2 );");
        Outcome outcome = evaluate(
                agent().finding("F1", "7.1", MORNING).finding("F2", "7.2", NOON).finding("F3", "7.3", NEXT_DAY));

        assertThat(outcome)
                .decides(
                        "WARNING:F1:SUPERVISOR #1 PROPOSED",
                        "FINE:F1 #1 FINAL 200.00 collected 200.00",
                        "FINE:F1:SUPERVISOR #1 PROPOSED 20.00 collected -",
                        "FINE:F2 #1 FINAL 200.00 collected 200.00",
                        "FINE:F2:SUPERVISOR #1 PROPOSED 20.00 of 20.00-30.00 collected -",
                        "POINTS:F3:SUPERVISOR #1 PENDING 2 points")
                .hasProblems();
        assertThat(outcome.decisions())
                .filteredOn(decision -> decision.id().endsWith(":SUPERVISOR"))
                .allSatisfy(decision -> {
                    assertThat(decision.audience()).isEqualTo(Audience.DIRECTOR);
                    assertThat(decision.subjectId()).doesNotContain("SUPERVISOR");
                });
    }

    /** 250 is the agent's amount; the supervisor's goes by severity, and what has no amount waits for one. */
    @Test
    void aVerificationsAmountIsTheAgentsOnly() {
        pack.penalize("7.1", "decide.fineBetween( $o, 200, 300 ).onSupervisor().fineBetween( $o, 20, 30 );")
                .penalize("7.2", "decide.fineWithoutAmount( $o ).onSupervisor().fineWithoutAmount( $o );")
                .penalize("7.3", "decide.fine( $o, 250 ).onSupervisor().fine( $o, 20 );");

        assertThat(evaluate(supervised()
                        .finding("F1", "7.1", MORNING, finding -> finding.severity(Severity.MODERATE))
                        .finding("F2", "7.2", NOON)
                        .finding("F3", "7.3", NEXT_DAY)
                        .verified("F1", verified -> verified.amount(new BigDecimal("250.00")))
                        .verified("F2", verified -> verified.amount(new BigDecimal("250.00")))
                        .verified("F3", verified -> verified.amount(new BigDecimal("250.00")))))
                .decides(
                        "FINE:F1 #1 FINAL 250.00 of 200.00-300.00 collected 250.00",
                        "FINE:F1:SUPERVISOR #1 FINAL 25.00 of 20.00-30.00 collected - on S1",
                        "FINE:F2 #1 FINAL 250.00 collected 250.00",
                        "FINE:F2:SUPERVISOR #1 PROPOSED - collected - on S1",
                        "FINE:F3 #1 FINAL 250.00 collected 250.00",
                        "FINE:F3:SUPERVISOR #1 FINAL 20.00 collected - on S1")
                .hasProblems();
    }

    /** Nobody judges their own case: the director sets what the supervisor pays, the supervisor what the agent pays. */
    @Test
    void theReasonSaysWhoSetsTheAmount() {
        pack.penalize("7.2", "decide.fineWithoutAmount( $o ).onSupervisor().fineWithoutAmount( $o );");

        assertThat(reasons(supervised().finding("F2", "7.2", NOON)))
                .containsExactly(
                        "第7.2条（题），第1次：经济扣罚，金额由主管核定；此为建议，须经人工确认。",
                        "Clause 7.2 (title), occurrence 1: a fine, its amount is for the supervisor to set; it is a proposal that"
                                + " a person must confirm.",
                        "第7.2条（题），第1次：主管负连带责任，经济扣罚，金额由总监核定；此为建议，须经人工确认。",
                        "Clause 7.2 (title), occurrence 1: for the supervisor, who answers for the agent: a fine, its amount is"
                                + " for the director to set; it is a proposal that a person must confirm.");
        assertThat(reasons(agent().finding("F2", "7.2", NOON)))
                .contains(
                        "第7.2条（题），第1次：主管（未知）负连带责任，经济扣罚，金额由总监核定；此为建议，须经人工确认。",
                        "Clause 7.2 (title), occurrence 1: for the supervisor, who answers for the agent and is not known: a"
                                + " fine, its amount is for the director to set; it is a proposal that a person must confirm.");
    }

    /** One point is one, two are points. */
    @Test
    void theReasonOfOnePointIsInTheSingular() {
        pack.penalize("7.2", "decide.points( $o, 1 );").penalize("7.3", "decide.points( $o, 2 );");

        assertThat(reasons(agent().finding("F2", "7.2", NOON).finding("F3", "7.3", NEXT_DAY)))
                .containsExactly(
                        "第7.2条（题），第1次：扣1分。",
                        "Clause 7.2 (title), occurrence 1: 1 point is deducted.",
                        "第7.3条（题），第1次：扣2分。",
                        "Clause 7.3 (title), occurrence 1: 2 points are deducted.");
    }

    private List<String> reasons(TestCase ofOne) {
        return evaluate(ofOne).decisions().stream()
                .map(Decision::reason)
                .flatMap(reason -> Stream.of(reason.zh(), reason.en()))
                .toList();
    }

    /** 7.1 and 7.2 are one act on one order: 300 stands. */
    @Test
    @Policy({"5", "13"})
    void theSupervisorsFineIsAbsorbedWithTheAgents() {
        pack.penalize("7.1", "decide.fine( $o, 200 ).onSupervisor().fine( $o, 500 );")
                .penalize("7.2", "decide.fine( $o, 300 ).onSupervisor().onceVerified().fine( $o, 30 );")
                .penalize("7.3", "decide.fine( $o, 100 ).onSupervisor().onceVerified().fine( $o, 10 );")
                .policy("policy.oneAct( \"7.1\", \"7.2\", \"7.3\" );");
        TestCase oneOrder = supervised()
                .finding("F1", "7.1", MORNING, finding -> finding.orderId("O1"))
                .finding("F2", "7.2", NOON, finding -> finding.orderId("O1"))
                .finding("F3", "7.3", NEXT_DAY, finding -> finding.orderId("O1"));

        assertThat(evaluate(oneOrder))
                .decides(
                        "FINE:F1 #1 ABSORBED 200.00 collected 0.00 by FINE:F2",
                        "FINE:F1:SUPERVISOR #1 ABSORBED 500.00 collected - by FINE:F2 on S1",
                        "FINE:F2 #1 FINAL 300.00 collected 300.00",
                        "FINE:F2:SUPERVISOR #1 PENDING 30.00 collected - on S1",
                        "FINE:F3 #1 ABSORBED 100.00 collected 0.00 by FINE:F2",
                        "FINE:F3:SUPERVISOR #1 ABSORBED 10.00 collected - by FINE:F2 on S1");
    }

    /** Only the supervisor is fined: nothing of the agent's is there to overlap, and his own is no part of it. */
    @Test
    @Policy("5")
    void anOffenceWithoutAFineOfTheAgentLeavesTheSupervisorsOutOfOverlap() {
        pack.penalize("7.1", "decide.warn( $o ).onSupervisor().fine( $o, 20 );")
                .penalize("7.2", "decide.fine( $o, 300 );")
                .policy("policy.oneAct( \"7.1\", \"7.2\" );");

        assertThat(evaluate(supervised()
                        .finding("F1", "7.1", MORNING, finding -> finding.orderId("O1"))
                        .finding("F2", "7.2", NOON, finding -> finding.orderId("O1"))))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "FINE:F1:SUPERVISOR #1 FINAL 20.00 collected - on S1",
                        "FINE:F2 #1 FINAL 300.00 collected 300.00");
    }

    /** Neither a signature, nor the limit, nor the award for mending: 50 % of the agent's 40. */
    @Test
    @Policy({"7", "13"})
    void theSupervisorsFineIsNotSignedForNorCollectedNorRewarded() {
        pack.penalize("7.1", "decide.onSupervisor().fine( $o, 60 );")
                .penalize("7.2", "decide.fine( $o, 40 ).onSupervisor().fine( $o, 60 );")
                .policy("policy.acknowledgeFines();")
                .policy("policy.fineLimit( \"day\", 40 );")
                .reward("6.2.1", "$c : ProgressClaim( grade == ImprovementGrade.HALF )", "award.progress( $c, 50 );");

        assertThat(evaluate(supervised()
                        .finding("F1", "7.1", MORNING)
                        .finding("F2", "7.2", NOON)
                        .improvement("I1", "F1", ImprovementGrade.HALF, NEXT_DAY)
                        .improvement("I2", "F2", ImprovementGrade.HALF, NEXT_DAY)))
                .decides(
                        "FINE:F1:SUPERVISOR #1 FINAL 60.00 collected - on S1",
                        "FINE:F2 #1 FINAL 40.00 collected 40.00",
                        "FINE:F2:SUPERVISOR #1 FINAL 60.00 collected - on S1",
                        "ACKNOWLEDGEMENT:F2 #1 FINAL",
                        "PROGRESS_AWARD:I2 FINAL 20.00")
                .excludes("I1 6.2.1 NO_FINE");
    }

    /** 10 % of 0.04 is 0.004, which rounds to nothing; of 0.05 it is 0.01. */
    @Test
    @Policy({"7", "13"})
    void anAwardForMendingThatRoundsToNothingIsNotGiven() {
        pack.penalize("7.1", "decide.fine( $o, 0.04 );")
                .penalize("7.2", "decide.fine( $o, 0.05 );")
                .reward("6.2.1", "$c : ProgressClaim( grade == ImprovementGrade.HALF )", "award.progress( $c, 10 );");

        assertThat(evaluate(supervised()
                        .finding("F1", "7.1", MORNING)
                        .finding("F2", "7.2", NOON)
                        .improvement("I1", "F1", ImprovementGrade.HALF, NEXT_DAY)
                        .improvement("I2", "F2", ImprovementGrade.HALF, NEXT_DAY)))
                .decides(
                        "FINE:F1 #1 FINAL 0.04 collected 0.04",
                        "FINE:F2 #1 FINAL 0.05 collected 0.05",
                        "PROGRESS_AWARD:I2 FINAL 0.01")
                .hasProblems("AMOUNT_UNKNOWN /improvements/0");
    }

    /** The supervisor's decision hangs on the appeal as the agent's does. */
    @Test
    void theSupervisorsDecisionIsSuspendedWithTheOffence() {
        pack.penalize("7.1", "decide.fine( $o, 200 ).onSupervisor().fine( $o, 20 );");

        assertThat(evaluate(supervised().finding("F1", "7.1", MORNING).appeal("P1", "F1", OPEN, NEXT_DAY, null)))
                .decides(
                        "FINE:F1 #1 SUSPENDED 200.00 collected 0.00",
                        "FINE:F1:SUPERVISOR #1 SUSPENDED 20.00 collected - on S1");
    }

    /** An empty text is nobody's id (POLICY 11). */
    @Test
    void aSupervisorWithoutAnIdIsNotKnown() {
        pack.penalize("7.1", "decide.onSupervisor().fine( $o, 20 );");

        assertThat(evaluate(agent().agent(known -> known.supervisorId("")).finding("F1", "7.1", MORNING)))
                .decides("FINE:F1:SUPERVISOR #1 PROPOSED 20.00 collected -")
                .hasProblems("INVALID_VALUE /agent/supervisorId");
    }

    @Test
    void theRowSaysToWhomADecisionGoes() {
        pack.penalize("7.1", "decide.warn( $o ).to( DIRECTOR ).train( $o ).to( TRAINER ).dismiss( $o );");
        Outcome outcome = evaluate(agent().finding("F1", "7.1", MORNING));

        assertThat(outcome.decisions())
                .extracting(Decision::audience)
                .containsExactly(Audience.SUPERVISOR, Audience.DIRECTOR, Audience.TRAINER);
    }

    /** Once verified they are in force. */
    @Test
    void pointsWaitForAVerificationWhereTheRowSaysSo() {
        pack.penalize("7.1", "decide.onceVerified().points( $o, 3 );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING)
                        .finding("F2", "7.1", NOON)
                        .verified("F2")))
                .decides("POINTS:F1 #1 PENDING 3 points", "POINTS:F2 #1 FINAL 3 points");
    }

    @Test
    void nobodyTakesNothingPerCentOfHisPay() {
        pack.policy("policy.number( \"finding\", \"percent\" );")
                .penalize("7.1", "decide.finePercentOfPay( $o, $o.finding().number( \"percent\" ) );");
        TestCase paid = agent().agent(known -> known.performancePay(new BigDecimal("1000.00")))
                .finding("F1", "7.1", MORNING, finding -> finding.attributes(Map.of("percent", 0)))
                .finding("F2", "7.1", NOON, finding -> finding.attributes(Map.of("percent", new BigDecimal("0.05"))))
                .finding("F3", "7.1", NEXT_DAY);

        assertThat(evaluate(paid))
                .decides(
                        "FINE:F1 #1 PROPOSED - collected 0.00",
                        "FINE:F2 #2 FINAL 0.50 collected 0.50",
                        "FINE:F3 #3 PROPOSED - collected 0.00")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/2/findings/0");
    }

    /** The record that the offence came from: a finding, a call, a callback; once, however many amounts it lacks. */
    @Test
    @Policy("13")
    void anUnknownAmountIsAProblemOfItsRecord() {
        pack.policy("policy.number( \"finding\", \"x\" );")
                .policy("policy.number( \"call\", \"x\" );")
                .policy("policy.number( \"callback\", \"x\" );")
                .penalize(
                        "7.1",
                        "decide.fine( $o, $o.finding().number( \"x\" ) ).onSupervisor().fine( $o, $o.finding().number( \"x\" ) );")
                .penalize("7.2", "decide.fine( $o, 10 * $o.call().number( \"x\" ) );")
                .penalize("7.3", "decide.fine( $o, Math.max( 1, $o.callback().number( \"x\" ) ) );")
                .detect("7.2", "$c : Call( personal == true )", "detect.breach( $c );")
                .detect("7.3", "$w : CallbackWait( attempts > 1 )", "detect.breachAfterHours( $w, 3 );");
        TestCase records = supervised()
                .finding("F1", "7.1", "2026-10-04T09:00:00+08:00")
                .call(Call.builder().id("C0").startedAt(TestCase.at(MORNING)).build())
                .call(Call.builder()
                        .id("C1")
                        .startedAt(TestCase.at(MORNING))
                        .personal(true)
                        .build());

        Outcome outcome = pack.load()
                .evaluate(CaseFileBuilder.builder(records.caseFile())
                        .callbacks(List.of(Callback.builder()
                                .id("B1")
                                .requestedAt(TestCase.at(NOON))
                                .attempts(2L)
                                .build()))
                        .build());

        assertThat(outcome)
                .decides(
                        "FINE:F1 #1 PROPOSED - collected 0.00",
                        "FINE:F1:SUPERVISOR #1 PROPOSED - collected - on S1",
                        "FINE:call:C1:7.2 #1 PROPOSED - collected 0.00",
                        "FINE:callback:B1:7.3 #1 PROPOSED - collected 0.00")
                .hasProblems(
                        "AMOUNT_UNKNOWN /calls/1",
                        "AMOUNT_UNKNOWN /callbacks/0",
                        "AMOUNT_UNKNOWN /evaluations/0/findings/0");
    }

    /** Half of 2.01 is 1.005, which no double is; 0.004 rounds to nothing, 0.005 to a cent. */
    @Test
    void amountsAreRoundedFromTheDecimalThatNamesTheDouble() {
        pack.policy("policy.number( \"finding\", \"x\" );")
                .penalize("7.1", "decide.fine( $o, $o.finding().number( \"x\" ) * 0.5 );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING, number("2.01"))
                        .finding("F2", "7.1", NOON, number("0.008"))
                        .finding("F3", "7.1", NEXT_DAY, number("0.01"))
                        .finding("F4", "7.1", THIRD_DAY, number("-10"))))
                .decides(
                        "FINE:F1 #1 FINAL 1.01 collected 1.01",
                        "FINE:F2 #2 PROPOSED - collected 0.00",
                        "FINE:F3 #3 FINAL 0.01 collected 0.01",
                        "FINE:F4 #4 PROPOSED - collected 0.00")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/1/findings/0", "AMOUNT_UNKNOWN /evaluations/3/findings/0");
    }

    /** For Java anything to the power of 0 is 1, also what nobody knows. */
    @Test
    void aPowerOfTheUnknownIsUnknown() {
        pack.policy("policy.number( \"finding\", \"x\" );")
                .penalize(
                        "7.1",
                        "decide.fine( $o, 10 * Math.pow( $o.finding().number( \"x\" ), $o.occurrence() - 1 ) );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING).finding("F2", "7.1", NOON, number("3"))))
                .decides("FINE:F1 #1 PROPOSED - collected 0.00", "FINE:F2 #2 FINAL 30.00 collected 30.00")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0");
    }

    /** 100,000 × 100,000 is no int. */
    @Test
    void wholeNumbersDoNotOverflow() {
        pack.penalize("7.1", "decide.fine( $o, 100000 * 100000 * $o.occurrence() );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING)))
                .decides("FINE:F1 #1 FINAL 10000000000.00 collected 10000000000.00");
    }

    /** An amount below 1,000,000,000,000,000 is paid; one that is worked out to more is not worked out. */
    @Test
    void anAmountThatNobodyCanPayIsUnknown() {
        pack.policy("policy.number( \"finding\", \"x\" );")
                .penalize("7.1", "decide.fine( $o, Math.pow( 10, $o.finding().number( \"x\" ) ) );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING, number("14"))
                        .finding("F2", "7.1", NOON, number("15"))
                        .finding("F3", "7.1", NEXT_DAY, number("40"))))
                .decides(
                        "FINE:F1 #1 FINAL 100000000000000.00 collected 100000000000000.00",
                        "FINE:F2 #2 PROPOSED - collected 0.00",
                        "FINE:F3 #3 PROPOSED - collected 0.00")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/1/findings/0", "AMOUNT_UNKNOWN /evaluations/2/findings/0");
    }

    /** A range whose bound is unknown gives nothing; the rest of the row stands. */
    @Test
    void aRangeOfUnknownBoundsGivesNothing() {
        pack.policy("policy.number( \"finding\", \"x\" );")
                .penalize("7.1", "decide.warn( $o ).fineBetween( $o, 10, 10 + $o.finding().number( \"x\" ) );");

        assertThat(evaluate(agent().finding("F1", "7.1", MORNING).finding("F2", "7.1", NOON, number("5"))))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "WARNING:F2 #2 FINAL",
                        "FINE:F2 #2 PROPOSED 10.00 of 10.00-15.00 collected 0.00")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide.fine( $o, 10 / 3 );",
                "decide.fine( $o, $o.occurrence() / 2 );",
                "decide.points( $o, 0 );",
                "decide.points( $o, 1.5 );",
                "decide.points( $o, $o.occurrence() );",
                "decide.to( NOBODY ).warn( $o );",
                "decide.fine( $o, 10 ).fine( $o, 20 );",
                "decide.onSupervisor().fine( $o, 10 ).fine( $o, 20 );",
                "decide.finePercentOfPay( $o, -5 );"
            })
    void whatCannotBeMeantDoesNotLoad(String row) {
        assertThat(pack.penalize("7.1", row).diagnostics()).isNotEmpty();
    }

    private Outcome evaluate(TestCase caseFile) {
        return pack.load().evaluate(caseFile.caseFile());
    }

    private static TestCase agent() {
        return TestCase.ofAgent("A1");
    }

    private static TestCase supervised() {
        return agent().agent(known -> known.supervisorId("S1"));
    }

    private static UnaryOperator<FindingBuilder> number(String x) {
        return finding -> finding.attributes(Map.of("x", new BigDecimal(x)));
    }
}
