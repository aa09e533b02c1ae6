package io.qarules.engine.penalize;

import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.CallBuilder;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Policy("13")
@DisplayName("an amount that cannot be worked out costs nobody the outcome")
class AmountUnknownTest {
    private static final String DAY_1 = "2026-10-01T10:00:00+08:00";
    private static final String DAY_2 = "2026-10-02T10:00:00+08:00";
    private static final String DAY_3 = "2026-10-03T10:00:00+08:00";

    @TempDir
    private Path directory;

    /** The offence is the first of its clause; nobody knows how long its call was talked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.002 * 2", // 0.004 is 0.00
                "0.1 + 0.2 - 0.3", // 0.000000000000000055
                "0 - 1",
                "5 * $o.occurrence() - 5",
                "0.0 / 0.0",
                "1.0 / 0.0",
                "-1.0 / 0.0",
                "Math.pow( 10, 400 )",
                "$o.call().talkSeconds()",
                "10 + $o.call().talkSeconds()",
                "Math.min( 50, $o.call().talkSeconds() )",
                "Math.max( 50, $o.call().talkSeconds() )",
                "0 * $o.call().talkSeconds() + 50",
                "$o.verification().amount()"
            })
    void theFineIsOneWithoutAmountAndTheRecordIsNamed(String amount) {
        assertThat(engine("decide.fine( $o, %s );".formatted(amount)).evaluate(theCase()))
                .decides("FINE:F1 #1 PROPOSED - collected 0.00", "COACHING:F2 #1 FINAL")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.002 * 2.5 | 0.01", // 0.005
                "1.0 + 0.005 | 1.01", // 1.00499999999999989…, of which the shortest name is 1.005
                "Math.min( 50, $o.call().durationSeconds() ) | 50.00",
                "0.01 | 0.01"
            })
    void whatIsAbove0OnceRoundedIsAnAmount(String amount, String fine) {
        assertThat(engine("decide.fine( $o, %s );".formatted(amount)).evaluate(theCase()))
                .decides("FINE:F1 #1 FINAL %1$s collected %1$s".formatted(fine), "COACHING:F2 #1 FINAL")
                .hasProblems();
    }

    @Test
    void itSaysWhatToDo() {
        Outcome outcome = engine("decide.fine( $o, $o.call().talkSeconds() );").evaluate(theCase());

        Assertions.assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            Assertions.assertThat(problem.value()).isNull();
            Assertions.assertThat(problem.message()).contains("clause 7.1", "missing", "not above 0", "add the value");
        });
    }

    @Test
    @Policy("3")
    void aVerificationSetsItsAmount() {
        QaRulesEngine engine = engine("decide.fine( $o, 0 - 1 );");

        assertThat(engine.evaluate(verified("33.3")))
                .decides("FINE:F1 #1 FINAL 33.30 collected 33.30")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0");
        assertThat(engine.evaluate(verified("0")))
                .decides("FINE:F1 #1 PROPOSED - collected 0.00")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0", "AMOUNT_OUT_OF_RANGE /verifications/0/amount");
    }

    /** Its row waits for verification, and a later offence does not count it. */
    @Test
    @Policy("2.7")
    void inARowThatNeedsVerificationItIsPending() {
        QaRulesEngine engine = engine("decide.coach( $o ).onceVerified().fine( $o, 10 - 10 * $o.occurrence() );");
        TestCase two = TestCase.ofAgent("A1").finding("F1", "7.1", DAY_1).finding("F2", "7.1", DAY_2);

        assertThat(engine.evaluate(two.caseFile()))
                .decides(
                        "COACHING:F1 #1 FINAL",
                        "FINE:F1 #1 PENDING - collected 0.00",
                        "COACHING:F2 #1 FINAL",
                        "FINE:F2 #1 PENDING - collected 0.00")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0", "AMOUNT_UNKNOWN /evaluations/1/findings/0");
        assertThat(engine.evaluate(verified("7")))
                .decides("COACHING:F1 #1 FINAL", "FINE:F1 #1 FINAL 7.00 collected 7.00")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0, 100", "$o.call().talkSeconds(), 100", "50, 0.0 / 0.0", "50, -1 * $o.occurrence()"})
    void betweenBoundsOfWhichOneIsUnknownNothingIsGiven(String bounds) {
        assertThat(engine("decide.coach( $o ).fineBetween( $o, %s );".formatted(bounds))
                        .evaluate(theCase()))
                .decides("COACHING:F1 #1 FINAL", "COACHING:F2 #1 FINAL")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0");
    }

    /** The first offence: the lower bound is 100, the upper one 50. */
    @Test
    void betweenBoundsThatComeOutTheWrongWayRoundNothingIsGiven() {
        Outcome outcome = engine("decide.coach( $o ).fineBetween( $o, 100, 50 * $o.occurrence() );")
                .evaluate(theCase());

        assertThat(outcome)
                .decides("COACHING:F1 #1 FINAL", "COACHING:F2 #1 FINAL")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0");
        Assertions.assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            Assertions.assertThat(problem.message())
                    .isEqualTo(
                            "clause 7.1 works out 100.00 as the least fine for this record and 50.00 as the greatest;"
                                    + " correct a value, or the rule");
            Assertions.assertThat(problem.text().zh()).contains("7.1", "100.00", "50.00", "下限");
        });
    }

    /** The second offence: both bounds are 100. */
    @Test
    void boundsThatAreEqualAreARange() {
        TestCase two = TestCase.ofAgent("A1").finding("F1", "7.1", DAY_1).finding("F2", "7.1", DAY_2);

        assertThat(engine("decide.fineBetween( $o, 100, 50 * $o.occurrence() );")
                        .evaluate(two.caseFile()))
                .decides("FINE:F2 #2 PROPOSED 100.00 of 100.00-100.00 collected 0.00")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0");
    }

    /** The second of clause 7.1 would have a fine of 10 if the first were not there: it is suspended. */
    @Test
    @Policy("2.11")
    void ofTwoWorldsOfAppealsTheProblemStandsOnce() {
        QaRulesEngine engine = engine("decide.fine( $o, 20 - 10 * $o.occurrence() );");
        CaseFile appealed = TestCase.ofAgent("A1")
                .finding("F1", "7.1", DAY_1)
                .finding("F2", "7.1", DAY_2)
                .finding("F3", "7.1", DAY_3)
                .appeal("P1", "F1", AppealStatus.OPEN, DAY_3, null)
                .caseFile();

        assertThat(engine.evaluate(appealed))
                .decides(
                        "FINE:F1 #1 SUSPENDED 10.00 collected 0.00",
                        "FINE:F2 #2 SUSPENDED - collected 0.00",
                        "FINE:F3 #3 PROPOSED - collected 0.00")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/1/findings/0", "AMOUNT_UNKNOWN /evaluations/2/findings/0");
    }

    /** World B alone meets no amount: its problems are not those of the outcome. */
    @Test
    @Policy("2.11")
    void whatOnlyAnUpheldAppealWouldBringIsNoProblem() {
        QaRulesEngine engine = engine("decide.fine( $o, 10 * $o.occurrence() - 10 );");
        CaseFile appealed = TestCase.ofAgent("A1")
                .finding("F1", "7.1", DAY_1)
                .finding("F2", "7.1", DAY_2)
                .appeal("P1", "F1", AppealStatus.OPEN, DAY_3, null)
                .caseFile();

        assertThat(engine.evaluate(appealed))
                .decides("FINE:F1 #1 SUSPENDED - collected 0.00", "FINE:F2 #2 SUSPENDED 10.00 collected 0.00")
                .hasProblems("AMOUNT_UNKNOWN /evaluations/0/findings/0");
    }

    /** Two clauses detected from one call, a second call with its own, and a callback; broken records come first. */
    @Test
    void aCallOrCallbackIsNamedOnceHoweverManyDecisionsItTouches() {
        QaRulesEngine engine = TestPack.minimal(directory)
                .detect("7.1", "$c : Call( connected == true )", "detect.breach( $c );")
                .detect("7.2", "$c : Call( connected == true )", "detect.breach( $c );")
                .detect("7.3", "$w : CallbackWait( )", "detect.breachAfterHours( $w, 3 );")
                .penalize("7.1", "decide.fine( $o, $o.call().talkSeconds() );")
                .penalize("7.2", "decide.fine( $o, $o.call().talkSeconds() );")
                .penalize("7.3", "decide.fine( $o, $o.call().talkSeconds() );")
                .load();
        CaseFile caseFile = CaseFile.builder()
                .agent(theCase().agent())
                .asOf(TestCase.at("2026-10-31T00:00:00+08:00"))
                .calls(List.of(
                        call("C1", call -> call.startedAt(null)),
                        call("C1", call -> call),
                        call("C2", call -> call.talkSeconds(60L)),
                        call("C3", call -> call.talkSeconds(-1L))))
                .callbacks(List.of(
                        new Callback("B1", null, null, 2L, true),
                        new Callback("B1", TestCase.at(DAY_2), null, 2L, true)))
                .build();

        Assertions.assertThat(engine.evaluate(caseFile).problems().stream()
                        .filter(problem -> problem.code() == ProblemCode.AMOUNT_UNKNOWN)
                        .map(Problem::path))
                .containsExactly("/calls/1", "/calls/3", "/callbacks/1");
    }

    @Test
    void anAwardIsNotGivenAndTheImprovementIsNamed() {
        QaRulesEngine engine = TestPack.minimal(directory)
                .penalize("7.1", "decide.fine( $o, 20 );")
                .reward("6.2.1", "$c : ProgressClaim( )", "award.progress( $c, $c.collected() - 20 );")
                .load();
        CaseFile improved = TestCase.ofAgent("A1")
                .finding("F1", "7.1", DAY_1)
                .improvement("I0", "nothing", ImprovementGrade.HALF, DAY_2)
                .improvement("I1", "F1", ImprovementGrade.HALF, DAY_2)
                .caseFile();

        assertThat(engine.evaluate(improved))
                .decides("FINE:F1 #1 FINAL 20.00 collected 20.00")
                .excludes()
                .hasProblems("UNKNOWN_REFERENCE /improvements/0/findingId", "AMOUNT_UNKNOWN /improvements/1");
    }

    @Test
    void whyThereIsNoFineOrAwardNamesTheAmount() {
        QaRulesEngine engine = TestPack.minimal(directory)
                .penalize("7.1", "decide.fineBetween( $o, 0 * $o.occurrence(), 100 );")
                .penalize("7.2", "decide.fine( $o, 20 );")
                .reward("6.2.1", "$c : ProgressClaim( )", "award.progress( $c, $c.collected() - 20 );")
                .load();
        CaseFile improved = TestCase.ofAgent("A1")
                .finding("F1", "7.1", DAY_1)
                .finding("F2", "7.2", DAY_1)
                .improvement("I1", "F2", ImprovementGrade.HALF, DAY_2)
                .caseFile();

        Assertions.assertThat(
                        engine.whyNot(improved, DecisionKind.FINE, "7.1", "F1").missing())
                .singleElement()
                .satisfies(missing -> {
                    Assertions.assertThat(missing.reason()).isEqualTo(MissingReason.AMOUNT_UNKNOWN);
                    Assertions.assertThat(missing.text().en()).contains("F1", "amount");
                });
        Assertions.assertThat(engine.whyNot(improved, DecisionKind.PROGRESS_AWARD, "6.2.1", "I1")
                        .missing())
                .extracting(Missing::reason)
                .containsExactly(MissingReason.AMOUNT_UNKNOWN);
    }

    /** POLICY 2: results that are kept are those of firing. */
    @Test
    void resultsThatAreKeptSayTheSame() {
        TestPack pack = TestPack.minimal(directory).penalize("7.1", "decide.fine( $o, 0 );");
        QaRulesEngine kept = pack.load();
        QaRulesEngine fired = QaRulesEngine.builder()
                .directory(pack.directory())
                .cacheResults(false)
                .build();

        Assertions.assertThat(kept.describe().uncacheableRules()).isEmpty();
        Outcome firing = fired.evaluate(verified("5"));
        Assertions.assertThat(kept.evaluate(verified("5"))).isEqualTo(firing);
        Assertions.assertThat(kept.evaluate(verified("5"))).as("kept").isEqualTo(firing);
    }

    @Test
    void theProofOfTheFineIsThatOfTheOutcome() {
        QaRulesEngine engine = engine("decide.fine( $o, $o.call().talkSeconds() );");

        Assertions.assertThat(engine.explain(theCase()).outcome()).isEqualTo(engine.evaluate(theCase()));
    }

    private QaRulesEngine engine(String says) {
        return TestPack.minimal(directory)
                .penalize("7.1", says)
                .penalize("7.2", "decide.coach( $o );")
                .load();
    }

    private static CaseFile theCase() {
        return TestCase.ofAgent("A1")
                .call(call("C1", call -> call))
                .finding("F1", "7.1", DAY_1, finding -> finding, evaluation -> evaluation.callId("C1"))
                .finding("F2", "7.2", DAY_2)
                .caseFile();
    }

    private static Call call(String id, UnaryOperator<CallBuilder> more) {
        return more.apply(Call.builder()
                        .id(id)
                        .startedAt(TestCase.at(DAY_1))
                        .connected(true)
                        .durationSeconds(400L))
                .build();
    }

    private static CaseFile verified(String amount) {
        return TestCase.ofAgent("A1")
                .finding("F1", "7.1", DAY_1)
                .verified("F1", verification -> verification.amount(new BigDecimal(amount)))
                .caseFile();
    }
}
