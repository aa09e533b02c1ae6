package io.qarules.engine.check;

import static io.qarules.engine.JsonCase.evaluation;
import static io.qarules.engine.JsonCase.evaluations;
import static io.qarules.engine.JsonCase.finding;
import static io.qarules.engine.JsonCase.findings;
import static io.qarules.engine.JsonCase.form;
import static io.qarules.engine.JsonCase.question;
import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.JsonCase;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("20")
@DisplayName("nobody verifies, nominates or inspects themselves")
class ConflictOfInterestTest {
    private static final String DAY = "2026-10-04T00:00:00Z";
    private static final String INSPECTED = evaluations(evaluation("E1", DAY, findings(finding("F1", "7"))));

    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .penalize("7", "decide.warn( $o );")
                .reward("6.2.3", "$n : Nomination( type == NominationType.COMMENDATION )", "award.commend( $n );")
                .load();
    }

    @Test
    void anAgentsVerificationOfTheirOwnCaseIsLeftOut() {
        assertThat(JsonCase.evaluate(engine, INSPECTED, verifications(verification("V1", "A1"))))
                .decides("WARNING:F1 #1 FINAL")
                .hasProblems("CONFLICT_OF_INTEREST /verifications/0/by");
    }

    @Test
    void anothersVerificationStandsAndSoDoesOneByNobody() {
        assertThat(JsonCase.evaluate(engine, INSPECTED, verifications(verification("V1", "S1"))))
                .decides()
                .excludes("F1 7 NOT_UPHELD")
                .hasProblems();
        assertThat(JsonCase.evaluate(
                        engine,
                        INSPECTED,
                        verifications(verification("V1", "S1").replace("'S1'", "null"))))
                .decides()
                .hasProblems();
    }

    /** Section 11: an empty text is no id; the field is optional, so that the verification stays. */
    @Test
    @Policy("11")
    void aVerificationByNobodysIdIsNamedAndStands() {
        assertThat(JsonCase.evaluate(engine, INSPECTED, verifications(verification("V1", ""))))
                .decides()
                .excludes("F1 7 NOT_UPHELD")
                .hasProblems("INVALID_VALUE /verifications/0/by");
    }

    @Test
    void aRecordInConflictClaimsNoId() {
        assertThat(JsonCase.evaluate(
                        engine, INSPECTED, verifications(verification("V1", "A1"), verification("V1", "S1"))))
                .decides()
                .excludes("F1 7 NOT_UPHELD")
                .hasProblems("CONFLICT_OF_INTEREST /verifications/0/by");
    }

    @Test
    void anAgentsNominationOfThemselvesIsLeftOut() {
        assertThat(JsonCase.evaluate(engine, "'nominations': [%s, %s]".formatted(nomination("A1"), nomination("S1"))))
                .decides("COMMENDATION:N1 FINAL 50.00")
                .excludes()
                .hasProblems("CONFLICT_OF_INTEREST /nominations/0/by");
    }

    @Test
    void anAgentsInspectionOfTheirOwnCallIsLeftOutWithItsFindings() {
        assertThat(JsonCase.evaluate(
                        engine,
                        evaluations(evaluation(
                                "E1",
                                DAY,
                                "'evaluatorId': 'A1', " + form(question("q", "-1", "5")) + ", "
                                        + findings(finding("F1", "7"), "{}"))),
                        verifications(verification("V1", "S1"))))
                .decides()
                .excludes()
                .scores()
                .hasProblems(
                        "CONFLICT_OF_INTEREST /evaluations/0/evaluatorId",
                        "UNKNOWN_REFERENCE /verifications/0/findingId");
    }

    @Test
    void anothersInspectionStands() {
        assertThat(JsonCase.evaluate(
                        engine,
                        evaluations(evaluation("E1", DAY, "'evaluatorId': 'Q1', " + findings(finding("F1", "7"))))))
                .decides("WARNING:F1 #1 FINAL")
                .hasProblems();
    }

    /** It claims no id, so it is no revision either. */
    @Test
    void anEvaluationInConflictSupersedesNothing() {
        assertThat(JsonCase.evaluate(
                        engine,
                        evaluations(
                                evaluation("E1", DAY, findings(finding("F1", "7"))),
                                evaluation("E1", DAY, "'evaluatorId': 'A1', 'revision': 2"))))
                .decides("WARNING:F1 #1 FINAL")
                .excludes()
                .hasProblems("CONFLICT_OF_INTEREST /evaluations/1/evaluatorId");
    }

    @Test
    void whatElseIsBrokenIsNamedToo() {
        assertThat(JsonCase.evaluate(
                        engine,
                        evaluations("{'id': 'E1', 'evaluatorId': 'A1', 'kind': 'REGULAR', 'status': 'SUBMITTED'}")))
                .hasProblems(
                        "CONFLICT_OF_INTEREST /evaluations/0/evaluatorId", "MISSING_FIELD /evaluations/0/submittedAt");
    }

    private static String verifications(String... verifications) {
        return "'verifications': " + List.of(verifications);
    }

    private static String verification(String id, String by) {
        return "{'id': '%s', 'findingId': 'F1', 'by': '%s', 'at': '2026-10-05T00:00:00Z', 'upheld': false}"
                .formatted(id, by);
    }

    private static String nomination(String by) {
        return "{'id': 'N1', 'type': 'COMMENDATION', 'by': '%s', 'at': '2026-10-05T00:00:00Z', 'amount': '50.00'}"
                .formatted(by);
    }
}
