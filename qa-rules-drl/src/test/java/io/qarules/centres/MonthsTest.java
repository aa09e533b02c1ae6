package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static io.qarules.engine.TestCase.at;

import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a month is made of. */
@Policy("16")
class MonthsTest {
    private static final String IN_OCTOBER = "2026-10-05T09:00:00+08:00";
    private static final String[] REWARDED = {"month:2026-10:6.2.3: COMMENDATION 100.00"};

    @TempDir
    private Path directory;

    private TestPack pack;

    @BeforeEach
    void clauses() {
        pack = TestPack.minimal(directory)
                .policy("policy.event( \"LATE\" );")
                .detect("7.2", "$e : Event( type == \"LATE\" )", "detect.breach( $e );")
                .penalize("7.1", "decide.onceVerified().fine( $o, 10 ).onSupervisor().fine( $o, 10 ).warn( $o );")
                .penalize("7.2", "decide.warn( $o );")
                .policy("policy.tally( \"w\" ).of( WARNING ).each( \"year\" );")
                .escalate("w", "$t : Tallied( tally == \"w\", number == 2 )", "escalate.warn( $t ).fine( $t, 10 );");
    }

    /** Evaluations only, also one without a form; no call was given. */
    @Test
    void aMonthWithoutCallsIsOneIfItHasAnEvaluation() {
        assertThat(evaluate(
                        "evaluations == 1, calls == 0, meanScore == null, lowestScore == null",
                        agent().evaluation("E1", IN_OCTOBER, evaluation -> evaluation)))
                .leadsTo(REWARDED);
    }

    @Test
    void aMonthWithoutEvaluationsIsOneIfItHasACall() {
        assertThat(evaluate(
                        "evaluations == 0, calls == 2", agent().call(call("C1")).call(call("C2"))))
                .leadsTo(REWARDED);
    }

    /** It has an offence, of an event. */
    @Test
    void aMonthWithNeitherIsNone() {
        assertThat(evaluate("offences > 0", agent().event("X1", "LATE", IN_OCTOBER)))
                .leadsTo("event:X1:7.2: WARNING");
    }

    @Test
    void whatDoesNotCountIsNoEvaluationOfAMonth() {
        assertThat(evaluate(
                        "evaluations == 1",
                        agent().evaluation("E1", IN_OCTOBER, evaluation -> evaluation)
                                .evaluation("E2", IN_OCTOBER, evaluation -> evaluation.status(EvaluationStatus.DRAFT))
                                .evaluation("E3", IN_OCTOBER, evaluation -> evaluation.kind(EvaluationKind.CALIBRATION))
                                .evaluation("E4", IN_OCTOBER, evaluation -> evaluation.kind(EvaluationKind.AUTOMATIC))))
                .leadsTo(REWARDED);
    }

    /** 30 September in UTC, 1 October in Shanghai; and the last second of October. */
    @Test
    void aMonthIsOfThePolicysZone() {
        assertThat(evaluate(
                        "evaluations == 2",
                        agent().evaluation("E0", "2026-09-30T15:59:59Z", evaluation -> evaluation)
                                .evaluation("E1", "2026-09-30T16:00:00Z", evaluation -> evaluation)
                                .evaluation("E2", "2026-10-31T15:59:59Z", evaluation -> evaluation)
                                .evaluation("E3", "2026-10-31T16:00:00Z", evaluation -> evaluation)))
                .leadsTo(REWARDED);
    }

    /** (90.00 + 90.01) ÷ 2 = 90.005, which is 90.01; the third has no score. */
    @ParameterizedTest
    @CsvSource({"meanScore == 90.01", "lowestScore == 90", "meanScore > 90.005", "evaluations == 3"})
    void theMeanIsOfTheRoundedScoresAndRoundedAgain(String condition) {
        assertThat(evaluate(
                        condition,
                        agent().evaluation("E1", IN_OCTOBER, scored("90", false))
                                .evaluation("E2", IN_OCTOBER, scored("90.005", false))
                                .evaluation("E3", IN_OCTOBER, evaluation -> evaluation)))
                .leadsTo(REWARDED);
    }

    /** 0 and 90. */
    @Test
    void anEvaluationThatFailedCountsAsNothing() {
        assertThat(evaluate(
                        "meanScore == 45, lowestScore == 0",
                        agent().evaluation("E1", IN_OCTOBER, scored("90", false))
                                .evaluation("E2", IN_OCTOBER, scored("99", true))))
                .leadsTo(REWARDED);
    }

    /** F1 waits; the event counts, and so do the second one and what followed from two. */
    @Test
    void offencesFinesAndWarningsAreTheAgentsOwnOfAllStages() {
        assertThat(evaluate(
                        "offences == 2, warnings == 3, fines == 1",
                        agent().agent(known -> known.supervisorId("S1"))
                                .finding("F1", "7.1", IN_OCTOBER)
                                .event("X1", "LATE", IN_OCTOBER)
                                .event("X2", "LATE", "2026-10-06T09:00:00+08:00")))
                .leadsTo(
                        "F1: WARNING PENDING on S1 + FINE 10.00 PENDING + FINE 10.00 PENDING on S1",
                        "event:X1:7.2: WARNING",
                        "event:X2:7.2: WARNING",
                        "tally:w:2026:2: WARNING + FINE 10.00",
                        REWARDED[0]);
    }

    /** The offence is one of world A's; the warning is not in force meanwhile. */
    @Test
    void openAppealsDoNotHoldAMonthUp() {
        assertThat(evaluate(
                        "offences == 1, warnings == 0, calls == 1",
                        agent().call(call("C1"))
                                .event("X1", "LATE", IN_OCTOBER)
                                .appeal("P1", "event:X1:7.2", AppealStatus.OPEN, IN_OCTOBER, null)))
                .leadsTo("event:X1:7.2: WARNING SUSPENDED", REWARDED[0]);
    }

    @Test
    @Policy({"13", "16"})
    void anAmountThatIsNotAboveNothingIsAProblemOfTheCase() {
        pack.reward("6.2.3", "$m : Month( calls > 0 )", "award.commend( $m, $m.calls() - 1 );");

        assertThat(pack.load().evaluate(agent().call(call("C1")).caseFile()))
                .leadsTo()
                .hasProblems("AMOUNT_UNKNOWN ");
    }

    private Outcome evaluate(String condition, TestCase caseFile) {
        return pack.reward(
                        "6.2.3",
                        "$m : Month( month == \"2026-10\", %s )".formatted(condition),
                        "award.commend( $m, 100 );")
                .load()
                .evaluate(caseFile.caseFile());
    }

    private static TestCase agent() {
        return TestCase.ofAgent("A1");
    }

    private static Call call(String id) {
        return Call.builder().id(id).startedAt(at(IN_OCTOBER)).build();
    }

    private static UnaryOperator<EvaluationBuilder> scored(String points, boolean fatal) {
        Question question = Question.builder()
                .id("q1")
                .weight(BigDecimal.ONE)
                .points(new BigDecimal(points))
                .max(new BigDecimal("100"))
                .fatal(fatal)
                .build();
        return evaluation -> evaluation.sections(List.of(new Section("s1", BigDecimal.ONE, List.of(question))));
    }
}
