package io.qarules.engine.explain;

import static io.qarules.engine.explain.ExplainPack.AFTER;
import static io.qarules.engine.explain.ExplainPack.DAY_1;
import static io.qarules.engine.explain.ExplainPack.DAY_2;
import static io.qarules.engine.explain.ExplainPack.DAY_3;
import static io.qarules.engine.explain.ExplainPack.DAY_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Severity;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.NotCounted;
import io.qarules.outcome.Proof;
import io.qarules.outcome.RuleTrace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A proof says what a decision rests on, and what would have to differ")
class ProofTest {
    private static QaRulesEngine engine;
    private static QaRulesEngine monthly;

    @BeforeAll
    static void load(@TempDir Path folder, @TempDir Path other) {
        engine = ExplainPack.load(folder);
        monthly = ExplainPack.load(other, "policy.repeatWindowInMonths( 1 );");
    }

    @Test
    void theRuleIsNamedWithItsLineAndEachConditionWithItsValue() {
        Proof proof = proof("FINE:F2", repeated());

        assertThat(proof.file()).isEqualTo("penalize/6.3.1.2-7.drl");
        assertThat(proof.line()).isEqualTo(6);
        RuleTrace rule = proof.rules().get(0);
        assertThat(rule.rule()).isEqualTo("6.3.1.2: 7");
        assertThat(rule.firstFailed()).isEmpty();
        assertThat(rule.facts()).hasSize(1).first().satisfies(fact -> {
            assertThat(fact.type()).isEqualTo("Offence");
            assertThat(fact.id()).isEqualTo("F2");
            assertThat(fact.conditions().stream().map(ExplainPack::words))
                    .containsExactly("HOLDS clause == \"6.3.1.2\" clause=6.3.1.2", "HOLDS occurrence > 1 occurrence=2");
            assertThat(fact.conditions().get(1).line()).isEqualTo(9);
        });
    }

    @Test
    void recordsThatNameNothingAreInNobodysWay() {
        TestCase broken = repeated()
                .verified("F2")
                .verified("F2", verification -> verification.id(null))
                .verified("F2", verification -> verification.id("V9").findingId(null))
                .appeal("P1", null, AppealStatus.OPEN, DAY_3, null);

        assertThat(engine.explain(broken.caseFile()).outcome()).isEqualTo(engine.evaluate(broken.caseFile()));
    }

    @Test
    void ofADetectedFindingTheRuleThatFoundItIsProvedToo() {
        Proof proof = proof("WARNING:call:C1:6.3.1.2", TestCase.ofAgent("A1").call(unnoted("C1")));

        assertThat(proof.rules()).extracting(RuleTrace::rule).containsExactly("6.3.1.2: 6", "6.3.1.2 detected: 13");
        assertThat(proof.rules().get(1).facts().get(0).conditions().stream().map(ExplainPack::words))
                .contains("HOLDS notes.condition == false notes.condition=false");
    }

    @Test
    @Policy("3")
    @DisplayName("without F1 F2 is the first, which is a warning")
    void withoutTheEarlierOffenceItWouldBeTheFirst() {
        Proof proof = proof("FINE:F2", repeated());

        assertThat(proof.counted()).containsExactly("F1");
        assertThat(proof.whatIfs().stream().map(ExplainPack::words)).containsExactly("WITHOUT [F1] [WARNING FINAL]");
        assertThat(proof.whatIfs().get(0).text().en())
                .isEqualTo("Without F1: Clause 6.3.1.2 (title), occurrence 1: a spoken warning.");
        assertThat(proof.whatIfs().get(0).text().zh()).startsWith("如果没有F1：第6.3.1.2条");
    }

    @Test
    void whereNoneAloneMakesADifferenceAllTogetherMay() {
        Proof proof = proof("FINE:F3", repeated().finding("F3", "6.3.1.2", DAY_3));

        assertThat(proof.whatIfs().stream().map(ExplainPack::words))
                .containsExactly("WITHOUT [F1, F2] [WARNING FINAL]");
    }

    @Test
    void ofManyFindingsAlikeTheFirstTenAreTriedAndTheProofSaysSo() {
        TestCase many = TestCase.ofAgent("A1");
        for (int number = 10; number < 70; number++) {
            many.finding("F" + number, "6.3.1.2", "2026-10-01T10:%02d:00+08:00".formatted(number - 10));
        }

        Proof proof = proof("FINE:F69", many);

        assertThat(proof.counted()).hasSize(20).startsWith("F49").endsWith("F68");
        assertThat(proof.moreCounted()).isEqualTo(39);
        assertThat(proof.whatIfs()).as("still a repeat without any one of them").isEmpty();
        assertThat(proof.changesNotTried()).isEqualTo(49);
        assertThat(proof("FINE:F19", many).changesNotTried())
                .as("nine before it")
                .isZero();
    }

