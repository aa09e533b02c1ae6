package io.qarules.engine.count;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Decision;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("which findings count")
class CountStageTest {
    private static final String DAY_1 = "2026-10-01T10:00:00+08:00";
    private static final String DAY_2 = "2026-10-02T10:00:00+08:00";
    private static final String AFTER = "2028-01-01T00:00:00+08:00";

    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .policy("policy.techniqueExcuses( \"5.*\" );")
                .penalize("6", "decide.warn( $o );")
                .penalize("5.1", "decide.warn( $o );")
                .detect("6", "$c : Call( personal == true )", "detect.breach( $c );")
                .load();
    }

    @Nested
    @Policy({"2.1", "2.2"})
    @DisplayName("which evaluations count")
    class Evaluations {
        @Test
        void onlyWhatWasHandedInCounts() {
            excluded("DRAFT", e -> e.status(EvaluationStatus.DRAFT));
            excluded("DRAFT", e -> e.status(EvaluationStatus.DRAFT).submittedAt(null), "2026-10-01T10:00:00+08:00");
            excluded("RETRACTED", e -> e.status(EvaluationStatus.RETRACTED));
            counts(e -> e.status(EvaluationStatus.SUBMITTED));
        }

        @Test
        void calibrationNeverCountsEvenIfReviewed() {
            excluded("CALIBRATION", e -> e.kind(EvaluationKind.CALIBRATION).reviewed(true));
        }

        @Test
        void anAutomaticOneCountsOnlyOnceReviewed() {
            excluded("UNREVIEWED", e -> e.kind(EvaluationKind.AUTOMATIC));
            excluded("UNREVIEWED", e -> e.kind(EvaluationKind.AUTOMATIC).reviewed(false));
            counts(e -> e.kind(EvaluationKind.AUTOMATIC).reviewed(true));
            counts(e -> e.kind(EvaluationKind.MYSTERY));
            counts(e -> e.kind(EvaluationKind.LIVE).reviewed(false));
        }

        @Test
        void whatIsHandedInAfterTheMomentOfTheQuestionDoesNotExistYet() {
            excluded("AFTER_AS_OF", e -> e.submittedAt(TestCase.at(AFTER)));
            counts(e -> e.submittedAt(TestCase.at("2027-12-31T23:59:59+08:00")));
        }

        @Test
        void theFirstReasonThatAppliesIsGiven() {
            excluded("AFTER_AS_OF", e -> e.submittedAt(TestCase.at(AFTER)).status(EvaluationStatus.RETRACTED));
            excluded("RETRACTED", e -> e.status(EvaluationStatus.RETRACTED).kind(EvaluationKind.CALIBRATION));
        }

        @Test
        void anUnknownClauseIsNoProblemWhereTheEvaluationDoesNotCountAnyway() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "77", DAY_1, f -> f, e -> e.status(EvaluationStatus.RETRACTED))
                            .caseFile()))
                    .excludes("F1 77 RETRACTED")
                    .hasProblems();
        }

        private void excluded(String reason, UnaryOperator<EvaluationBuilder> evaluation) {
            excluded(reason, evaluation, DAY_1);
        }

        private void excluded(String reason, UnaryOperator<EvaluationBuilder> evaluation, String occurredAt) {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "6", occurredAt, f -> f, evaluation)
                            .caseFile()))
                    .decides()
                    .excludes("F1 6 " + reason)
                    .hasProblems();
        }

        private void counts(UnaryOperator<EvaluationBuilder> evaluation) {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "6", DAY_1, f -> f, evaluation)
                            .caseFile()))
                    .decides("WARNING:F1 #1 FINAL")
                    .excludes();
        }
    }

    @Nested
    @Policy("2.4")
    @DisplayName("when a finding occurred")
    class When {
        @Test
        void atItsOwnMomentElseItsCallsElseItsEvaluations() {
            CaseFile caseFile = TestCase.ofAgent("A1")
                    .call(call("C1", "2026-10-01T08:00:00+08:00", false))
                    .call(call("C2", "2026-10-01T09:00:00+08:00", false))
                    .evaluation("E1", DAY_2, e -> e.callId("C1")
                            .findings(List.of(Finding.builder()
                                    .id("own")
                                    .clause("6")
                                    .occurredAt(TestCase.at("2026-10-01T07:00:00+08:00"))
                                    .build())))
                    .evaluation("E2", DAY_2, e -> e.callId("C2").findings(List.of(plain("call", "6"))))
                    .evaluation("E3", DAY_2, e -> e.findings(List.of(plain("evaluation", "6"))))
                    .caseFile();

            Assertions.assertThat(engine.evaluate(caseFile).decisions())
                    .extracting(Decision::subjectId, Decision::occurredAt, Decision::occurrence)
                    .containsExactly(
                            tuple("own", TestCase.at("2026-10-01T07:00:00+08:00"), 1),
                            tuple("call", TestCase.at("2026-10-01T09:00:00+08:00"), 2),
                            tuple("evaluation", TestCase.at(DAY_2), 3));
        }
    }

    @Nested
    @Policy("2.5")
    @DisplayName("what does not count")
    class WhatDoesNotCount {
        @Test
        void aClauseThatNoRuleNamesIsAProblemToo() {
            assertThat(engine.evaluate(
                            TestCase.ofAgent("A1").finding("F1", "66", DAY_1).caseFile()))
                    .decides()
                    .excludes("F1 66 UNKNOWN_CLAUSE")
                    .hasProblems("UNKNOWN_CLAUSE /evaluations/0/findings/0/clause");
        }

        @Test
        void anUnknownClauseIsSaidBeforeItsDate() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "66", AFTER, f -> f, e -> e.submittedAt(TestCase.at(DAY_1)))
                            .caseFile()))
                    .excludes("F1 66 UNKNOWN_CLAUSE");
        }

        @Test
        void aFindingThatOccurredAfterTheMomentOfTheQuestionDoesNotExistYet() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "6", AFTER, f -> f, e -> e.submittedAt(TestCase.at(DAY_1)))
                            .caseFile()))
                    .decides()
                    .excludes("F1 6 AFTER_AS_OF");
        }

        @Test
        void aPermittedTechniqueIsExcusedWhereTheClauseAllowsItAndNobodysImageIsHarmed() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "5.1", DAY_1, f -> f.technique(true))
                            .finding("F2", "5.1", DAY_1, f -> f.technique(true).imageHarmed(false))
                            .caseFile()))
                    .decides()
                    .excludes("F1 5.1 PERMITTED_TECHNIQUE", "F2 5.1 PERMITTED_TECHNIQUE");
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "5.1", DAY_1, f -> f.technique(true).imageHarmed(true))
                            .finding("F2", "6", DAY_1, f -> f.technique(true))
                            .finding("F3", "5.1", DAY_2, f -> f.technique(false))
                            .caseFile()))
                    .decides("WARNING:F1 #1 FINAL", "WARNING:F2 #1 FINAL", "WARNING:F3 #2 FINAL")
                    .excludes();
        }

        @Test
        void aFindingThatTheSupervisorDoesNotUpholdIsOut() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "6", DAY_1)
                            .finding("F2", "6", DAY_2)
                            .verified("F1", v -> v.upheld(false))
                            .caseFile()))
                    .decides("WARNING:F2 #1 FINAL")
                    .excludes("F1 6 NOT_UPHELD");
        }

        @Test
        void theLaterVerificationHasTheLastWord() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "6", DAY_1)
                            .verified("F1", v -> v.id("V9").upheld(false).at(TestCase.at(DAY_1)))
                            .verified("F1", v -> v.id("V1").upheld(true).at(TestCase.at(DAY_2)))
                            .caseFile()))
                    .decides("WARNING:F1 #1 FINAL");
        }

        @Test
        void ofTwoVerificationsAtOneMomentTheGreaterIdHasIt() {
            // By code point V9 is greater than V10.
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "6", DAY_1)
                            .verified("F1", v -> v.id("V9").upheld(false).at(TestCase.at(DAY_2)))
                            .verified("F1", v -> v.id("V10").upheld(true).at(TestCase.at(DAY_2)))
                            .caseFile()))
                    .decides()
                    .excludes("F1 6 NOT_UPHELD");
        }

        @Test
        void aRefusalTakesOutEveryFindingOfTheSameCallAndClauseAndNoOther() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .call(call("C1", DAY_1, true))
                            .call(call("C2", DAY_2, true))
                            .evaluation("E1", DAY_2, e -> e.callId("C1").findings(List.of(plain("F1", "6"))))
                            .evaluation("E2", DAY_2, e -> e.callId("C1").findings(List.of(plain("F2", "5.1"))))
                            .verified("F1", v -> v.upheld(false))
                            .caseFile()))
                    .decides("WARNING:F2 #1 FINAL", "WARNING:call:C2:6 #1 FINAL")
                    .excludes("F1 6 NOT_UPHELD", "call:C1:6 6 NOT_UPHELD");
        }
    }

    @Nested
    @Policy("2.6")
    @DisplayName("same call, same clause is one offence")
    class SameCallSameClause {
        @Test
        void anInspectorsFindingBeatsADetectedOne() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .call(call("C1", DAY_1, true))
                            .evaluation("E1", DAY_2, e -> e.callId("C1").findings(List.of(plain("F1", "6"))))
                            .caseFile()))
                    .decides("WARNING:F1 #1 FINAL")
                    .excludes("call:C1:6 6 SUPERSEDED");
        }

        @Test
        void ofTwoInspectorsTheLaterEvaluationStands() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .call(call("C1", DAY_1, false))
                            .evaluation("E1", DAY_2, e -> e.callId("C1").findings(List.of(plain("F1", "6"))))
                            .evaluation("E2", DAY_1, e -> e.callId("C1").findings(List.of(plain("F2", "6"))))
                            .caseFile()))
                    .decides("WARNING:F1 #1 FINAL")
                    .excludes("F2 6 SUPERSEDED");
        }

        @Test
        void atOneMomentTheGreaterFindingIdStands() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .call(call("C1", DAY_1, false))
                            .evaluation("E1", DAY_2, e -> e.callId("C1")
                                    .findings(List.of(plain("F9", "6"), plain("F10", "6"))))
                            .caseFile()))
                    .decides("WARNING:F9 #1 FINAL")
                    .excludes("F10 6 SUPERSEDED");
        }

        @Test
        void findingsWithoutACallAreNeverMerged() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .evaluation("E1", DAY_1, e -> e.findings(List.of(plain("F1", "6"), plain("F2", "6"))))
                            .caseFile()))
                    .decides("WARNING:F1 #1 FINAL", "WARNING:F2 #2 FINAL")
                    .excludes();
        }

        @Test
        void anotherCallOrAnotherClauseIsAnotherOffence() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .call(call("C1", DAY_1, false))
                            .call(call("C2", DAY_2, false))
                            .evaluation("E1", DAY_2, e -> e.callId("C1")
                                    .findings(List.of(plain("F1", "6"), plain("F2", "5.1"))))
                            .evaluation("E2", DAY_2, e -> e.callId("C2").findings(List.of(plain("F3", "6"))))
                            .caseFile()))
                    .decides("WARNING:F2 #1 FINAL", "WARNING:F1 #1 FINAL", "WARNING:F3 #2 FINAL")
                    .excludes();
        }
    }

    private static Call call(String id, String startedAt, Boolean personal) {
        return Call.builder()
                .id(id)
                .startedAt(TestCase.at(startedAt))
                .personal(personal)
                .build();
    }

    private static Finding plain(String id, String clause) {
        return Finding.builder().id(id).clause(clause).build();
    }
}
