package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static io.qarules.engine.TestCase.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.QaRules;
import io.qarules.RuleFailureException;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.Party;
import io.qarules.casefile.Severity;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a penalty rule reads, and what unknown values and words mean. */
@Policy("12")
class ConditionsTest {
    private static final String MORNING = "2026-10-05T09:00:00+08:00";

    @TempDir
    private Path directory;

    private TestPack pack;

    @BeforeEach
    void words() {
        pack = TestPack.minimal(directory)
                .policy("policy.consequence( \"REGULATOR\" );")
                .policy("policy.number( \"finding\", \"n\" );")
                .policy("policy.number( \"agent\", \"n\" );")
                .policy("policy.number( \"agent\", \"m\" );")
                .policy("policy.word( \"finding\", \"channel\", \"PHONE\", \"CHAT\" );")
                .policy("policy.flag( \"finding\", \"self\" );")
                .policy("policy.flag( \"call\", \"chat\" );")
                .policy("policy.flag( \"evaluation\", \"blind\" );");
    }

    /** The finding has n = 2 and nothing else, the agent m = 2; all of these hold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "finding.word( \"channel\" ) != \"CHAT\"",
                "finding.word( \"channel\" ) not in ( \"CHAT\", \"PHONE\" )",
                "finding.word( \"channel\" ) == null",
                "finding.flag( \"self\" ) != true",
                "finding.flag( \"self\" ) != false",
                "finding.flag( \"self\" ) == null",
                "finding.number( \"n\" ) != null",
                "finding.number( \"n\" ) == agent.number( \"m\" )",
                "finding.number( \"n\" ) != agent.number( \"n\" )",
                "finding.number( \"n\" ) * 3 - 1 > 4.99",
                "agent.number( \"n\" ) != 3",
                "evaluation.flag( \"blind\" ) == true",
                "evaluation.kind == REGULAR",
                "evaluation.kind == \"REGULAR\"",
                "evaluation.kind == EvaluationKind.REGULAR",
                "evaluation.kind in ( AUTOMATIC, REGULAR )",
                "call == null",
                "call.flag( \"chat\" ) != true",
                "event == null",
                "callback == null",
                "tenureDays == null",
                "agent.performancePay == null",
                "agent.line == null",
                "severity == SEVERE",
                "severity == \"SEVERE\"",
                "severity == Severity.SEVERE",
                "severity not in ( MINOR, \"MODERATE\" )",
                "consequences contains REGULATOR",
                "consequences contains \"REGULATOR\"",
                "consequences contains COMPLAINT",
                "consequences contains Consequence.COMPLAINT",
                "consequences not contains RETURN"
            })
    void aConditionThatHolds(String condition) {
        assertThat(evaluate(condition)).leadsTo("F1: WARNING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finding.word( \"channel\" ) == \"CHAT\"",
                "finding.word( \"channel\" ) in ( \"CHAT\", \"PHONE\" )",
                "finding.word( \"channel\" ) != null",
                "finding.flag( \"self\" ) == true",
                "finding.flag( \"self\" ) == false",
                "finding.flag( \"self\" )",
                "agent.number( \"n\" ) < 3",
                "agent.number( \"n\" ) >= 3",
                "agent.number( \"n\" ) == call.durationSeconds",
                "agent.number( \"n\" ) != call.durationSeconds",
                "agent.number( \"n\" ) * 0 == 0",
                "call.flag( \"chat\" ) == false",
                "tenureDays < 90",
                "tenureDays >= 0",
                "evaluation.kind == AUTOMATIC",
                "severity == MINOR",
                "consequences contains RETURN"
            })
    void aConditionThatDoesNotHold(String condition) {
        assertThat(evaluate(condition)).leadsTo();
    }

    /** Of a detected offence neither is known. */
    @Test
    void aDetectedOffenceHasNoFindingAndNoEvaluation() {
        pack.detect("7.1", "$c : Call( hungUpBy == AGENT )", "detect.breach( $c );")
                .penalize(
                        "7.1", "finding == null, evaluation == null, evaluation.kind != REGULAR", "decide.warn( $o );")
                .penalize("7.1", "finding.number( \"n\" ) != 3, call != null", "decide.remind( $o );");

        assertThat(pack.load()
                        .evaluate(TestCase.ofAgent("A1")
                                .call(Call.builder()
                                        .id("C1")
                                        .startedAt(at(MORNING))
                                        .hungUpBy(Party.AGENT)
                                        .build())
                                .caseFile()))
                .leadsTo("call:C1:7.1: REMINDER + WARNING");
    }