    /** A finding of each minute, and beside each a draft of the same minute. */
    @ParameterizedTest
    @CsvSource({"20, 0", "21, 1", "70, 50"})
    void ofManyEarlierFindingsTheLatestTwentyAreNamedAndTheProofSaysHowManyMore(int earlier, int more) {
        TestCase many = TestCase.ofAgent("A1");
        for (int number = 0; number <= earlier; number++) {
            String at = "2026-10-01T%02d:%02d:00+08:00".formatted(10 + number / 60, number % 60);
            many.finding("F%02d".formatted(number), "6.3.1.2", at);
            if (number < earlier) {
                many.finding("D%02d".formatted(number), "6.3.1.2", at, f -> f, e -> e.status(EvaluationStatus.DRAFT));
            }
        }

        Proof proof = proof("FINE:F%02d".formatted(earlier), many);

        assertThat(proof.counted()).hasSize(20).endsWith("F%02d".formatted(earlier - 1));
        assertThat(proof.moreCounted()).isEqualTo(more);
        assertThat(proof.notCounted().stream().map(NotCounted::findingId))
                .hasSize(20)
                .endsWith("D%02d".formatted(earlier - 1));
        assertThat(proof.moreNotCounted()).isEqualTo(more);
    }

    @Test
    @Policy({"2.5", "2.6"})
    @DisplayName(
            "F1 is the later finding of the act for which F2 stands, and an upheld appeal against it excludes both")
    void anAppealAgainstALaterFindingOfTheSameActDecidesToo() {
        TestCase told = TestCase.ofAgent("A1")
                .call(Call.builder().id("C1").startedAt(TestCase.at(DAY_1)).build())
                .finding("F2", "6.3.1.2", DAY_1, f -> f, e -> e.callId("C1").submittedAt(TestCase.at(DAY_3)))
                .finding("F1", "6.3.1.2", DAY_2, f -> f, e -> e.callId("C1"))
                .appeal("P1", "F1", AppealStatus.OPEN, DAY_4, null);

        List<Proof> alone = engine.explain(
                        told.caseFile(), decision -> decision.id().equals("WARNING:F2"))
                .proofs();

        assertThat(alone).hasSize(1);
        assertThat(alone.get(0).whatIfs().stream().map(ExplainPack::words))
                .containsExactly("APPEAL_UPHELD [F1] []", "APPEAL_REJECTED [F1] [WARNING FINAL]");
    }

    @Test
    void whatIsNotCountedIsNamedWithTheReason() {
        Call call = Call.builder().id("C1").startedAt(TestCase.at(DAY_1)).build();
        TestCase told = TestCase.ofAgent("A1")
                .call(call)
                .finding("draft", "6.3.1.2", DAY_1, f -> f, e -> e.status(EvaluationStatus.DRAFT))
                .finding("retracted", "6.3.1.2", DAY_1, f -> f, e -> e.status(EvaluationStatus.RETRACTED))
                .finding("calibration", "6.3.1.2", DAY_1, f -> f, e -> e.kind(EvaluationKind.CALIBRATION))
                .finding("unreviewed", "6.3.1.2", DAY_1, f -> f, e -> e.kind(EvaluationKind.AUTOMATIC))
                .finding("submitted later", "6.3.1.2", DAY_1, f -> f, e -> e.submittedAt(TestCase.at(AFTER)))
                .finding("technique", "6.3.1.2", DAY_1, f -> f.technique(true))
                .finding("appealed", "6.3.1.2", DAY_1)
                .appeal("P1", "appealed", AppealStatus.UPHELD, DAY_2, DAY_3)
                .finding("refuted", "6.3.1.2", DAY_1)
                .verified("refuted", v -> v.upheld(false))
                .finding(
                        "counted", "6.3.1.2", DAY_1, f -> f, e -> e.callId("C1").submittedAt(TestCase.at(DAY_3)))
                .finding("superseded", "6.3.1.2", DAY_1, f -> f, e -> e.callId("C1"))
                .finding("subject", "6.3.1.2", DAY_2)
                .finding("later", "6.3.1.2", DAY_3)
                .finding("later draft", "6.3.1.2", DAY_3, f -> f, e -> e.status(EvaluationStatus.DRAFT))
                .finding("another clause", "6.3.2.5", DAY_1);

        Proof proof = proof("FINE:subject", told);

        assertThat(proof.counted()).containsExactly("counted");
        assertThat(proof.notCounted().stream().map(ExplainPack::words))
                .containsExactlyInAnyOrder(
                        "draft DRAFT E-draft",
                        "retracted RETRACTED E-retracted",
                        "calibration CALIBRATION E-calibration",
                        "unreviewed UNREVIEWED E-unreviewed",
                        "submitted later AFTER_AS_OF E-submitted later",
                        "technique PERMITTED_TECHNIQUE null",
                        "appealed APPEAL_UPHELD P1",
                        "refuted NOT_UPHELD V-refuted",
                        "superseded SUPERSEDED counted");
        assertThat(proof.notCounted())
                .allSatisfy(finding -> assertThat(finding.text().en()).contains(finding.findingId(), "not counted"));
    }

