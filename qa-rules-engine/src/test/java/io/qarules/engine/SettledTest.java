package io.qarules.engine;

import static io.qarules.engine.TestCase.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Callback;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("facts on which time still bears are decided on again when time has passed")
class SettledTest {
    private static final String DAY_9 = "2026-10-09T10:00:00+08:00";
    private static final String DAY_10 = "2026-10-10T10:00:00+08:00";
    private static final String DAY_11 = "2026-10-11T10:00:00+08:00";
    private static final String DAY_12 = "2026-10-12T10:00:00+08:00";

    @TempDir
    private static Path folder;

    private static QaRulesEngine rules;

    @BeforeAll
    static void load() {
        rules = TestPack.minimal(folder)
                .policy("policy.gradeToRectify( \"FAIL\", 0 );")
                .policy("policy.event( \"LETTER\" );")
                .policy("policy.setting( \"hours\", 3 );")
                .detect(
                        "7",
                        "$w : CallbackWait( attempts > 1, waitedLongerThanHours( 3 ) )",
                        "detect.breachAfterHours( $w, 3 );")
                .detect("8", "$w : CallbackWait( attempts == 1 )", "detect.breachAfterHours( $w, 24 );")
                .penalize("1", "decide.fine( $o, 30 * $o.occurrence() );")
                .penalize("2", "decide.onceVerified().warn( $o );")
                .penalize("7", "decide.remind( $o );")
                .penalize("8", "decide.remind( $o );")
                .reward("9.1", "$n : Nomination( )", "award.commend( $n );")
                .reward("9.2", "$e : Event( type == \"LETTER\" )", "award.commend( $e, 50 );")
                .reward("9.3", "$p : ProgressClaim( )", "award.progress( $p, 50 );")
                .load();
    }

    /** All is asked on day 10, then on day 12: at first with the facts before, then again after one day without any. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("unsettled")
    void timeAloneBearsOn(String what, TestCase facts) {
        assertThat(RunningFacts.decide(rules, facts.asOf(DAY_10), facts().asOf(DAY_12))
                        .added())
                .isEmpty();
    }

    /** The same facts, but they came after others. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("unsettled")
    void timeAloneBearsOnWhatCameLater(String what, TestCase facts) {
        RunningCase running = RunningFacts.decide(
                rules,
                facts().finding("F0", "1", "2026-10-01T10:00:00+08:00").asOf(DAY_9),
                facts.asOf(DAY_10),
                facts().asOf(DAY_12));

        assertThat(running.added()).isEmpty();
    }

    static Stream<Arguments> unsettled() {
        return Stream.of(
                Arguments.of(
                        "an evaluation that is submitted later",
                        facts().evaluation("E1", DAY_11, evaluation -> evaluation.sections(List.of(TestCase.form())))),
                Arguments.of(
                        "a finding that occurs later",
                        facts().finding(
                                        "F1",
                                        "1",
                                        DAY_11,
                                        finding -> finding,
                                        evaluation -> evaluation.submittedAt(at(DAY_9)))),
                Arguments.of("a customer who waits", facts().callback(callback(null, 2))),
                Arguments.of("a customer who is called back later", facts().callback(callback(DAY_12, 2))),
                Arguments.of("a breach that occurs later", facts().callback(callback(DAY_10, 1))),
                Arguments.of(
                        "a verification that is made later",
                        facts().finding("F1", "2", DAY_9).verified("F1", verification -> verification.at(at(DAY_11)))),
                Arguments.of(
                        "an appeal that is filed later",
                        facts().finding("F1", "1", DAY_9).appeal("P1", "F1", AppealStatus.UPHELD, DAY_11, null)),
                Arguments.of(
                        "an appeal that is decided later",
                        facts().finding("F1", "1", DAY_9).appeal("P1", "F1", AppealStatus.UPHELD, DAY_9, DAY_11)),
                Arguments.of(
                        "an improvement that is made later",
                        facts().finding("F1", "1", DAY_9).improvement("I1", "F1", ImprovementGrade.HALF, DAY_11)),
                Arguments.of(
                        "a nomination that is made later",
                        facts().nomination(Nomination.builder()
                                .id("N1")
                                .type(NominationType.COMMENDATION)
                                .by("S1")
                                .at(at(DAY_11))
                                .amount(new BigDecimal("30.00"))
                                .build())),
                Arguments.of("an event that happens later", facts().event("X1", "LETTER", DAY_11)));
    }

    /** What is asked for a later moment is decided alike. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void timeAloneDoesNotBearOn(String what, TestCase facts) {
        assertThat(RunningFacts.decide(rules, facts.asOf(DAY_10), facts().asOf(DAY_12))
                        .added())
                .isPresent();
    }

    static Stream<Arguments> timeAloneDoesNotBearOn() {
        return Stream.of(
                Arguments.of("a callback", facts().callback(callback(DAY_10, 2))),
                Arguments.of("a draft without a moment", facts().evaluation("E1", DAY_9, evaluation -> evaluation
                        .submittedAt(null)
                        .status(EvaluationStatus.DRAFT))),
                Arguments.of(
                        "an appeal that is decided",
                        facts().finding("F1", "1", DAY_9).appeal("P1", "F1", AppealStatus.REJECTED, DAY_9, DAY_10)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatComesBearsOn(String what, TestCase before, TestCase more) {
        assertThat(RunningFacts.decide(rules, before.asOf(DAY_10), more.asOf(DAY_12))
                        .added())
                .isEmpty();
    }

    /** Of the second offence the fine depends on the appeal against the first; a call can come after what names it. */
    static Stream<Arguments> whatComesBearsOn() {
        return Stream.of(
                Arguments.of(
                        "an open appeal",
                        facts().finding("F1", "1", DAY_9).appeal("P1", "F1", AppealStatus.OPEN, DAY_10, null),
                        facts().finding("F2", "1", DAY_11)),
                Arguments.of(
                        "what names it",
                        facts().evaluation("E1", DAY_9, evaluation -> evaluation.callId("C1")),
                        facts().call(io.qarules.casefile.Call.builder()
                                .id("C1")
                                .startedAt(at(DAY_9))
                                .build())));
    }

    private static TestCase facts() {
        return TestCase.ofAgent("A1");
    }

    private static Callback callback(String returnedAt, long attempts) {
        return Callback.builder()
                .id("B1")
                .requestedAt(at("2026-10-10T08:00:00+08:00"))
                .returnedAt(returnedAt == null ? null : at(returnedAt))
                .attempts(attempts)
                .build();
    }
}