    /** Naming the clause is needless; the other patterns of a rule see all clauses. */
    @Test
    void aPenaltyRuleDecidesOnItsClauseAndSeesTheOthers() {
        pack.file(
                        "penalize/5.drl",
                        TestPack.penalizeDrl("5.* a", "5.*", "$o : Offence( occurrence == 1 )", "decide.warn( $o );"))
                .file(
                        "penalize/7.1.drl",
                        TestPack.penalizeDrl(
                                "7.1 a",
                                "7.1",
                                "$o : Offence() exists Offence( clause == \"5.2\" )",
                                "decide.remind( $o );"));

        assertThat(pack.load()
                        .evaluate(TestCase.ofAgent("A1")
                                .finding("F1", "5.2", MORNING)
                                .finding("F2", "7.1", MORNING)
                                .caseFile()))
                .leadsTo("F1: WARNING", "F2: REMINDER");
        assertThat(pack.load()
                        .evaluate(TestCase.ofAgent("A1")
                                .finding("F2", "7.1", MORNING)
                                .caseFile()))
                .leadsTo();
    }

    @Test
    void aPenaltyRuleThatNamesAnotherClauseDoesNotLoad() {
        pack.file(
                "penalize/7.1.drl",
                TestPack.penalizeDrl("7.1 a", "7.1", "$o : Offence( clause == \"7.2\" )", "decide.warn( $o );"));

        assertThat(pack.diagnostics()).singleElement().asString().contains("CLAUSE_MISMATCH");
    }

    /** Also of records that are left out, but not of what lies in a left-out evaluation. */
    @Test
    void attributesOfLeftOutRecordsAreChecked() {
        pack.penalize("7.1", "decide.warn( $o );");
        QaRulesEngine rules = pack.load();

        assertThat(rules.evaluate(new CaseFileReader().read("""
                {"agent": {"id": "A1", "history": [{"from": "2026-03-01", "performancePay": "x", "attributes": {"n": true}}]},
                 "asOf": "2026-10-31T00:00:00+08:00",
                 "calls": [{"id": "C1", "attributes": {"chat": 1}}],
                 "evaluations": [{"id": "E1", "kind": "REGULAR", "status": "SUBMITTED", "attributes": {"blind": "yes"},
                   "findings": [{"id": "F1", "clause": "7.1", "attributes": {"n": "many"}}]}]}
                """)))
                .leadsTo()
                .hasProblems(
                        "INVALID_VALUE /agent/history/0/attributes/n",
                        "INVALID_VALUE /agent/history/0/performancePay",
                        "INVALID_VALUE /calls/0/attributes/chat",
                        "MISSING_FIELD /calls/0/startedAt",
                        "INVALID_VALUE /evaluations/0/attributes/blind",
                        "MISSING_FIELD /evaluations/0/submittedAt");
    }

    /** As through the API a caller may hand over anything. */
    @Test
    void nullsOfTheApiAreNamedOrUnknown() {
        pack.penalize("7.1", "finding.flag( \"self\" ) == null", "decide.warn( $o );")
                .policy("policy.event( \"LATE\" );");
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("self", null);
        attributes.put("n", Double.NaN);
        CaseFile caseFile = TestCase.ofAgent("A1")
                .agent(known -> known.attributes(null).history(new ArrayList<>(Arrays.asList(null, null))))
                .finding("F1", "7.1", MORNING, finding -> finding.attributes(attributes)
                        .consequences(null))
                .caseFile();

        assertThat(pack.load()
                        .evaluate(CaseFileBuilder.builder(caseFile)
                                .events(Arrays.asList(null, null))
                                .build()))
                .leadsTo("F1: WARNING")
                .hasProblems(
                        "INVALID_VALUE /agent/history/0",
                        "INVALID_VALUE /agent/history/1",
                        "INVALID_VALUE /evaluations/0/findings/0/attributes/n",
                        "INVALID_VALUE /events/0",
                        "INVALID_VALUE /events/1");
    }

    /** Two repeats take as many steps as the square of the text: a longer text fails its own case, by name. */
    @Test
    void aTextThatIsTooLongForAPatternFailsItsCase() {
        QaRules rules = pack.penalize("7.1", "orderId matches \".*x.*y\"", "decide.warn( $o );")
                .load();

        assertThat(rules.evaluate(ordered("x".repeat(9_999) + "y"))).leadsTo("F1: WARNING");
        assertThatThrownBy(() -> rules.evaluate(ordered("x".repeat(10_001))))
                .isInstanceOf(RuleFailureException.class)
                .hasStackTraceContaining(
                        "matches compares texts of at most 10,000 characters, and this one has 10,001");
    }

    private static CaseFile ordered(String orderId) {
        return TestCase.ofAgent("A1")
                .finding("F1", "7.1", MORNING, finding -> finding.orderId(orderId))
                .caseFile();
    }

    private Outcome evaluate(String condition) {
        return pack.penalize("7.1", condition, "decide.warn( $o );")
                .load()
                .evaluate(TestCase.ofAgent("A1")
                        .agent(known -> known.attributes(Map.of("m", 2L)))
                        .finding(
                                "F1",
                                "7.1",
                                MORNING,
                                finding -> finding.severity(Severity.SEVERE)
                                        .consequences(Set.of("COMPLAINT", "REGULATOR"))
                                        .attributes(Map.of("n", new BigDecimal("2.00"))),
                                evaluation ->
                                        evaluation.kind(EvaluationKind.REGULAR).attributes(Map.of("blind", true)))
                        .caseFile());
    }
}
