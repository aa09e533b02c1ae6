package io.qarules.engine.check;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.qarules.CaseRefusedException;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Policy({"10", "11"})
@DisplayName("nothing is dropped in silence and one bad record never stops the others")
class BadInputTest {
    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .policy("policy.deductionCap( 20 );")
                .penalize("6", "decide.fine( $o, 500 );")
                .penalize("7", "decide.warn( $o );")
                .detect("7", "$c : Call( personal == true )", "detect.breach( $c );")
                .load();
    }

    @Test
    void aCaseWithoutAnAgentOrAMomentIsRefusedWithThoseTwoProblemsOnly() {
        refused("{'calls': [{}], 'strange': 1}", "MISSING_FIELD /agent/id", "MISSING_FIELD /asOf");
        refused("{'agent': {}, 'asOf': '2026-10-31T00:00:00Z'}", "MISSING_FIELD /agent/id");
        refused("{'agent': {'id': 'A1', 'performancePay': 'much'}}", "MISSING_FIELD /asOf");
        refused("{'agent': {'id': 17}, 'asOf': 'now'}", "INVALID_VALUE /agent/id", "INVALID_VALUE /asOf");
        refused("{'agent': {'id': ''}, 'asOf': '2026-10-31T00:00:00Z'}", "INVALID_VALUE /agent/id");
        refused("{'agent': 5, 'asOf': '2026-10-31T00:00:00Z'}", "MISSING_FIELD /agent/id");
    }

    @Test
    void anAgentAndAMomentAreEnough() {
        assertThat(evaluate("")).decides().excludes().hasProblems();
    }

    @Test
    void ofTwoEvaluationsThatOnlyTheirOrderSetsApartTheFirstStays() {
        assertThat(evaluate("""
                        , 'evaluations': [%s, %s]
                        """.formatted(evaluation("E1", finding("F1", "6")), evaluation("E1", finding("F2", "6")))))
                .decides("FINE:F1 #1 FINAL 500.00 collected 500.00")
                .excludes()
                .hasProblems("DUPLICATE_ID /evaluations/1/id");
    }

    @Test
    void aFindingsIdIsUniqueInTheWholeCaseFile() {
        assertThat(evaluate(", 'evaluations': [%s, %s]"
                        .formatted(evaluation("E1", finding("F1", "6")), evaluation("E2", finding("F1", "6")))))
                .decides("FINE:F1 #1 FINAL 500.00 collected 500.00")
                .hasProblems("DUPLICATE_ID /evaluations/1/findings/0/id");
    }

    /** A finding's id is unique in the case file, detected findings included. */
    @Test
    void aFindingWithTheIdOfADetectedOneIsLeftOut() {
        assertThat(evaluate("""
                        , 'calls': [{'id': 'C1', 'startedAt': '2026-10-03T00:00:00Z', 'personal': true}], 'evaluations': [%s]
                        """.formatted(evaluation("E1", finding("call:C1:7", "6")))))
                .decides("WARNING:call:C1:7 #1 FINAL")
                .hasProblems("DUPLICATE_ID /evaluations/0/findings/0/id");
    }

    @Test
    void aRecordThatWasLeftOutClaimsNoId() {
        assertThat(evaluate(", 'evaluations': [{'id': 'E1'}, %s]".formatted(evaluation("E1", finding("F1", "6")))))
                .decides("FINE:F1 #1 FINAL 500.00 collected 500.00")
                .hasProblems(
                        "MISSING_FIELD /evaluations/0/kind",
                        "MISSING_FIELD /evaluations/0/status",
                        "MISSING_FIELD /evaluations/0/submittedAt");
    }

    @Test
    void theChildrenOfAnEvaluationThatIsLeftOutAreNotRead() {
        assertThat(
                        evaluate(
                                ", 'evaluations': [{'id': 'E1', 'kind': 'REGULAR', 'status': 'NO', 'submittedAt': "
                                        + "'2026-10-01T00:00:00Z', 'findings': [{'id': 5, 'clause': '6'}], 'sections': [{'weight': 'x'}]}]"))
                .decides()
                .excludes()
                .hasProblems("INVALID_VALUE /evaluations/0/status");
    }

    @Test
    void allBrokenFieldsOfARecordAreNamedAndTheOthersGoOn() {
        assertThat(evaluate(", 'calls': [{'id': 'C1', 'durationSeconds': -1, 'talkSeconds': 'x'}], 'evaluations': [%s]"
                        .formatted(evaluation("E1", finding("F1", "6")))))
                .decides("FINE:F1 #1 FINAL 500.00 collected 500.00")
                .satisfies(outcome -> Assertions.assertThat(outcome.problems())
                        .extracting(problem -> problem.code() + " " + problem.path())
                        .containsExactlyInAnyOrder(
                                "MISSING_FIELD /calls/0/startedAt",
                                "INVALID_VALUE /calls/0/durationSeconds",
                                "INVALID_VALUE /calls/0/talkSeconds"));
    }

    @Test
    void aBrokenOptionalFieldIsUnknownAndTheRecordStays() {
        assertThat(evaluate(", 'evaluations': [%s]"
                        .formatted(evaluation(
                                "E1",
                                "{'id': 'F1', 'clause': '6', 'severity': 'HIGH', 'consequences': ['COMPLAINT', 'ANGER'],"
                                        + " 'occurredAt': 'yesterday'}"))))
                .decides("FINE:F1 #1 FINAL 500.00 collected 500.00")
                .satisfies(outcome -> Assertions.assertThat(outcome.problems())
                        .extracting(problem -> problem.code() + " " + problem.path())
                        .containsExactlyInAnyOrder(
                                "INVALID_VALUE /evaluations/0/findings/0/severity",
                                "INVALID_VALUE /evaluations/0/findings/0/consequences/1",
                                "INVALID_VALUE /evaluations/0/findings/0/occurredAt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    verifications | 'id': 'V1', 'findingId': 'F7', 'at': '2026-10-05T00:00:00Z', 'upheld': true
                    appeals       | 'id': 'P1', 'findingId': 'F7', 'filedAt': '2026-10-05T00:00:00Z', 'status': 'OPEN'
                    improvements  | 'id': 'I1', 'findingId': 'F7', 'at': '2026-10-05T00:00:00Z', 'grade': 'FULL'
                    """, quoteCharacter = '`')
    void aStatementAboutAFindingThatIsNotThereIsNamedAndLeftOut(String list, String fields) {
        assertThat(evaluate(", '%s': [{%s}]".formatted(list, fields)))
                .excludes()
                .hasProblems("UNKNOWN_REFERENCE /%s/0/findingId".formatted(list));
    }

    @Test
    void anEvaluationOfACallThatIsNotThereStaysWithoutTheCall() {
        Outcome outcome = evaluate(", 'evaluations': [%s]"
                .formatted(evaluation("E1", finding("F1", "6")).replace("'kind'", "'callId': 'C7', 'kind'")));

        assertThat(outcome)
                .decides("FINE:F1 #1 FINAL 500.00 collected 500.00")
                .hasProblems("UNKNOWN_REFERENCE /evaluations/0/callId");
        Assertions.assertThat(outcome.decisions().get(0).callId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5"})
    void aQuestionWithoutAPossibleMaximumIsLeftOut(String max) {
        assertThat(evaluate(sections(
                        "{'id': 'q1', 'weight': 1, 'points': null, 'max': %s}, {'id': 'q2', 'weight': 1, 'points': 4, 'max': 5}"
                                .formatted(max))))
                .scores("E1 80.00 80.00 -")
                .hasProblems("INVALID_VALUE /evaluations/0/sections/0/questions/0/max");
    }

    @Test
    void aMonthsWageTwiceIsNamedAndTheFirstStays() {
        assertThat(engine.evaluate(new CaseFileReader()
                        .read(json(
                                "{'agent': {'id': 'A1', 'wages': [{'month': '2026-10', 'gross': '1000', 'minimum': '0'},"
                                        + " {'month': '2026-10', 'gross': '5000', 'minimum': '0'}, {'month': '2026-11', 'gross': '1'}]},"
                                        + " 'asOf': '2026-10-31T00:00:00Z', 'evaluations': [%s]}"
                                                .formatted(evaluation("E1", finding("F1", "6")))))))
                .decides("FINE:F1 #1 FINAL 500.00 collected 200.00")
                .hasProblems("DUPLICATE_ID /agent/wages/1/month", "MISSING_FIELD /agent/wages/2/minimum");
    }

    @Test
    void aDateOutsideTheCalendarIsNoDate() {
        assertThat(evaluate(", 'evaluations': [%s]"
                        .formatted(evaluation("E1", finding("F1", "6"))
                                .replace("2026-10-04T00:00:00Z", "+10000-01-01T00:00:00Z"))))
                .decides()
                .hasProblems("INVALID_VALUE /evaluations/0/submittedAt");
    }

    @Test
    void everyProblemNamesTheValueAndSaysWhatToDo() {
        Outcome outcome = evaluate(
                ", 'calls': [{'id': 'C1', 'startedAt': '2026-10-03T00:00:00Z', 'durationSeconds': -7}],"
                        + " 'verifications': [{'id': 'V1', 'findingId': 'F7', 'at': '2026-10-05T00:00:00Z', 'upheld': true}]");

        Assertions.assertThat(outcome.problems()).extracting(Problem::value).containsExactly(-7L, "F7");
        Assertions.assertThat(outcome.problems())
                .extracting(Problem::message)
                .allSatisfy(message -> Assertions.assertThat(message).isNotBlank());
        Assertions.assertThat(outcome.problems().get(1).message()).contains("F7", "add it or correct the id");
    }

    @Test
    void aPointerEscapesWhatItsSegmentsHold() {
        Assertions.assertThat(Pointer.ROOT.child("a/b~c").child(3)).hasToString("/a~1b~0c/3");
        Assertions.assertThat(Pointer.ROOT).hasToString("");
    }

    private static void refused(String json, String... problems) {
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> engine.evaluate(new CaseFileReader().read(json(json))))
                .satisfies(refused -> Assertions.assertThat(refused.problems())
                        .extracting(problem -> problem.code() + " " + problem.path())
                        .containsExactlyInAnyOrder(problems));
    }

    private static Outcome evaluate(String more) {
        return engine.evaluate(new CaseFileReader()
                .read(json("{'agent': {'id': 'A1'}, 'asOf': '2026-10-31T00:00:00Z'%s}".formatted(more))));
    }

    private static String sections(String questions) {
        return ", 'evaluations': [%s]"
                .formatted(evaluation("E1", "")
                        .replace(
                                "'findings'",
                                "'sections': [{'id': 's1', 'weight': 1, 'questions': [%s]}], 'findings'"
                                        .formatted(questions)));
    }

    private static String evaluation(String id, String findings) {
        return "{'id': '%s', 'kind': 'REGULAR', 'status': 'SUBMITTED', 'submittedAt': '2026-10-04T00:00:00Z', 'findings': [%s]}"
                .formatted(id, findings);
    }

    private static String finding(String id, String clause) {
        return "{'id': '%s', 'clause': '%s', 'occurredAt': '2026-10-03T00:00:00Z'}".formatted(id, clause);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