    @Test
    void aTwinIsNotCountedForWhatWasSaidOfTheOther() {
        TestCase told = TestCase.ofAgent("A1")
                .call(unnoted("C1"))
                .finding("F1", "6.3.1.2", DAY_1, f -> f, e -> e.callId("C1"))
                .appeal("P1", "F1", AppealStatus.UPHELD, DAY_2, DAY_3)
                .finding("F2", "6.3.1.2", DAY_2);

        assertThat(proof("WARNING:F2", told).notCounted().stream().map(ExplainPack::words))
                .containsExactlyInAnyOrder("F1 APPEAL_UPHELD P1", "call:C1:6.3.1.2 APPEAL_UPHELD P1");
    }

    @Test
    @Policy("2.7")
    @DisplayName("a pending offence is not counted; once verified it would be")
    void aPendingOffenceIsNotCountedAndWouldBeOnceVerified() {
        Proof proof = proof(
                "FINE:F2",
                TestCase.ofAgent("A1").finding("F1", "6.3.1.6", DAY_1).finding("F2", "6.3.1.6", DAY_2));

        assertThat(proof.notCounted().stream().map(ExplainPack::words)).containsExactly("F1 PENDING FINE:F1");
        assertThat(proof.whatIfs().stream().map(ExplainPack::words))
                .containsExactly("VERIFIED [F1] [DISMISSAL PROPOSED]", "VERIFIED [F2] [FINE PROPOSED collected 0.00]");
        assertThat(proof.effects().stream().map(ExplainPack::words))
                .containsExactly(
                        "VERIFICATION [] No supervisor has verified the finding yet; the decision waits for that.");
    }

    @Test
    @Policy("2.8")
    @DisplayName("an offence is spent from its day + the window on")
    void anOffenceOutsideTheRepeatWindowIsSpent() {
        Proof proof = proof(
                monthly,
                "WARNING:F2",
                TestCase.ofAgent("A1")
                        .finding("F1", "6.3.1.2", DAY_1)
                        .finding("F2", "6.3.1.2", "2026-11-01T00:00:00+08:00"));

        assertThat(proof.counted()).isEmpty();
        assertThat(proof.notCounted().stream().map(ExplainPack::words)).containsExactly("F1 SPENT 2026-11-01");
    }

    @Test
    @Policy("3")
    @DisplayName("a range goes by severity until a verification settles it")
    void aVerificationSetsSeverityAndAmount() {
        TestCase told = TestCase.ofAgent("A1")
                .finding("F1", "6.3.2.5", DAY_1)
                .verified("F1", v -> v.severity(Severity.SEVERE).amount(new BigDecimal("80")));

        Proof proof = proof("FINE:F1", told);

        assertThat(proof.verificationId()).isEqualTo("V-F1");
        assertThat(proof.effects().stream().map(ExplainPack::words))
                .containsExactly("VERIFICATION [V-F1] Verification V-F1 (by S1) upholds the finding."
                        + " It makes the finding severe. It sets the amount of 80.00 CNY.");
        assertThat(proof.whatIfs().stream().map(ExplainPack::words))
                .containsExactly("WITHOUT_VERIFICATION [V-F1] [FINE PROPOSED 50.00 collected 0.00]");
    }

    @Test
    void anAmountThatTheClauseDoesNotAllowIsSaidToBeSo() {
        TestCase told = TestCase.ofAgent("A1")
                .finding("F1", "6.3.3.6", DAY_1)
                .verified("F1", v -> v.amount(new BigDecimal("80")));

        assertThat(proof("FINE:F1", told).effects().get(0).text().en())
                .endsWith("It names an amount of 80.00 CNY, which the clause does not allow.");
    }

