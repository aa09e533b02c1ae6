package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.TestPack;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes and consequences as senders write them, and what a pack makes of them. */
@Policy("12")
class WordsTest {
    @TempDir
    private Path directory;

    private TestPack pack;

    @BeforeEach
    void words() {
        pack = TestPack.minimal(directory)
                .policy("policy.consequence( \"REGULATOR\" );")
                .policy("policy.flag( \"finding\", \"self\" );")
                .policy("policy.number( \"finding\", \"n\" );")
                .policy("policy.word( \"finding\", \"channel\", \"PHONE\", \"CHAT\" );")
                .policy("policy.number( \"agent\", \"n\" );")
                .policy("policy.event( \"LATE\" );")
                .policy("policy.number( \"event\", \"minutes\" );")
                .detect("7.2", "$e : Event( number( \"minutes\" ) > 15 )", "detect.breach( $e );")
                .penalize("7.2", "decide.warn( $o );")
                .penalize("7.1", "finding.flag( \"self\" ) == true", "decide.coach( $o );")
                .penalize("7.1", "finding.number( \"n\" ) >= 0.1", "decide.remind( $o );")
                .penalize("7.1", "finding.word( \"channel\" ) == \"CHAT\"", "decide.warn( $o );")
                .penalize("7.1", "consequences contains \"REGULATOR\"", "decide.selfReview( $o );")
                .penalize("7.1", "agent.number( \"n\" ) < 0", "decide.train( $o );")
                .penalize("7.1", "finding.word( \"channel\" ) != \"CHAT\"", "decide.fine( $o, 1 );");
    }

    @Test
    void whatIsDeclaredIsRead() {
        assertThat(evaluate("{\"self\": true, \"n\": 0.1, \"channel\": \"CHAT\"}", "[\"REGULATOR\"]"))
                .leadsTo("F1: COACHING + REMINDER + WARNING + SELF_REVIEW")
                .hasProblems();
    }

    /** An unknown value is unequal to a known one, and nothing else. */
    @Test
    void nullIsUnknown() {
        assertThat(evaluate("{\"self\": null, \"n\": null, \"channel\": null}", "[]"))
                .leadsTo("F1: FINE 1.00")
                .hasProblems();
        assertThat(evaluate("null", "null")).leadsTo("F1: FINE 1.00").hasProblems();
    }

    /** The number 0.1 is exactly that; one that is less by a trillionth is not. */
    @Test
    void numbersAreExact() {
        assertThat(evaluate("{\"n\": 0.099999999999, \"channel\": \"CHAT\"}", "[]"))
                .leadsTo("F1: WARNING");
        assertThat(evaluate("{\"n\": 1e-1, \"channel\": \"CHAT\"}", "[]")).leadsTo("F1: REMINDER + WARNING");
        assertThat(evaluate("{\"n\": 0.10000000000000000000000001, \"channel\": \"CHAT\"}", "[]"))
                .leadsTo("F1: REMINDER + WARNING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "self | \"true\"",
                "self | 1",
                "self | {}",
                "n | \"0.1\"",
                "n | true",
                "n | [1]",
                "n | 1e2147483648",
                "channel | \"EMAIL\"",
                "channel | \"chat\"",
                "channel | \"\"",
                "channel | 3",
                "channel | [\"CHAT\"]"
            })
    void aValueOfAnotherTypeIsAProblemThenUnknown(String name, String value) {
        assertThat(evaluate("{\"%s\": %s}".formatted(name, value), "[]"))
                .leadsTo("F1: FINE 1.00")
                .hasProblems("INVALID_VALUE /evaluations/0/findings/0/attributes/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "\"self\"", "true"})
    void attributesThatAreNoObjectAreAProblem(String attributes) {
        assertThat(evaluate(attributes, "[]"))
                .leadsTo("F1: FINE 1.00")
                .hasProblems("INVALID_VALUE /evaluations/0/findings/0/attributes");
    }

    /** An undeclared one, one of another owner, and what is no value of an attribute at all. */
    @Test
    void whatIsNotDeclaredIsIgnoredAndNamedByStrict() {
        String attributes = "{\"slef\": true, \"minutes\": 3, \"list\": [1, 2], \"a/b~c\": \"x\"}";

        assertThat(evaluate(attributes, "[]")).leadsTo("F1: FINE 1.00").hasProblems();
        assertThat(evaluate(attributes, "[]", true))
                .leadsTo("F1: FINE 1.00")
                .hasProblems(
                        "INVALID_VALUE /evaluations/0/findings/0/attributes/a~1b~0c",
                        "INVALID_VALUE /evaluations/0/findings/0/attributes/list",
                        "INVALID_VALUE /evaluations/0/findings/0/attributes/minutes",
                        "INVALID_VALUE /evaluations/0/findings/0/attributes/slef");
    }

