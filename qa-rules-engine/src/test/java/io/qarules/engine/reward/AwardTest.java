package io.qarules.engine.reward;

import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationBuilder;
import io.qarules.casefile.NominationType;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.engine.JsonCase;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Policy("7")
@DisplayName("awards")
class AwardTest {
    private static final String DAY_1 = "2026-10-01T10:00:00+08:00";
    private static final String DAY_2 = "2026-10-02T10:00:00+08:00";
    private static final String DAY_3 = "2026-10-03T10:00:00+08:00";
    private static final String AFTER = "2028-01-01T00:00:00+08:00";

    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .penalize("odd", "decide.fine( $o, 12.51 );")
                .penalize("warn", "decide.warn( $o );")
                .penalize("open", "decide.fineWithoutAmount( $o );")
                .reward("6.2.1", "$c : ProgressClaim( grade == ImprovementGrade.HALF )", progress(50))
                .reward("6.2.1", "$c : ProgressClaim( grade == ImprovementGrade.FULL )", progress(100))
                .reward("6.2.1", "$c : ProgressClaim( grade == ImprovementGrade.EXTRA )", progress(120))
                .reward(
                        "6.2.2",
                        "$n : Nomination( type == NominationType.EXCELLENT_RECORDING )",
                        "award.recording( $n );")
                .reward("6.2.3", "$n : Nomination( type == NominationType.COMMENDATION )", "award.commend( $n );")
                .load();
    }

    private static String progress(int percent) {
        return "award.progress( $c, %d );".formatted(percent);
    }

    @Nested
    @Clause("6.2.1")
    @DisplayName("progress")
    class Progress {
        @ParameterizedTest
        @CsvSource({"HALF,6.26", "FULL,12.51", "EXTRA,15.01"}) // 6.255, 12.51 and 15.012
        void theAwardIsAShareOfWhatTheFineCollected(ImprovementGrade grade, String amount) {
            assertThat(engine.evaluate(
                            fined().improvement("I1", "F1", grade, DAY_2).caseFile()))
                    .decides("FINE:F1 #1 FINAL 12.51 collected 12.51", "PROGRESS_AWARD:I1 FINAL " + amount)
                    .excludes();
        }

        @Test
        void theEarliestImprovementOfAFindingTakesIt() {
            assertThat(engine.evaluate(fined().improvement("I1", "F1", ImprovementGrade.EXTRA, DAY_3)
                            .improvement("I2", "F1", ImprovementGrade.FULL, DAY_2)
                            .caseFile()))
                    .decides("FINE:F1 #1 FINAL 12.51 collected 12.51", "PROGRESS_AWARD:I2 FINAL 12.51")
                    .excludes("I1 6.2.1 DUPLICATE");
        }

        @Test
        void atOneMomentTheSmallerIdTakesIt() {
            assertThat(engine.evaluate(fined().improvement("I9", "F1", ImprovementGrade.FULL, DAY_2)
                            .improvement("I10", "F1", ImprovementGrade.FULL, DAY_2)
                            .caseFile()))
                    .decides("FINE:F1 #1 FINAL 12.51 collected 12.51", "PROGRESS_AWARD:I10 FINAL 12.51")
                    .excludes("I9 6.2.1 DUPLICATE");
        }

        @Test
        void whereNothingWasCollectedThereIsNoAwardAndTheEarliestStillTakesThePlace() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .finding("F1", "warn", DAY_1)
                            .finding("F2", "open", DAY_1)
                            .improvement("I1", "F1", ImprovementGrade.FULL, DAY_2)
                            .improvement("I2", "F1", ImprovementGrade.FULL, DAY_3)
                            .improvement("I3", "F2", ImprovementGrade.FULL, DAY_3)
                            .caseFile()))
                    .excludes("I1 6.2.1 NO_FINE", "I2 6.2.1 DUPLICATE", "I3 6.2.1 NO_FINE");
        }

        @Test
        void anImprovementAfterTheMomentOfTheQuestionDoesNotExistYet() {
            assertThat(engine.evaluate(fined().improvement("I1", "F1", ImprovementGrade.FULL, AFTER)
                            .caseFile()))
                    .decides("FINE:F1 #1 FINAL 12.51 collected 12.51")
                    .excludes();
        }

        @Test
        void anImprovementOfAFindingThatIsNotThereIsAProblemAndNoExclusion() {
            assertThat(engine.evaluate(TestCase.ofAgent("A1")
                            .improvement("I1", "F7", ImprovementGrade.FULL, DAY_2)
                            .caseFile()))
                    .decides()
                    .excludes()
                    .hasProblems("UNKNOWN_REFERENCE /improvements/0/findingId");
        }

        private TestCase fined() {
            return TestCase.ofAgent("A1").finding("F1", "odd", DAY_1);
        }
    }

    @Nested
    @Clause({"6.2.2", "6.2.3"})
    @DisplayName("nominations")
    class Nominations {
        @Test
        void theNominatedAmountIsAwardedAndTheManagerIsTold() {
            assertThat(engine.evaluate(nominated(n -> n))).decides("RECORDING_AWARD:N1 FINAL 50.00");
            assertThat(engine.evaluate(nominated(n -> n.type(NominationType.COMMENDATION))))
                    .decides("COMMENDATION:N1 FINAL 50.00");
            Assertions.assertThat(engine.evaluate(nominated(n -> n)).decisions())
                    .extracting(Decision::audience, Decision::clause, Decision::occurrence, Decision::collected)
                    .containsExactly(Assertions.tuple(Audience.MANAGER, "6.2.2", null, null));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-50"})
        void anAwardIsAboveNothing(String amount) {
            assertThat(engine.evaluate(nominated(n -> n.amount(new BigDecimal(amount)))))
                    .decides()
                    .excludes("N1 6.2.2 INVALID")
                    .hasProblems("INVALID_VALUE /nominations/0/amount");
        }

        @Test
        void aNominationNeedsItsAuthorAndItsAmount() {
            assertThat(engine.evaluate(nominated(n -> n.by(null))))
                    .decides()
                    .excludes("N1 6.2.2 INVALID")
                    .hasProblems("INVALID_VALUE /nominations/0/by");
            assertThat(engine.evaluate(nominated(n -> n.amount(null))))
                    .decides()
                    .excludes("N1 6.2.2 INVALID")
                    .hasProblems("INVALID_VALUE /nominations/0/amount");
        }

        @Test
        void anInvalidNominationAfterTheMomentOfTheQuestionIsNothingYet() {
            assertThat(engine.evaluate(nominated(n -> n.amount(null).at(TestCase.at(AFTER)))))
                    .decides()
                    .excludes()
                    .hasProblems();
        }

        /** The third is later than the moment of the question: nobody asks yet who nominates, and how much. */
        @Test
        @Policy("11")
        void allBrokenFieldsOfANominationThatIsLeftOutAreNamed() {
            assertThat(JsonCase.evaluate(engine, """
                            'nominations': [
                              {'id': 'N1', 'type': 'COMMENDATION', 'by': 'S1', 'at': 'bad', 'amount': 'abc'},
                              {'id': 'N2', 'by': 5, 'at': '2026-10-05T00:00:00Z', 'amount': '-5'},
                              {'id': 'N3', 'by': 5, 'at': '2027-10-05T00:00:00Z', 'amount': '-5'}]"""))
                    .decides()
                    .excludes()
                    .hasProblems(
                            "INVALID_VALUE /nominations/0/amount",
                            "INVALID_VALUE /nominations/0/at",
                            "INVALID_VALUE /nominations/1/amount",
                            "INVALID_VALUE /nominations/1/by",
                            "MISSING_FIELD /nominations/1/type",
                            "MISSING_FIELD /nominations/2/type");
        }

        private CaseFile nominated(UnaryOperator<NominationBuilder> more) {
            return TestCase.ofAgent("A1")
                    .nomination(more.apply(Nomination.builder()
                                    .id("N1")
                                    .type(NominationType.EXCELLENT_RECORDING)
                                    .by("S1")
                                    .at(TestCase.at(DAY_1))
                                    .amount(new BigDecimal("50")))
                            .build())
                    .caseFile();
        }
    }
}
