package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.qarules.RuleFailureException;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("by a pack that adds up months, compares facts or could reach its limit, all facts are always decided on")
class FactByFactTest {
    private static final UnaryOperator<TestPack> NOTHING_MORE = pack -> pack;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void allFactsAreDecidedOn(String what, UnaryOperator<TestPack> more) {
        assertThat(RunningFacts.decide(rules(more), fine(1), fine(2)).added()).isEmpty();
    }

    /** Both findings are fines of 30; what is named bears on the second one. */
    static Stream<Arguments> allFactsAreDecidedOn() {
        return Stream.of(
                pack(
                        "awards for months",
                        pack -> pack.reward(
                                "4", "$m : Month( evaluations > 0 )", "award.commend( $m, 10 * $m.evaluations() );")),
                pack("another offence", pack -> offences(pack, "exists Offence( occurrence == 1 )")),
                pack("no other offence", pack -> offences(pack, "not Offence( occurrence == 2 )")),
                pack(
                        "no other unit of a tally",
                        pack -> tally(pack, "Tallied( number == 1 ) not Tallied( number == 2 )")));
    }

    private static Arguments pack(String what, UnaryOperator<TestPack> more) {
        return Arguments.of(what, more);
    }

    private static TestPack tally(TestPack pack, String when) {
        return pack.policy("policy.tally( \"fines\" ).of( FINE ).each( \"ever\" );")
                .escalate("3", "$t : " + when, "escalate.warn( $t );");
    }

