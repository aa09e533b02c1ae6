package io.qarules.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qarules.RuleFailureException;
import io.qarules.casefile.Call;
import io.qarules.casefile.CallBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByPrecedentTest {
    private static final String BREACH = "detect.breach( $c );";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$c : Call( connected == true, notes != null, notes.condition == false || notes.medication == false )",
                "$c : Call( durationSeconds > 0, consultationSeconds * 100 < durationSeconds * 25 )",
                "Agent( surname != null, $s : surname ) $c : Call( spokenSurname != $s )",
                "$c : Call( $s : spokenSurname ) Agent( surname == $s )"
            })
    void aRuleThatComparesOneCallWithTheAgentAndFixedValuesIsPure(String when) {
        assertThat(uncacheableRules(when, BREACH)).isEmpty();
    }

    @Test
    void aRuleThatComparesWithASettingIsPureAndMayNameIt() {
        assertThat(setting()
                        .detect(
                                "1",
                                "io.qarules.engine.policy.Setting( name == \"1 n\", $n : value ) "
                                        + "$c : Call( unansweredRepeats >= $n )",
                                BREACH)
                        .detect(
                                "2",
                                "io.qarules.engine.policy.Setting( name == \"1 n\", $n : value ) "
                                        + "$w : CallbackWait( attempts >= $n, waitedLongerThanHours( $n ) )",
                                "detect.breachAfterHours( $w, $n );")
                        .uncacheableRules())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$c : Call() not Call( personal == true )",
                "$c : Call() Call( id != $c.id )",
                "$c : Call() exists CallbackWait()",
                "$c : Call() CallbackWait( attempts > 1 )"
            })
    void aRuleThatMatchesMoreThanOneCallIsNot(String when) {
        assertThat(uncacheableRules(when, BREACH))
                .singleElement()
                .asString()
                .endsWith("rule \"1 detected: 2\" matches more than one fact alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orderId == \"O1\"",
                "orderId != \"O2\"",
                "orderId matches \".*1\"",
                "orderId != null, orderId.endsWith( \"1\" )",
                "durationSeconds < 2",
                "durationSeconds * 2 == 2",
                "$d : durationSeconds, unansweredRepeats > $d",
                "spokenSurname != null"
            })
    void whatAConditionTellsApartIsNoPrecedentForTheOther(String condition) {
        QaRulesEngine engine = TestPack.minimal(directory)
                .penalize("1", "decide.warn( $o );")
                .detect("1", "$c : Call( %s )".formatted(condition), BREACH)
                .load();
        CaseFile first = TestCase.ofAgent("A1")
                .call(call("C1", 1).spokenSurname("李").build())
                .caseFile();
        CaseFile second = TestCase.ofAgent("A1").call(call("C1", 2).build()).caseFile();

        for (int i = 0; i < 3; i++) {
            assertThat(engine.evaluate(first).decisions()).hasSize(1);
            assertThat(engine.evaluate(second).decisions()).isEmpty();
        }
    }

    @Test
    void theFiringLimitCountsWhatIsSaidByPrecedent() {
        TestPack pack = TestPack.minimal(directory)
                .penalize("1", "decide.warn( $o );")
                .detect("1", "$c : Call( personal == true )", BREACH);
        QaRulesEngine engine = QaRulesEngine.builder()
                .directory(pack.directory())
                .firingLimit(5)
                .build();
        engine.evaluate(privateCalls(1)); // an engine's first case goes without precedents
        engine.evaluate(privateCalls(1));

        RuleFailureException failure =
                catchThrowableOfType(RuleFailureException.class, () -> engine.evaluate(privateCalls(5)));

        assertThat(failure).hasMessageContaining("within 5 firings");
        assertThat(failure.rule()).isEqualTo("1 detected: 2");
    }

    private static CaseFile privateCalls(int number) {
        TestCase calls = TestCase.ofAgent("A1");
        IntStream.range(0, number)
                .forEach(i -> calls.call(call("C" + i, i).personal(true).build()));
        return calls.caseFile();
    }

    private static CallBuilder call(String id, long number) {
        return Call.builder()
                .id(id)
                .startedAt(TestCase.at("2026-10-01T10:00:00+08:00"))
                .orderId("O" + number)
                .durationSeconds(number)
                .unansweredRepeats(2L);
    }

    private List<String> uncacheableRules(String when, String says) {
        return TestPack.minimal(directory)
                .penalize("1", "decide.warn( $o );")
                .detect("1", when, says)
                .uncacheableRules();
    }

    private TestPack setting() {
        return TestPack.minimal(directory)
                .policy("policy.setting( \"1 n\", 2 );")
                .penalize("1", "decide.warn( $o );")
                .penalize("2", "decide.warn( $o );");
    }
}
