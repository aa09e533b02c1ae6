package io.qarules.engine;

import static io.qarules.engine.TestCase.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Severity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "the latest facts of a case are decided on by themselves where nothing earlier bears on them, and nowhere else")
class ShortWayTest {
    private static final String DAY_10 = "2026-10-10T10:00:00+08:00";
    private static final String DAY_11 = "2026-10-11T10:00:00+08:00";
    private static final String DAY_12 = "2026-10-12T10:00:00+08:00";

    @TempDir
    private static Path folder;

    private static QaRulesEngine rules;

    @BeforeAll
    static void load() {
        rules = TestPack.minimal(folder)
                .policy("policy.deductionCap( 20 );")
                .policy("policy.oneAct( \"3\", \"4\" );")
                .policy("policy.event( \"LATE\" );")
                .policy("policy.event( \"LETTER\" );")
                .detect("5", "$c : Call( personal == true )", "detect.breach( $c );")
                .detect("6", "$e : Event( type == \"LATE\" )", "detect.breach( $e );")
                .detect("7", "$w : CallbackWait( attempts > 1 )", "detect.breachAfterHours( $w, 3 );")
                .penalize("1", "decide.fine( $o, 30 * $o.occurrence() );")
                .penalize("2", "decide.fine( $o, 60 );")
                .penalize("3", "decide.fine( $o, 10 );")
                .penalize("4", "decide.fine( $o, 20 );")
                .penalize("5", "decide.remind( $o );")
                .penalize("6", "decide.remind( $o );")
                .penalize("7", "decide.remind( $o );")
                .policy("policy.countTogether( \"10\", \"11\" );")
                .penalize("10", "occurrence == 1", "decide.warn( $o );")
                .penalize("10", "occurrence > 1", "decide.remind( $o );")
                .penalize("11", "occurrence == 1", "decide.warn( $o );")
                .penalize("11", "occurrence > 1", "decide.onceVerified().warn( $o );")
                .penalize("12", "severity == SEVERE, occurrence * occurrence % 8 == 4", "decide.warn( $o );")
                .penalize(
                        "12", "severity == SEVERE, occurrence * occurrence * occurrence % 3 == 2", "decide.warn( $o );")
                .penalize("13", "decide.fineWithoutAmount( $o );")
                .penalize("8", "decide.onSupervisor().fine( $o, 20 );")
                .policy("policy.repeatWindowInDays( \"14\", 3 );")
                .penalize("14", "decide.fine( $o, 10 * $o.occurrence() );")
                .policy("policy.repeatWithin( \"15\", \"month\" );")
                .penalize("15", "decide.fine( $o, 10 * $o.occurrence() );")
                .policy("policy.repeatResetsAfterDays( \"16\", 3 );")
                .penalize("16", "decide.fine( $o, 10 * $o.occurrence() );")
                .policy("policy.techniqueExcuses( \"17\" );")
                .penalize("17", "decide.remind( $o );")
                .reward("9.1", "$n : Nomination( )", "award.commend( $n );")
                .reward("9.2", "$e : Event( type == \"LETTER\" )", "award.commend( $e, 50 );")
                .load();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatBearsOnEarlierFactsIsDecidedOnWithThem(String how, TestCase before, TestCase more) {
        assertThat(RunningFacts.decide(rules, before, more).added()).isEmpty();
    }

    static Stream<Arguments> whatBearsOnEarlierFactsIsDecidedOnWithThem() {
        return Stream.concat(ids(), Stream.concat(acts(), numbers()));
    }

    private static Stream<Arguments> ids() {
        return Stream.of(
                Arguments.of(
                        "the id of a call",
                        facts().call(call("C1", DAY_10, false)),
                        facts().call(call("C1", DAY_11, true))),
                Arguments.of(
                        "the id of a callback",
                        facts().callback(callback("B1", 1)),
                        facts().callback(callback("B1", 2))),
                Arguments.of(
                        "another revision",
                        facts().finding("F1", "1", DAY_10),
                        facts().finding("F2", "1", DAY_11, finding -> finding, evaluation -> evaluation
                                .id("E-F1")
                                .revision(1L))),
                Arguments.of(
                        "the id of an event",
                        facts().event("X1", "LETTER", DAY_10),
                        facts().event("X1", "LATE", DAY_11)),
                Arguments.of(
                        "the id of a nomination",
                        facts().nomination(nomination("N1", DAY_10, null)),
                        facts().nomination(nomination("N1", DAY_11, null))),
                Arguments.of(
                        "the id of a finding",
                        facts().finding("F1", "1", DAY_10),
                        facts().finding("F1", "2", DAY_11, finding -> finding, evaluation -> evaluation.id("E2"))),
                Arguments.of(
                        "the id of what was detected",
                        facts().call(call("C1", DAY_10, true)),
                        facts().finding("call:C1:5", "1", DAY_11)),
                Arguments.of(
                        "what is detected has the id of a finding",
                        facts().finding("call:C1:5", "1", DAY_10),
                        facts().call(call("C1", DAY_11, true))),
                Arguments.of(
                        "the id of a verification",
                        facts().finding("F1", "1", DAY_10).verified("F1"),
                        facts().finding("F2", "2", DAY_11).verified("F2", verification -> verification
                                .id("V-F1")
                                .upheld(false))),
                Arguments.of(
                        "the id of an appeal",
                        facts().finding("F1", "1", DAY_10).appeal("P1", "F1", AppealStatus.REJECTED, DAY_11, DAY_11),
                        facts().finding("F2", "2", DAY_11).appeal("P1", "F2", AppealStatus.UPHELD, DAY_11, DAY_11)),
                Arguments.of(
                        "the id of an improvement",
                        facts().finding("F1", "1", DAY_10).improvement("I1", "F1", ImprovementGrade.HALF, DAY_11),
                        facts().finding("F2", "2", DAY_11).improvement("I1", "F2", ImprovementGrade.HALF, DAY_11)));
    }

    private static Stream<Arguments> acts() {
        return Stream.of(
                Arguments.of(
                        "call and clause of a finding",
                        facts().call(call("C1", DAY_10, false))
                                .finding("F1", "1", DAY_10, finding -> finding, evaluation -> evaluation.callId("C1")),
                        facts().finding("F2", "1", DAY_11, finding -> finding, evaluation -> evaluation.callId("C1"))),
                Arguments.of(
                        "call and clause of a finding that is excused, and refuted",
                        facts().call(call("C1", DAY_10, false))
                                .finding(
                                        "F1",
                                        "17",
                                        DAY_10,
                                        finding -> finding.technique(true),
                                        evaluation -> evaluation.callId("C1"))
                                .verified("F1", verification -> verification.upheld(false)),
                        facts().finding("F2", "17", DAY_11, finding -> finding, evaluation -> evaluation.callId("C1"))),
                Arguments.of(
                        "the order of a fine that overlaps",
                        facts().finding("F1", "3", DAY_10, finding -> finding.orderId("O1")),
                        facts().finding("F2", "4", DAY_11, finding -> finding.orderId("O1"))),
                Arguments.of("a problem", facts().finding("F1", "1", DAY_10), facts().finding("F2", "99", DAY_11)),
                Arguments.of(
                        "an unknown record",
                        facts().finding("F1", "1", DAY_10),
                        facts().evaluation("E2", DAY_11, e -> e.callId("C1"))));
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(
                        "an offence before the last",
                        facts().finding("F1", "10", DAY_11),
                        facts().finding("F2", "10", DAY_10)),
                Arguments.of(
                        "an offence at the moment of the last",
                        facts().finding("F2", "10", DAY_11),
                        facts().finding("F1", "10", DAY_11)),
                Arguments.of(
                        "an offence before the last that is counted with it",
                        facts().finding("F1", "10", DAY_11),
                        facts().finding("F2", "11", DAY_10)),
                Arguments.of(
                        "a rule fails at the number after the last",
                        facts().finding("F1", "12", DAY_11),
                        facts().finding("F2", "12", DAY_10, finding -> finding.severity(Severity.SEVERE))),
                Arguments.of(
                        "a fine before the last, where the wage bears less",
                        facts().finding("F1", "2", DAY_11).finding("F2", "2", DAY_12),
                        facts().finding("F3", "1", DAY_10)),
                Arguments.of(
                        "a fine between two",
                        facts().finding("F1", "2", DAY_10).finding("F2", "2", DAY_12),
                        facts().finding("F3", "1", DAY_11)),
                Arguments.of(
                        "another wage",
                        facts().finding("F1", "2", DAY_10).finding("F2", "2", DAY_11),
                        TestCase.ofAgent("A1")
                                .agent(agent -> agent.supervisorId("S1"))
                                .wage("2026-10", "400.00", "0.00")
                                .finding("F3", "1", DAY_12)),
                Arguments.of(
                        "an earlier question",
                        facts().finding("F1", "1", DAY_10),
                        facts().asOf("2026-10-09T10:00:00+08:00")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatDoesNotIsDecidedOnByItself(String how, TestCase before, TestCase more) {
        assertThat(RunningFacts.decide(rules, before, more).added()).isPresent();
    }

    static Stream<Arguments> whatDoesNotIsDecidedOnByItself() {
        return Stream.of(
                Arguments.of("nothing but time", facts().finding("F1", "1", DAY_10), facts()),
                Arguments.of("the first fine", facts().finding("F1", "5", DAY_10), facts().finding("F2", "2", DAY_11)),
                Arguments.of(
                        "a form",
                        facts().finding("F1", "5", DAY_10),
                        facts().evaluation("E2", DAY_11, evaluation -> evaluation.sections(List.of(TestCase.form())))),
                Arguments.of(
                        "offences of no order or call that could be one act",
                        facts().finding("F1", "3", DAY_10),
                        facts().finding("F2", "4", DAY_11)),
                Arguments.of(
                        "an offence after one that is pending",
                        facts().finding("F1", "11", DAY_10).finding("F2", "11", DAY_11),
                        facts().finding("F3", "10", DAY_12)),
                Arguments.of(
                        "a fine of which the wage bears a part",
                        facts().finding("F1", "2", DAY_10),
                        facts().finding("F2", "2", DAY_11)),
                Arguments.of(
                        "a late offence of another clause, without a fine",
                        facts().finding("F1", "2", DAY_11),
                        facts().finding("F2", "5", DAY_10)),
                Arguments.of(
                        "a fine before one without amount",
                        facts().finding("F1", "13", DAY_11),
                        facts().finding("F2", "2", DAY_10)),
                Arguments.of(
                        "a late fine, where no wage is known",
                        TestCase.ofAgent("A1").finding("F1", "2", DAY_11),
                        TestCase.ofAgent("A1").finding("F2", "3", DAY_10)),
                Arguments.of(
                        "a fine before the supervisor's",
                        facts().finding("F1", "8", DAY_11),
                        facts().finding("F2", "2", DAY_10)),
                Arguments.of(
                        "a finding on an earlier call",
                        facts().call(call("C1", DAY_10, true)),
                        facts().finding("F1", "1", DAY_11, finding -> finding, evaluation -> evaluation.callId("C1"))),
                Arguments.of(
                        "a breach in a new call, beside a nomination of an earlier one",
                        facts().call(call("C1", DAY_10, true)),
                        facts().call(call("C2", DAY_11, true)).nomination(nomination("N1", DAY_11, "C1"))),
                Arguments.of(
                        "a late callback, beside a nomination of an earlier call",
                        facts().call(call("C1", DAY_10, true)),
                        facts().callback(callback("B1", 2)).nomination(nomination("N1", DAY_11, "C1"))),
                Arguments.of(
                        "a nomination of an earlier call",
                        facts().call(call("C1", DAY_10, true)),
                        facts().nomination(nomination("N1", DAY_11, "C1"))),
                Arguments.of(
                        "an event on an earlier call",
                        facts().call(call("C1", DAY_10, true)),
                        facts().event("X1", "LATE", DAY_11, event -> event.callId("C1"))));
    }

    /** What is known is not changed by what is decided on: of the same case two others can go on. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "14", "15", "16"})
    void aCaseThatGoesOnStaysAsItIs(String clause) {
        TestCase before = facts().finding("F1", clause, DAY_10);
        RunningCase begun = rules.begin(before.caseFile());

        for (String id : List.of("F2", "F3")) {
            TestCase more = facts().finding(id, clause, DAY_11);
            CaseFile all = RunningFacts.all(before, more);
            RunningCase running = begun.with(more.caseFile(), () -> all);
            assertThat(running.added()).isPresent();
            assertThat(running.outcome()).isEqualTo(rules.evaluate(all));
        }
    }

    @Test
    void aQuestionWithoutAMomentIsRefused() {
        RunningCase begun = rules.begin(facts().finding("F1", "1", DAY_10).caseFile());
        CaseFile never = CaseFileBuilder.builder(begun(facts())).asOf(null).build();

        assertThatThrownBy(() -> begun.with(never, () -> never)).isInstanceOf(CaseRefusedException.class);
    }

    @Test
    void aNullAmongTheRecordsIsNamed() {
        CaseFile before = facts().finding("F1", "1", DAY_10).caseFile();
        CaseFile more = CaseFileBuilder.builder(begun(facts()))
                .evaluations(new ArrayList<>(Collections.singletonList(null)))
                .build();
        CaseFile all = CaseFileBuilder.builder(more)
                .evaluations(Stream.concat(before.evaluations().stream(), more.evaluations().stream())
                        .toList())
                .build();

        assertThat(rules.begin(before).with(more, () -> all).outcome()).isEqualTo(rules.evaluate(all));
        assertThat(rules.evaluate(all).problems()).hasSize(1);
    }

    /** Whatever a call that was looked at is named by, it is known once. */
    @Test
    void whatIsKnownDoesNotGrowWithWhatIsNamedAgain() {
        RunningCase running = RunningFacts.decide(
                rules, facts().call(call("C1", DAY_10, true)), facts().nomination(nomination("N1", DAY_11, "C1")));

        assertThat(running.known()).isNotNull();
        assertThat(running.known().calls()).extracting(Call::id).containsExactly("C1");
        assertThat(running.known().facts()).isEqualTo(2);
    }

    private static CaseFile begun(TestCase facts) {
        return facts.caseFile();
    }

    /** Of the wage of October 100.00 can be collected. */
    private static TestCase facts() {
        return TestCase.ofAgent("A1").agent(agent -> agent.supervisorId("S1")).wage("2026-10", "500.00", "0.00");
    }

    private static Call call(String id, String startedAt, boolean personal) {
        return Call.builder().id(id).startedAt(at(startedAt)).personal(personal).build();
    }

    private static Callback callback(String id, long attempts) {
        return Callback.builder()
                .id(id)
                .requestedAt(at(DAY_10))
                .returnedAt(at(DAY_11))
                .attempts(attempts)
                .build();
    }

    private static Nomination nomination(String id, String at, String callId) {
        return Nomination.builder()
                .id(id)
                .type(NominationType.COMMENDATION)
                .callId(callId)
                .by("S1")
                .at(at(at))
                .amount(new BigDecimal("30.00"))
                .build();
    }
}
