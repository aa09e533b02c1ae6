package io.qarules.engine;

import static io.qarules.engine.TestCase.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Party;
import io.qarules.citation.Policy;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a rule means what it says, the first time and the hundredth")
class RulesMeanWhatTheySayTest {
    /** Drools compiles conditions that it interpreted so far after some twenty evaluations. */
    private static final int TIMES = 60;

    private static final String OFFENCE = "2026-10-03T09:12:58+08:00";

    @TempDir
    private Path directory;

    /** The one offence of clause 7.1 has a call of 400 s, of which nobody knows the talk, and a verified 100.20. */
    @ParameterizedTest
    @Policy("12")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // decimals compare exactly
                "verification.amount >= 100.20 | true",
                "verification.amount > 100.20 | false",
                "verification.amount == 100.2 | true",
                "verification.amount in ( 100.2, 7 ) | true",
                "verification.amount * 3 == 300.60 | true",
                "verification.amount + 0.1 == 100.30 | true",
                "verification.amount % 0.05 == 0 | true",
                // one unknown value
                "call.talkSeconds > 0 | false",
                "call.talkSeconds <= 0 | false",
                "call.talkSeconds == 0 | false",
                "call.talkSeconds != 0 | true",
                "call.talkSeconds in ( 0, 1 ) | false",
                "call.talkSeconds not in ( 0, 1 ) | true",
                "call.talkSeconds == null | true",
                "call.talkSeconds != null | false",
                "call.deal | false",
                "call.deal == false | false",
                "call.deal != true | true",
                "severity == SEVERE | false",
                "severity != SEVERE | true",
                "call.orderId.startsWith( \"O\" ) | false",
                "call.orderId matches \"O.*\" | false",
                "verification.severity not in ( MINOR, SEVERE ) | true",
                // of something unknown, and of nothing known
                "call.notes.condition == true | false",
                "call.notes.condition != true | true",
                // two unknown values
                "call.talkSeconds == call.consultationSeconds | false",
                "call.talkSeconds != call.consultationSeconds | false",
                // in arithmetic
                "call.durationSeconds - call.talkSeconds > 120 | false",
                "call.durationSeconds - call.talkSeconds <= 120 | false",
                "call.durationSeconds - call.talkSeconds != 0 | true",
                "call.durationSeconds % 60 == 40 | true",
                "call.durationSeconds % ( occurrence - 1 ) == 0 | false",
                "call.durationSeconds * 2 - 100 == 700 | true",
                // words of an enum, in each form
                "consequences contains COMPLAINT | true",
                "consequences contains \"COMPLAINT\" | true",
                "consequences contains Consequence.COMPLAINT | true",
                "consequences not contains RETURN | true",
                "call.hungUpBy == AGENT | true",
                "call.hungUpBy in ( \"AGENT\", Party.SYSTEM ) | true",
                // texts that other languages read as more than text
                "id != \"(\" | true",
                "id not contains \"(\" | true",
                "id != \"}\" | true",
                "id != \"say \\\"hi\\\"\" | true",
                "id != '\\\\' | true",
                "id != \"// /* $f0\" | true",
                "id == \"null\" | false",
                "call.orderId == \"null\" | false",
                "call.orderId != \"null\" | true",
                "id matches \"[^}]*\" | true",
                // brackets, and what Java calls operators
                "( ( call.talkSeconds == null ) && ( ( call.deal == null ) ) ) | true",
                "`( call.talkSeconds != null || ( id == \"(\" ) ) || call.deal == null` | true",
                "-( -( occurrence ) ) == 1 | true",
                "call.durationSeconds - -1 == 401 | true",
                "0.1 + 0.2 - 0.3 + occurrence == 1 | true",
                "9223372036854775807 + occurrence == 9223372036854775808 | true",
                // times
                "occurredAt >= \"2026-10-03T01:12:58Z\" | true",
                "occurredAt > \"2026-10-03T09:12:58+08:00\" | false",
                "occurredAt < \"2026-10-03T09:12:59+08:00\" | true",
            })
    void holdsOrNot(String condition, boolean holds) {
        QaRulesEngine engine = TestPack.minimal(directory)
                .penalize("7.1", condition, "decide.warn( $o );")
                .load();

        assertThat(decided(engine, theCase()))
                .as("in %d evaluations", TIMES)
                .containsExactly(holds ? List.of("WARNING:F1") : List.of());
    }

    @Test
    @Policy("12")
    void aPenaltyRuleDecidesOnItsOwnClauseOnly() {
        QaRulesEngine engine = TestPack.minimal(directory)
                .file(
                        "penalize/7.1.drl",
                        TestPack.penalizeDrl("7.1: any", "7.1", "$o : Offence( )", "decide.warn( $o );"))
                .file(
                        "penalize/8.drl",
                        TestPack.penalizeDrl(
                                "8.*: joined",
                                "8.*",
                                "$o : Offence( ) exists Offence( clause == \"7.1\" )",
                                "decide.coach( $o );"))
                .load();
        CaseFile caseFile = TestCase.ofAgent("A1")
                .finding("F1", "7.1", OFFENCE)
                .finding("F2", "8.2", OFFENCE)
                .caseFile();

        assertThat(engine.evaluate(caseFile).decisions())
                .extracting(Decision::id)
                .containsExactly("WARNING:F1", "COACHING:F2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7.1: (first", "7.1: say \\\"hi\\\"", "7.1: back\\\\slash", "7.1: it's }", "7.1: 汉字 😀 $o // %d"
            })
    void aRuleMayHaveAnyName(String name) {
        QaRulesEngine engine = TestPack.minimal(directory)
                .file("penalize/7.1.drl", TestPack.penalizeDrl(name, "7.1", "$o : Offence( )", "decide.warn( $o );"))
                .load();

        assertThat(engine.evaluate(theCase()).decisions())
                .extracting(Decision::rule)
                .containsExactly(name.replace("\\\"", "\"").replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @Policy("13")
    @CsvSource(
            delimiter = '|',
            value = {
                "50 | 50.00",
                "10 * $o.occurrence() | 20.00",
                "10.0 / 3 * $o.occurrence() | 6.67",
                "Math.min( 200, 10 * Math.pow( 2, $o.occurrence() - 1 ) ) | 20.00",
                "1.0 + 0.005 | 1.01"
            })
    void anAmountIsWorkedOut(String amount, BigDecimal expected) {
        String says = "decide.fine( $o, %s );".formatted(amount);
        QaRulesEngine engine = TestPack.minimal(directory).penalize("7.1", says).load();
        CaseFile second = TestCase.ofAgent("A1")
                .finding("F0", "7.1", "2026-10-02T09:00:00+08:00")
                .finding("F1", "7.1", OFFENCE)
                .caseFile();

        assertThat(engine.evaluate(second).decisions())
                .filteredOn(decision -> decision.kind() == DecisionKind.FINE
                        && decision.subjectId().equals("F1"))
                .singleElement()
                .extracting(Decision::amount)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @Policy("13")
    @ValueSource(
            strings = {
                "050",
                "0777",
                "1,200",
                "1_200",
                "50d",
                "0x32",
                "5e1",
                "10 / 3 * $o.occurrence()",
                "$o.occurrence() / 2",
                "10 % 3",
                "$o.occurrence",
                "Math.random()",
                "Math.abs( -5 )",
                "System.nanoTime()",
                "Integer.parseInt( \"5\" )",
                "$o.hashCode()",
                "$o.occurredAt()",
                "$o.clause().length()",
                "$o.call().getClass().hashCode()",
                "(double) 5",
                "\"5\"",
                "true",
                "null",
                "$x",
                "5; System.exit( 1 )",
                "1111111111222222222233333333334"
            })
    void anAmountThatIsNoneDoesNotLoad(String amount) {
        assertThat(TestPack.minimal(directory)
                        .penalize("7.1", "decide.fine( $o, %s );".formatted(amount))
                        .diagnostics())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("penalize/7.1-1.drl:"));
    }

    @ParameterizedTest
    @Policy("12")
    @ValueSource(
            strings = {
                "occurredAt before \"2026-10-03\"",
                "occurredAt > \"2026-10-03\"",
                "occurredAt > 5",
                "occurredAt.toEpochMilli() > 5",
                "clause.toLowerCase() == \"7.1\"",
                "clause.length() > 2",
                "clause.hashCode() > 2",
                "call.orderId.trim() == \"\"",
                "java.time.ZoneId.systemDefault() != null",
                "System.getenv( \"HOME\" ) != null",
                "occurrence > Integer.parseInt( \"3\" )",
                "new java.io.File( \"x\" ).exists()",
                "occurrence > 1 && < 4",
                "occurrence == 1 && severity == MINOR || imageHarmed == true",
                "severity == Severity.HIGH",
                "severity == 1",
                "consequences contains \"FIRE\"",
                "imageHarmed == \"true\"",
                "occurrence == \"1\"",
                "occurrence == 010",
                "occurrence == 1.5",
                "clause > \"7\"",
                "clause == 7.1",
                "clause matches \"((a+)+)+\"",
                "clause matches \"a*b*c*d\"",
                "clause str[startsWith] \"7\"",
                "clause soundslike \"7\"",
                "clause == \"\\u0037.1\"",
                "eval( true )",
                "this.clause == \"7.1\"",
                "verification.by.bytes.length > 3",
                "call.class.name == \"x\"",
                "$o.occurrence == 1 ? true : false"
            })
    void aConditionThatSaysNothingSoundDoesNotLoad(String condition) {
        assertThat(TestPack.minimal(directory)
                        .penalize("7.1", condition, "decide.warn( $o );")
                        .diagnostics())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("penalize/7.1-1.drl:"));
    }

    private static Set<List<String>> decided(QaRulesEngine engine, CaseFile caseFile) {
        Set<List<String>> answers = new HashSet<>();
        for (int i = 0; i < TIMES; i++) {
            answers.add(engine.evaluate(caseFile).decisions().stream()
                    .map(Decision::id)
                    .toList());
        }
        return answers;
    }

    private static CaseFile theCase() {
        return TestCase.ofAgent("A1")
                .call(Call.builder()
                        .id("C1")
                        .startedAt(at(OFFENCE))
                        .durationSeconds(400L)
                        .hungUpBy(Party.AGENT)
                        .build())
                .finding(
                        "F1",
                        "7.1",
                        OFFENCE,
                        finding -> finding.consequences(Set.of(Consequence.COMPLAINT)),
                        evaluation -> evaluation.callId("C1"))
                .verified("F1", verification -> verification.amount(new BigDecimal("100.20")))
                .caseFile();
    }
}