    @Test
    @Policy("5")
    @DisplayName("of two fines for one act the highest stands")
    void anOverlapIsToldOnBothSides() {
        TestCase told = TestCase.ofAgent("A1")
                .finding("F1", "6.3.3.6", DAY_1, f -> f.orderId("O1"))
                .finding("F2", "6.3.3.7", DAY_2, f -> f.orderId("O1"));

        assertThat(proof("FINE:F1", told).effects().stream().map(ExplainPack::words))
                .containsExactly(
                        "OVERLAP [FINE:F2] It is the heaviest for its act and stands in the place of FINE:F2.");
        Proof absorbed = proof("FINE:F2", told);
        assertThat(absorbed.effects().stream().map(ExplainPack::words))
                .containsExactly(
                        "OVERLAP [FINE:F1] It is about the same act as FINE:F1, which is heavier and stands in its place.");
        assertThat(absorbed.whatIfs().stream().map(ExplainPack::words))
                .containsExactly("WITHOUT [F1] [FINE FINAL 50.00 collected 50.00, ACKNOWLEDGEMENT FINAL]");
    }

    @Test
    @Policy("2.11")
    @DisplayName("what hangs on an open appeal is suspended")
    void anOpenAppealIsTriedBothWays() {
        Proof proof = proof("FINE:F2", repeated().appeal("P1", "F1", AppealStatus.OPEN, DAY_3, null));

        assertThat(proof.openAppeals()).containsExactly("F1");
        assertThat(proof.effects().stream().map(ExplainPack::words))
                .containsExactly(
                        "APPEAL [P1] Appeal P1 against F1 is open; the decision is suspended until it is decided.");
        assertThat(proof.whatIfs().stream().map(ExplainPack::words))
                .containsExactly(
                        "APPEAL_UPHELD [F1] [WARNING FINAL]",
                        "APPEAL_REJECTED [F1] [FINE FINAL 10.00 collected 10.00, ACKNOWLEDGEMENT FINAL]");
    }

    @Test
    void theAppealOfTheFindingItselfMayEndTheDecision() {
        Proof proof = proof(
                "WARNING:F1",
                TestCase.ofAgent("A1")
                        .finding("F1", "6.3.1.2", DAY_1)
                        .appeal("P1", "F1", AppealStatus.UPHELD, DAY_3, AFTER));

        assertThat(proof.whatIfs().stream().map(ExplainPack::words))
                .containsExactly("APPEAL_UPHELD [F1] []", "APPEAL_REJECTED [F1] [WARNING FINAL]");
        assertThat(proof.whatIfs().get(0).text().en())
                .isEqualTo("If the appeal against F1 were upheld: nothing would be decided.");
    }

    @Test
    void anAppealThatWasRejectedIsTold() {
        Proof proof = proof("WARNING:F1", repeated().appeal("P1", "F1", AppealStatus.REJECTED, DAY_3, DAY_4));

        assertThat(proof.effects().stream().map(ExplainPack::words))
                .containsExactly("APPEAL [P1] Appeal P1 against F1 was rejected; the finding stands.");
        assertThat(proof.whatIfs()).isEmpty();
    }

    @Test
    @Policy("6")
    @DisplayName("20 % of 1000 is 200; a fine of 200 leaves nothing for one of 10 of another clause")
    void theCapIsFreeWithoutTheFineOfAnotherClause() {
        TestCase told = TestCase.ofAgent("A1")
                .wage("2026-10", "1000.00", "0.00")
                .finding("F1", "6.3.3.6", DAY_1)
                .finding("F2", "6.3.1.2", DAY_2)
                .finding("F3", "6.3.1.2", DAY_3);

        assertThat(proof("FINE:F3", told).whatIfs().stream().map(ExplainPack::words))
                .containsExactly(
                        "WITHOUT [F2] [WARNING FINAL]",
                        "WITHOUT [F1] [FINE FINAL 10.00 collected 10.00, ACKNOWLEDGEMENT FINAL]");
    }

    @Test
    @Policy("6")
    @DisplayName("20 % of 1100 is 220; the fine of 200 comes first, 20 are left for the second of 50")
    void theCapIsToldAndWhatItWouldBeWithoutTheEarlierFine() {
        TestCase told = TestCase.ofAgent("A1")
                .wage("2026-10", "1100.00", "0.00")
                .finding("F1", "6.3.3.6", DAY_1)
                .finding("F2", "6.3.3.7", DAY_2);

        Proof proof = proof("FINE:F2", told);

        assertThat(proof.effects().stream().map(ExplainPack::words))
                .containsExactly("CAP [FINE:F1] The wage of 2026-10 bears 220.00 CNY."
                        + " Earlier fines collected 200.00 CNY of it; this fine of 50.00 CNY collects 20.00 CNY.");
        assertThat(proof.whatIfs().stream().map(ExplainPack::words))
                .containsExactly("WITHOUT [F1] [FINE FINAL 50.00 collected 50.00, ACKNOWLEDGEMENT FINAL]");
        assertThat(proof.whatIfs().get(0).text().en()).endsWith("50.00 CNY would be collected.");
    }