    /** Only the word goes; what is no word has a place as well. */
    @Test
    void aConsequenceThatThePackDoesNotKnowIsNamedAtItsPlace() {
        assertThat(evaluate("{\"channel\": \"CHAT\"}", "[\"COMPLAINT\", 3, \"REGULATR\", \"REGULATOR\", null]"))
                .leadsTo("F1: WARNING + SELF_REVIEW")
                .hasProblems(
                        "INVALID_VALUE /evaluations/0/findings/0/consequences/1",
                        "INVALID_VALUE /evaluations/0/findings/0/consequences/2",
                        "INVALID_VALUE /evaluations/0/findings/0/consequences/4");
    }

    /** A word that stands twice is one word, and has two places. */
    @Test
    void aWordThatStandsTwiceDoesNotMoveTheOthers() {
        assertThat(evaluate("{}", "[\"REGULATOR\", \"REGULATOR\", 5, \"BAD\", \"COMPLAINT\", \"BAD\"]"))
                .leadsTo("F1: SELF_REVIEW + FINE 1.00")
                .hasProblems(
                        "INVALID_VALUE /evaluations/0/findings/0/consequences/2",
                        "INVALID_VALUE /evaluations/0/findings/0/consequences/3",
                        "INVALID_VALUE /evaluations/0/findings/0/consequences/5");
    }

    @Test
    void anEventsTypeAndAttributesAreChecked() {
        Outcome outcome = evaluateJson("""
                {"agent": {"id": "A1", "attributes": {"n": "few"}}, "asOf": "2026-10-31T00:00:00+08:00",
                 "events": [{"id": "X1", "type": "LATE", "at": "2026-10-05T09:00:00+08:00", "attributes": {"minutes": 16}},
                            {"id": "X2", "type": "LATE", "at": "2026-10-05T09:00:00+08:00", "attributes": {"minutes": "16"}},
                            {"id": "X3", "type": "EARLY", "at": "2026-10-05T09:00:00+08:00", "attributes": {"minutes": "16"}},
                            {"id": "X4", "type": "LATE", "at": "2026-10-05", "more": 1}]}
                """, false);

        assertThat(outcome)
                .leadsTo("event:X1:7.2: WARNING")
                .hasProblems(
                        "INVALID_VALUE /agent/attributes/n",
                        "INVALID_VALUE /events/1/attributes/minutes",
                        "INVALID_VALUE /events/2/attributes/minutes",
                        "INVALID_VALUE /events/2/type",
                        "INVALID_VALUE /events/3/at");
    }

    /** Nearest names are given where there is one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "finding.flag( \"slef\" ) == true | self",
                "finding.number( \"self\" ) > 3 | flag",
                "finding.word( \"channel\" ) == \"CHATT\" | CHAT",
                "agent.flag( \"self\" ) == true | self",
                "call.number( \"n\" ) > 3 | n",
                "consequences contains \"REGULATR\" | REGULATOR",
                "event.number( \"minute\" ) > 3 | minutes"
            })
    void aRuleThatReadsWhatNobodyDeclaredDoesNotLoad(String condition, String near) {
        assertThat(pack.penalize("7.3", condition, "decide.warn( $o );").diagnostics())
                .singleElement()
                .asString()
                .contains(near);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy.flag( \"finding\", \"self\" );",
                "policy.number( \"finding\", \"self\" );",
                "policy.word( \"finding\", \"tone\" );",
                "policy.word( \"finding\", \"tone\", \"A\", \"A\" );",
                "policy.flag( \"nomination\", \"self\" );",
                "policy.flag( \"member\", \"self\" );",
                "policy.consequence( \"COMPLAINT\" );",
                "policy.consequence( \"REGULATOR\" );",
                "policy.event( \"LATE\" );",
                "policy.event( \"\" );"
            })
    void aWordDeclaredTwiceOrOfNobodyDoesNotLoad(String declaration) {
        assertThat(pack.policy(declaration).diagnostics()).isNotEmpty();
    }

    @Test
    void oneNameMayBeDeclaredOfTwoOwners() {
        assertThat(pack.policy("policy.flag( \"call\", \"n\" );").load().describe())
                .isNotNull();
    }

    private Outcome evaluate(String attributes, String consequences) {
        return evaluate(attributes, consequences, false);
    }

    private Outcome evaluate(String attributes, String consequences, boolean strict) {
        return evaluateJson("""
                {"agent": {"id": "A1"}, "asOf": "2026-10-31T00:00:00+08:00",
                 "evaluations": [{"id": "E1", "kind": "REGULAR", "status": "SUBMITTED", "submittedAt": "2026-10-05T09:00:00+08:00",
                   "findings": [{"id": "F1", "clause": "7.1", "attributes": %s, "consequences": %s}]}]}
                """.formatted(attributes, consequences), strict);
    }

    private Outcome evaluateJson(String json, boolean strict) {
        return pack.load().evaluate(new CaseFileReader(strict).read(json));
    }
}
