package io.qarules.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.TestPack;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(firedAfresh(when, BREACH)).isEmpty();
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
                        .load()
                        .describe()
                        .firedAfresh())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$c : Call() not Call( personal == true )",
                "$c : Call() Call( id != $c.id )",
                "$c : Call() exists CallbackWait()",
                "$c : Call() CallbackWait( attempts > 1 )",
                "$c : Call() Object( this != $c )"
            })
    void aRuleThatMatchesMoreThanOneCallIsNot(String when) {
        assertThat(firedAfresh(when, BREACH))
                .singleElement()
                .asString()
                .endsWith("rule \"1 detected: 2\" matches more than one fact alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$c : Call( id == orderId + \"1\" )",
                "$c : Call( this != null )",
                "$c : Call( startedAt.toEpochMilli() > 0 )"
            })
    void aRuleWithAConditionOfAnotherKindIsNot(String when) {
        assertThat(firedAfresh(when, BREACH))
                .singleElement()
                .asString()
                .contains("has a condition that may read more than fields and fixed values");
    }

    @Test
    void aRuleForCallBacksThatDoesMoreThanSpeakMayChangeWhatHoldsForCalls() {
        assertThat(firedAfresh("$w : CallbackWait()", "insert( $w.id() );"))
                .singleElement()
                .asString()
                .contains("does more than call verbs with variables and fixed numbers");
    }

    private List<String> firedAfresh(String when, String says) {
        return TestPack.minimal(directory)
                .penalize("1", "decide.warn( $o );")
                .detect("1", when, says)
                .load()
                .describe()
                .firedAfresh();
    }

    private TestPack setting() {
        return TestPack.minimal(directory)
                .policy("policy.setting( \"1 n\", 2 );")
                .penalize("1", "decide.warn( $o );")
                .penalize("2", "decide.warn( $o );");
    }
}