    @Test
    void whereFinesAreNotAllowedTheCapSaysSo(@TempDir Path folder) {
        QaRulesEngine points = ExplainPack.load(folder, "policy.finesAllowed( false );");

        Proof proof = proof(points, "FINE:F1", TestCase.ofAgent("A1").finding("F1", "6.3.3.6", DAY_1));

        assertThat(proof.effects().stream().map(ExplainPack::words))
                .containsExactly("CAP [] The rules in force allow no fines: nothing is collected.");
    }

    @Test
    void anAcknowledgementRestsOnItsFineAndItsRuleHasNoConditions() {
        Proof proof = proof("ACKNOWLEDGEMENT:F2", repeated());

        assertThat(proof.file()).isEqualTo("policy/setting-1.drl");
        assertThat(proof.rules()).isEmpty();
        assertThat(proof.counted()).containsExactly("F1");
        assertThat(proof.effects().stream().map(ExplainPack::words))
                .containsExactly("FINE [FINE:F2] The agent signs for FINE:F2, which is in force.");
    }

    @Test
    void anAwardForProgressRestsOnWhatTheFineCollected() {
        Proof proof = proof("PROGRESS_AWARD:I1", repeated().improvement("I1", "F2", ImprovementGrade.FULL, DAY_4));

        assertThat(proof.effects().stream().map(ExplainPack::words))
                .containsExactly("FINE [FINE:F2] It is a share of what FINE:F2 collected: 10.00 CNY.");
        assertThat(proof.rules().get(0).facts().get(0).id()).isEqualTo("I1");
    }

    @Test
    void aRectificationRestsOnTheGrade() {
        Section failed = new Section(
                "s",
                BigDecimal.ONE,
                List.of(Question.builder()
                        .id("q")
                        .weight(BigDecimal.ONE)
                        .points(BigDecimal.ONE)
                        .max(BigDecimal.TEN)
                        .build()));

        Proof proof = proof(
                "RECTIFICATION:E1", TestCase.ofAgent("A1").evaluation("E1", DAY_1, e -> e.sections(List.of(failed))));

        assertThat(proof.effects().stream().map(ExplainPack::words))
                .containsExactly("GRADE [E1] Evaluation E1 scored 10.00: grade FAIL.");
    }

    @Test
    void aNominationHasARuleAndNothingElse() {
        Nomination nomination = Nomination.builder()
                .id("N1")
                .type(NominationType.COMMENDATION)
                .by("S1")
                .at(TestCase.at(DAY_1))
                .amount(BigDecimal.TEN)
                .build();

        Proof proof = proof("COMMENDATION:N1", TestCase.ofAgent("A1").nomination(nomination));

        assertThat(proof.rules()).hasSize(1);
        assertThat(proof.effects()).isEmpty();
        assertThat(proof.whatIfs()).isEmpty();
    }

    @Test
    void theOutcomeIsThatOfPlainEvaluationAndHasAProofForEach() {
        TestCase told = repeated().appeal("P1", "F1", AppealStatus.OPEN, DAY_3, null);

        ExplainedOutcome explained = engine.explain(told.caseFile());

        assertThat(explained.outcome()).isEqualTo(engine.evaluate(told.caseFile()));
        assertThat(explained.proofs()).hasSameSizeAs(explained.outcome().decisions());
        assertThat(explained.proof("WARNING:F1")).map(Proof::decisionId).contains("WARNING:F1");
        assertThat(explained.proof("WARNING:F9")).isEmpty();
    }

    private static TestCase repeated() {
        return TestCase.ofAgent("A1").finding("F1", "6.3.1.2", DAY_1).finding("F2", "6.3.1.2", DAY_2);
    }

    private static Call unnoted(String id) {
        return Call.builder()
                .id(id)
                .startedAt(TestCase.at(DAY_1))
                .connected(true)
                .notes(new Notes(false, true, true))
                .build();
    }

    private static Proof proof(String decisionId, TestCase told) {
        return proof(engine, decisionId, told);
    }

    private static Proof proof(QaRulesEngine engine, String decisionId, TestCase told) {
        return engine.explain(told.caseFile()).proof(decisionId).orElseThrow();
    }
}