    private static TestPack offences(TestPack pack, String others) {
        return pack.file(
                "penalize/others.drl",
                TestPack.penalizeDrl(
                        "1 and others", "1", "$o : Offence( clause == \"1\" ) " + others, "decide.remind( $o );"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void byOtherPacksTheyAreNot(String what, UnaryOperator<TestPack> more) {
        assertThat(RunningFacts.decide(rules(more), fine(1), fine(2)).added()).isPresent();
    }

    static Stream<Arguments> byOtherPacksTheyAreNot() {
        return Stream.of(
                pack("one offence", NOTHING_MORE),
                pack("one unit of a tally", pack -> tally(pack, "Tallied( number == 2 )")),
                pack("a limit of fines", pack -> pack.policy("policy.fineLimit( \"year\", 40 );")),
                pack(
                        "a call and its agent",
                        pack -> pack.detect(
                                "1",
                                "Agent( surname == \"Li\" ) $c : Call( personal == true )",
                                "detect.breach( $c );")));
    }

    /** A rule fires for each fact, and four times is the limit. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aCaseFailsAtTheFiringLimitAsAnEvaluationDoes(
            String what, UnaryOperator<TestPack> more, IntFunction<TestCase> fact) {
        rules(more);
        QaRulesEngine rules =
                QaRulesEngine.builder().directory(folder).firingLimit(4).build();
        RunningCase three = RunningFacts.decide(rules, fact.apply(1), fact.apply(2), fact.apply(3));
        CaseFile four = RunningFacts.all(fact.apply(1), fact.apply(2), fact.apply(3), fact.apply(4));

        assertThat(three.added()).isPresent();
        assertThatThrownBy(() -> three.with(fact.apply(4).caseFile(), () -> four))
                .isInstanceOf(RuleFailureException.class)
                .hasMessage(catchThrowable(() -> rules.evaluate(four)).getMessage());
    }

    static Stream<Arguments> aCaseFailsAtTheFiringLimitAsAnEvaluationDoes() {
        return Stream.of(
                of("offences", NOTHING_MORE, FactByFactTest::fine),
                of(
                        "calls",
                        pack -> pack.detect("1", "$c : Call( personal == true )", "detect.breach( $c );"),
                        FactByFactTest::call),
                of(
                        "callbacks",
                        pack -> pack.detect(
                                "1", "$w : CallbackWait( attempts > 1 )", "detect.handOverAfterHours( $w, 1 );"),
                        FactByFactTest::callback),
                of(
                        "events",
                        pack -> pack.policy("policy.event( \"LETTER\" );")
                                .reward("4", "$e : Event( type == \"LETTER\" )", "award.praise( $e );"),
                        day -> TestCase.ofAgent("A1").event("X" + day, "LETTER", at(day))),
                of(
                        "nominations",
                        pack -> pack.reward("4", "$n : Nomination( )", "award.commend( $n );"),
                        FactByFactTest::nomination));
    }

    private static Arguments of(String what, UnaryOperator<TestPack> more, IntFunction<TestCase> fact) {
        return Arguments.of(what, more, fact);
    }

    @Test
    void improvementsAreAmongTheFactsOfTheLimit() {
        rules(pack -> pack.reward("4", "$n : Nomination( )", "award.commend( $n );")
                .reward("5", "$p : ProgressClaim( )", "award.progress( $p, 50 );"));
        QaRulesEngine rules =
                QaRulesEngine.builder().directory(folder).firingLimit(4).build();
        TestCase begun = fine(1).improvement("I1", "F1", ImprovementGrade.HALF, at(1))
                .improvement("I2", "F1", ImprovementGrade.HALF, at(2))
                .improvement("I3", "F1", ImprovementGrade.HALF, at(3));
        CaseFile all = RunningFacts.all(begun, nomination(4));
        RunningCase running = rules.begin(begun.caseFile());

        assertThatThrownBy(() -> running.with(nomination(4).caseFile(), () -> all))
                .isInstanceOf(RuleFailureException.class);
    }

    @Test
    void aRuleFiresForEverySettingThatItMatches() {
        rules(pack -> pack.policy("policy.setting( \"a\", 1 );")
                .policy("policy.setting( \"b\", 2 );")
                .file("detect/settings.drl", """
                        package test.detect;
                        import io.qarules.casefile.*;
                        import io.qarules.engine.detect.*;
                        import io.qarules.engine.policy.*;
                        global Detect detect;
                        rule "1 for each setting"
                          @clause("1")
                        when
                          Setting( value > 0 )
                          $c : Call( personal == true )
                        then
                          detect.breach( $c );
                        end
                        """));
        QaRulesEngine rules =
                QaRulesEngine.builder().directory(folder).firingLimit(5).build();
        RunningCase two = RunningFacts.decide(rules, call(1), call(2));
        CaseFile three = RunningFacts.all(call(1), call(2), call(3));

        assertThat(two.added()).isPresent();
        assertThatThrownBy(() -> two.with(call(3).caseFile(), () -> three)).isInstanceOf(RuleFailureException.class);
    }

    /** Two tallies count each fine: three fines are six units, more than there are offences. */
    @Test
    void aRuleFiresForTheUnitsOfAllTallies() {
        rules(pack ->
                tally(pack, "Tallied( number > 0 )").policy("policy.tally( \"all\" ).of( FINE ).each( \"ever\" );"));
        QaRulesEngine rules =
                QaRulesEngine.builder().directory(folder).firingLimit(6).build();
        RunningCase two = RunningFacts.decide(rules, fine(1), fine(2));
        CaseFile three = RunningFacts.all(fine(1), fine(2), fine(3));

        assertThat(two.added()).isPresent();
        assertThatThrownBy(() -> two.with(fine(3).caseFile(), () -> three)).isInstanceOf(RuleFailureException.class);
    }

    private QaRulesEngine rules(UnaryOperator<TestPack> more) {
        return more.apply(TestPack.minimal(folder).penalize("1", "decide.fine( $o, 30 );"))
                .load();
    }

    private static TestCase fine(int day) {
        return TestCase.ofAgent("A1").finding("F" + day, "1", at(day));
    }

    private static TestCase call(int day) {
        return TestCase.ofAgent("A1")
                .call(Call.builder()
                        .id("C" + day)
                        .startedAt(TestCase.at(at(day)))
                        .personal(true)
                        .build());
    }

    private static TestCase callback(int day) {
        return TestCase.ofAgent("A1")
                .callback(Callback.builder()
                        .id("B" + day)
                        .requestedAt(TestCase.at(at(day)))
                        .returnedAt(TestCase.at(at(day + 1)))
                        .attempts(2L)
                        .build());
    }

    private static TestCase nomination(int day) {
        return TestCase.ofAgent("A1")
                .nomination(Nomination.builder()
                        .id("N" + day)
                        .type(NominationType.COMMENDATION)
                        .by("S1")
                        .at(TestCase.at(at(day)))
                        .amount(new BigDecimal("30.00"))
                        .build());
    }

    private static String at(int day) {
        return "2026-10-0%dT10:00:00+08:00".formatted(day);
    }
}
