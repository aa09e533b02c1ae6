package io.qarules.engine.explain;

import static io.qarules.engine.explain.ExplainPack.AFTER;
import static io.qarules.engine.explain.ExplainPack.DAY_1;
import static io.qarules.engine.explain.ExplainPack.DAY_2;
import static io.qarules.engine.explain.ExplainPack.DAY_3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.casefile.Call;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Missing;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.WhyNot;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Why-not names what keeps a decision from being made")
class WhyNotTest {
    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = ExplainPack.load(folder);
    }

    @Test
    void theFirstConditionThatFailsIsNamedWithItsValueAndPlace() {
        WhyNot whyNot = whyNot("FINE", "6.3.1.2", TestCase.ofAgent("A1").finding("F1", "6.3.1.2", DAY_1));

        assertThat(words(whyNot)).containsExactly("F1 CONDITION null");
        RuleTrace nearest = whyNot.missing().get(0).rules().get(0);
        assertThat(nearest.firstFailed()).map(ExplainPack::words).contains("FAILS occurrence > 1 occurrence=1");
        assertThat(whyNot.missing().get(0).text().en())
                .isEqualTo(
                        "F1: rule \"6.3.1.2: 7\" (penalize/6.3.1.2-7.drl:9) asks for occurrence > 1; here occurrence = 1.");
        assertThat(whyNot.text().en()).startsWith("Clause 6.3.1.2 (title) did not give a fine.");
    }

    @Test
    void whatShouldNotBeThereIsNamed(@TempDir Path folder) {
        QaRulesEngine alone = io.qarules.engine.TestPack.minimal(folder)
                .file(
                        "penalize/8.drl",
                        io.qarules.engine.TestPack.penalizeDrl(
                                "8 alone",
                                "8",
                                "$o : Offence( occurrence == 1 ) not Offence( clause == \"9\" )",
                                "decide.warn( $o );"))
                .file(
                        "penalize/9.drl",
                        io.qarules.engine.TestPack.penalizeDrl(
                                "9 beside",
                                "9",
                                "$o : Offence() exists Offence( clause == \"8\", occurrence == 2 )",
                                "decide.remind( $o );"))
                .load();
        TestCase both = TestCase.ofAgent("A1").finding("F1", "8", DAY_1).finding("F2", "9", DAY_2);

        Missing warning = alone.whyNot(both.caseFile(), DecisionKind.WARNING, "8", null)
                .missing()
                .get(0);
        Missing reminder = alone.whyNot(both.caseFile(), DecisionKind.REMINDER, "9", null)
                .missing()
                .get(0);

        assertThat(warning.text().en())
                .isEqualTo("F1: rule \"8 alone\" (penalize/8.drl:9) asks for not Offence( clause == \"9\" );"
                        + " there is one: Offence F2.");
        assertThat(warning.text().zh())
                .isEqualTo("F1：规则“8 alone”（penalize/8.drl:9）要求 not Offence( clause == \"9\" )，实际有这样的事实：Offence F2。");
        assertThat(warning.rules().get(0).facts().get(1).id()).isEqualTo("F2");
        assertThat(reminder.text().en())
                .endsWith("asks for exists Offence( clause == \"8\", occurrence == 2 ); there is nothing like it.");
    }

    @Test
    void ofSeveralRulesTheNearestComesFirst(@TempDir Path folder) {
        QaRulesEngine ladder = io.qarules.engine.TestPack.minimal(folder)
                .penalize("8", "severity == Severity.SEVERE, occurrence > 1", "decide.fine( $o, 99 );")
                .penalize("8", "severity == null, occurrence > 1", "decide.fine( $o, 10 );")
                .load();

        WhyNot whyNot = ladder.whyNot(
                TestCase.ofAgent("A1").finding("F1", "8", DAY_1).caseFile(), DecisionKind.FINE, "8", null);

        assertThat(whyNot.missing().get(0).rules()).extracting(RuleTrace::rule).containsExactly("8: 2", "8: 1");
    }

    @Test
    void aDecisionThatWasMadeIsPointedAtAndTheOthersAreStillExplained() {
        WhyNot whyNot = whyNot(
                "FINE",
                "6.3.1.2",
                TestCase.ofAgent("A1").finding("F1", "6.3.1.2", DAY_1).finding("F2", "6.3.1.2", DAY_2));

        assertThat(whyNot.decisionIds()).containsExactly("FINE:F2");
        assertThat(words(whyNot)).containsExactly("F1 CONDITION null");
        assertThat(whyNot.text().en()).isEqualTo("Clause 6.3.1.2 (title) did give a fine: FINE:F2.");
    }

    @Test
    void aFindingThatDoesNotCountHasTheReasonOfItsExclusion() {
        TestCase told = TestCase.ofAgent("A1")
                .finding("F1", "6.3.1.2", DAY_1, f -> f, e -> e.status(EvaluationStatus.DRAFT))
                .finding("F2", "6.3.1.2", AFTER, f -> f, e -> e.submittedAt(TestCase.at(DAY_1)));

        WhyNot whyNot = whyNot("WARNING", "6.3.1.2", told);

        assertThat(words(whyNot)).containsExactly("F1 NOT_COUNTED DRAFT", "F2 NOT_COUNTED AFTER_AS_OF");
        assertThat(whyNot.missing().get(1).text().en())
                .isEqualTo("F2 was not counted: it is dated after the moment of the question.");
    }

    /** F1 is in both versions and counts; F2 is only in the one that does not, F3 only in a draft of a third. */
    @Test
    @Policy("20")
    void aFindingOfAnotherVersionOfItsEvaluationHasThatReason() {
        TestCase told = TestCase.ofAgent("A1")
                .evaluation("E1", DAY_2, e -> e.findings(List.of(heard("F1"))))
                .evaluation("E1", DAY_1, e -> e.findings(List.of(heard("F1"), heard("F2"))))
                .evaluation("E1", DAY_3, e -> e.status(EvaluationStatus.DRAFT).findings(List.of(heard("F3"))));

        WhyNot whyNot = whyNot("FINE", "6.3.1.2", told);

        assertThat(words(whyNot))
                .containsExactly("F1 CONDITION null", "F2 NOT_COUNTED SUPERSEDED", "F3 NOT_COUNTED DRAFT");
        assertThat(whyNot.missing().get(1).text().en())
                .isEqualTo("F2 was not counted: another version of evaluation E1 stands.");
    }

    /** The number that it has is proved without the version that does not count. */
    @Test
    @Policy("20")
    void anOffenceOfBothVersionsIsProvedByTheOneThatCounts() {
        TestCase told = TestCase.ofAgent("A1")
                .evaluation("E1", DAY_2, e -> e.findings(List.of(heard("F1"))))
                .evaluation("E1", DAY_1, e -> e.findings(List.of(heard("F1"))))
                .finding("F9", "6.3.1.2", DAY_3);

        assertThat(engine.explain(told.caseFile()).proofs())
                .filteredOn(proof -> proof.decisionId().equals("FINE:F9"))
                .singleElement()
                .satisfies(proof -> {
                    assertThat(proof.counted()).containsExactly("F1");
                    assertThat(proof.notCounted()).isEmpty();
                });
    }

    private static Finding heard(String id) {
        return Finding.builder().id(id).clause("6.3.1.2").build();
    }

    @Test
    void aBreachThatWasNotDetectedHasTheConditionThatFailed() {
        Call call = Call.builder()
                .id("C1")
                .startedAt(TestCase.at(DAY_1))
                .connected(true)
                .build();

        WhyNot whyNot = whyNot("WARNING", "6.3.1.2", TestCase.ofAgent("A1").call(call));

        assertThat(words(whyNot)).containsExactly("call:C1:6.3.1.2 NOT_DETECTED null");
        assertThat(whyNot.missing().get(0).rules().get(0).firstFailed())
                .map(ExplainPack::words)
                .contains("FAILS notes != null notes=null");
    }

    @Test
    void aCallWithAFindingOfTheClauseIsNotLookedAtTwice() {
        Call call = Call.builder().id("C1").startedAt(TestCase.at(DAY_1)).build();
        TestCase told = TestCase.ofAgent("A1").call(call).finding("F1", "6.3.1.2", DAY_1, f -> f, e -> e.callId("C1"));

        assertThat(words(whyNot("FINE", "6.3.1.2", told))).containsExactly("F1 CONDITION null");
    }

    @Test
    void aCaseWithNothingOfTheClauseIsToldSo() {
        WhyNot whyNot = whyNot("FINE", "6.3.2.5", TestCase.ofAgent("A1"));

        assertThat(whyNot.missing()).isEmpty();
        assertThat(whyNot.text().en()).startsWith("The case has nothing to which clause 6.3.2.5 (title) could apply");
    }

    @Test
    void aClauseThatNeverGivesTheKindIsToldSo() {
        WhyNot whyNot = whyNot("DISMISSAL", "6.3.1.2", TestCase.ofAgent("A1").finding("F1", "6.3.1.2", DAY_1));

        assertThat(whyNot.missing()).isEmpty();
        assertThat(whyNot.text().en())
                .isEqualTo("Clause 6.3.1.2 (title) never gives a recommended dismissal;"
                        + " its rules give a spoken warning, a fine, an acknowledgement to sign.");
    }

    @Test
    void anAcknowledgementIsMissingWhereTheFineIsAbsorbedOrThereIsNone() {
        TestCase told = TestCase.ofAgent("A1")
                .finding("F1", "6.3.3.6", DAY_1, f -> f.orderId("O1"))
                .finding("F2", "6.3.3.7", DAY_2, f -> f.orderId("O1"));

        assertThat(words(whyNot("ACKNOWLEDGEMENT", "6.3.3.7", told))).containsExactly("F2 NOT_IN_FORCE FINE:F2");
        assertThat(words(whyNot(
                        "ACKNOWLEDGEMENT", "6.3.1.2", TestCase.ofAgent("A1").finding("F1", "6.3.1.2", DAY_1))))
                .containsExactly("F1 CONDITION null");
    }

    @Test
    void aFineThatWasAbsorbedIsADecisionAllTheSame() {
        TestCase told = TestCase.ofAgent("A1")
                .finding("F1", "6.3.3.6", DAY_1, f -> f.orderId("O1"))
                .finding("F2", "6.3.3.7", DAY_2, f -> f.orderId("O1"));

        assertThat(whyNot("FINE", "6.3.3.7", told).decisionIds()).containsExactly("FINE:F2");
    }

    @Test
    void anImprovementHasTheReasonForWhichItGaveNothing() {
        TestCase told = TestCase.ofAgent("A1")
                .finding("F1", "6.3.3.6", DAY_1)
                .finding("F2", "6.3.1.2", DAY_1)
                .improvement("I1", "F1", ImprovementGrade.FULL, DAY_2)
                .improvement("I2", "F1", ImprovementGrade.FULL, DAY_3)
                .improvement("I3", "F2", ImprovementGrade.FULL, DAY_2)
                .improvement("I4", "F2", ImprovementGrade.HALF, DAY_2)
                .improvement("I5", "F2", ImprovementGrade.FULL, AFTER);

        WhyNot whyNot = whyNot("PROGRESS_AWARD", "6.2.1", told);

        assertThat(whyNot.decisionIds()).containsExactly("PROGRESS_AWARD:I1");
        assertThat(words(whyNot))
                .containsExactly(
                        "I2 NOT_COUNTED DUPLICATE",
                        "I3 NOT_COUNTED NO_FINE",
                        "I5 NOT_COUNTED AFTER_AS_OF",
                        "I4 CONDITION null");
    }

    @Test
    void aNominationIsInvalidOrOfAnotherType() {
        Nomination unsigned = Nomination.builder()
                .id("N1")
                .type(NominationType.COMMENDATION)
                .at(TestCase.at(DAY_1))
                .amount(BigDecimal.TEN)
                .build();
        Nomination recording = Nomination.builder()
                .id("N2")
                .type(NominationType.EXCELLENT_RECORDING)
                .by("S1")
                .at(TestCase.at(DAY_1))
                .amount(BigDecimal.TEN)
                .build();

        assertThat(words(whyNot(
                        "COMMENDATION",
                        "6.2.3",
                        TestCase.ofAgent("A1").nomination(unsigned).nomination(recording))))
                .containsExactly("N1 NOT_COUNTED INVALID", "N2 CONDITION null");
    }

    @Test
    void anEvaluationHasItsGradeOrDoesNotCount() {
        Section good = new Section(
                "s",
                BigDecimal.ONE,
                List.of(Question.builder()
                        .id("q")
                        .weight(BigDecimal.ONE)
                        .points(BigDecimal.TEN)
                        .max(BigDecimal.TEN)
                        .build()));
        TestCase told = TestCase.ofAgent("A1")
                .evaluation("E1", DAY_1, e -> e.sections(List.of(good)))
                .evaluation("E2", DAY_1, e -> e)
                .evaluation("E3", DAY_1, e -> e.status(EvaluationStatus.DRAFT));

        assertThat(words(whyNot("RECTIFICATION", "setting 5", told)))
                .containsExactly("E1 GRADE PASS", "E2 GRADE null", "E3 NOT_COUNTED DRAFT");
    }

    @Test
    void oneSubjectIsAskedForAlone() {
        TestCase told = TestCase.ofAgent("A1").finding("F1", "6.3.1.2", DAY_1).finding("F2", "6.3.1.2", DAY_2);

        assertThat(engine.whyNot(told.caseFile(), DecisionKind.FINE, "6.3.1.2", "F1")
                        .decisionIds())
                .isEmpty();
        assertThat(engine.whyNot(told.caseFile(), DecisionKind.FINE, "6.3.1.2", "F2")
                        .missing())
                .isEmpty();
        assertThatThrownBy(() -> engine.whyNot(told.caseFile(), DecisionKind.FINE, "6.3.1.2", "F3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the case has nothing called F3 to which clause 6.3.1.2 could apply. Maybe F1");
    }

    @Test
    void anUnknownClauseAndAKindOfSettlementsAreRefused() {
        assertThatThrownBy(() -> whyNot("FINE", "6.3.1.22", TestCase.ofAgent("A1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rule of pack test names clause 6.3.1.22. Maybe 6.3.1.2");
        assertThatThrownBy(() -> whyNot("BONUS", "6.3.1.2", TestCase.ofAgent("A1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BONUS is decided in settlements, not in cases");
    }

    private static WhyNot whyNot(String kind, String clause, TestCase told) {
        return engine.whyNot(told.caseFile(), DecisionKind.valueOf(kind), clause, null);
    }

    private static List<String> words(WhyNot whyNot) {
        return whyNot.missing().stream().map(WhyNotTest::words).toList();
    }

    private static String words(Missing missing) {
        return missing.subjectId() + " " + missing.reason() + " " + missing.because();
    }
}
