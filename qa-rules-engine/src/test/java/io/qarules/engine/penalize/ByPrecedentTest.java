package io.qarules.engine.penalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.RuleFailureException;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByPrecedentTest {
    private static final String WARN = "decide.warn( $o );";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "occurrence > 1 && occurrence < 4",
                "orderId == call.orderId",
                "id in ( \"F1\" )",
                "severity in ( MINOR, \"SEVERE\" )",
                "severity == null || severity == Severity.MINOR",
                "imageHarmed",
                "consequences not contains Consequence.RETURN",
                "call != null, call.deal == true",
                "orderId matches \"O.*\"",
                "verification != null, verification.amount > 50",
                "clause.endsWith( \"1\" )",
                "$n : occurrence, occurrence > $n - 1",
                "callId == \"C1\"",
                "tenureDays < 90",
                "agent.line == \"hotline\"",
                "occurrence * 2 + 1 == 3"
            })
    void aRuleThatComparesFieldsOfOneOffenceWithFixedValuesIsPure(String conditions) {
        assertThat(TestPack.minimal(directory).penalize("1", conditions, WARN).uncacheableRules())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$o : Offence() not Offence( occurrence > 2 )",
                "$o : Offence() exists Offence( occurrence > 2 )",
                "$o : Offence() Offence( id != $o.id, callId == $o.callId )"
            })
    void aRuleThatMatchesMoreThanOneOffenceAloneIsNotPure(String when) {
        assertThat(TestPack.minimal(directory)
                        .file("penalize/1.drl", TestPack.penalizeDrl("joins", "1", when, WARN))
                        .uncacheableRules())
                .containsExactly("penalize/1.drl:6: rule \"joins\" matches more than one fact alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 * $o.occurrence()",
                "Math.min( 200, 10 * Math.pow( 2, $o.occurrence() - 1 ) )",
                "$o.finding().number( \"x\" ) + 1.5"
            })
    void aRightSideThatWorksOutAnAmountOfTheOffenceIsPure(String amount) {
        assertThat(TestPack.minimal(directory)
                        .policy("policy.number( \"finding\", \"x\" );")
                        .penalize("1", "decide.fine( $o, %s );".formatted(amount))
                        .uncacheableRules())
                .isEmpty();
    }

    /** The second offence has the number 2 whichever case it is in, and no other amount than 20. */
    @Test
    void whatAnAmountIsMadeOfTellsOffencesApart() {
        QaRulesEngine engine = TestPack.minimal(directory)
                .penalize("1", "decide.fine( $o, 10 * $o.occurrence() );")
                .load();

        for (int number : new int[] {2, 1, 2, 4, 3}) {
            assertThat(engine.evaluate(offences(number)).decisions())
                    .extracting(decision -> String.valueOf(decision.amount()))
                    .containsExactlyElementsOf(
                            List.of("10.00", "20.00", "30.00", "40.00").subList(0, number));
        }
    }

    /** POLICY 2.7 and 13: what was said in a row holds for the verbs that follow, also where it is said again. */
    @Test
    void wordsInARowAreSaidAgainInTheirOrder() {
        QaRulesEngine engine = TestPack.minimal(directory)
                .penalize("1", "decide.coach( $o ).onceVerified().to( DIRECTOR ).fine( $o, 50 );")
                .load();
        decideTwice(engine, offences(1));

        assertThat(engine.evaluate(offences(1)).decisions())
                .extracting(Decision::kind, Decision::status, Decision::audience)
                .containsExactly(
                        tuple(DecisionKind.COACHING, DecisionStatus.FINAL, Audience.SUPERVISOR),
                        tuple(DecisionKind.FINE, DecisionStatus.PENDING, Audience.DIRECTOR));
    }

    @Test
    void theFiringLimitCountsWhatIsSaidByPrecedent() {
        TestPack pack = TestPack.minimal(directory).penalize("1", WARN);
        QaRulesEngine engine = QaRulesEngine.builder()
                .directory(pack.directory())
                .firingLimit(5)
                .build();
        decideTwice(engine, offences(4));

        RuleFailureException failure =
                catchThrowableOfType(RuleFailureException.class, () -> engine.evaluate(offences(5)));

        assertThat(failure).hasMessageContaining("within 5 firings");
        assertThat(failure.rule()).isEqualTo("1: 1");
    }

    @Test
    void aFailureIsNoPrecedentAndNamesItsRuleEachTime() {
        QaRulesEngine engine = TestPack.minimal(directory)
                .penalize("1", "occurrence == 1", WARN)
                .penalizeTwice("1", "occurrence == 7")
                .load();
        decideTwice(engine, offences(1));

        for (int i = 0; i < 2; i++) {
            RuleFailureException failure =
                    catchThrowableOfType(RuleFailureException.class, () -> engine.evaluate(offences(7)));
            assertThat(failure.rule()).isIn("1: 2", "1: 3");
        }
        assertThat(engine.evaluate(offences(1)).decisions()).hasSize(1);
    }

    /** An engine's first case goes without precedents, its second makes them. */
    private static void decideTwice(QaRulesEngine engine, CaseFile caseFile) {
        engine.evaluate(caseFile);
        engine.evaluate(caseFile);
    }

    private static CaseFile offences(int number) {
        TestCase offences = TestCase.ofAgent("A1");
        IntStream.range(0, number).forEach(i -> offences.finding("F" + i, "1", "2026-10-01T10:00:00+08:00"));
        return offences.caseFile();
    }
}
