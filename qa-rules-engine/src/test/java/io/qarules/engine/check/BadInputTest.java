package io.qarules.engine.check;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** All broken fields are named, so a reference to nothing is too where the record is left out for another reason. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    verifications | 'id': 'V1', 'findingId': 'F7', 'at': '2026-10-05T00:00:00Z'                    | MISSING_FIELD /verifications/0/upheld  | /verifications/0/findingId
                    verifications | 'findingId': 'F7', 'at': '2026-10-05T00:00:00Z', 'upheld': true                | MISSING_FIELD /verifications/0/id      | /verifications/0/findingId
                    appeals       | 'id': 'P1', 'findingId': 'F7', 'filedAt': '2026-10-05T00:00:00Z'               | MISSING_FIELD /appeals/0/status        | /appeals/0/findingId
                    improvements  | 'id': 'I1', 'findingId': 'F7', 'grade': 'FULL', 'at': 'soon'                   | INVALID_VALUE /improvements/0/at       | /improvements/0/findingId
                    nominations   | 'id': 'N1', 'callId': 'C7', 'at': '2026-10-05T00:00:00Z'                       | MISSING_FIELD /nominations/0/type      | /nominations/0/callId
                    evaluations   | 'id': 'E1', 'callId': 'C7', 'kind': 'REGULAR', 'status': 'SUBMITTED'           | MISSING_FIELD /evaluations/0/submittedAt | /evaluations/0/callId
                    """, quoteCharacter = '`')
    void aDanglingReferenceIsNamedAlsoWhereTheRecordIsLeftOut(
            String list, String fields, String why, String reference) {
        assertNames(evaluate(", '%s': [{%s}]".formatted(list, fields)), why, "UNKNOWN_REFERENCE " + reference);
    }

    @Test
    void aSecondRecordOfOneIdHasItsDanglingReferenceNamed() {
        String second = evaluation("E1", "").replace("'kind'", "'callId': 'C7', 'kind'");

        assertNames(
                evaluate(", 'evaluations': [%s, %s]".formatted(evaluation("E1", ""), second)),
                "DUPLICATE_ID /evaluations/1/id",
                "UNKNOWN_REFERENCE /evaluations/1/callId");
    }

    @Test
    void aReferenceThatCannotBeReadIsNamedOnce() {
        assertNames(
                evaluate(
                        ", 'verifications': [{'id': 'V1', 'findingId': 7}, {'id': 'V2', 'findingId': ''}, {'id': 'V3'}]"),
                "INVALID_VALUE /verifications/0/findingId",
                "MISSING_FIELD /verifications/0/at",
                "MISSING_FIELD /verifications/0/upheld",
                "INVALID_VALUE /verifications/1/findingId",
                "MISSING_FIELD /verifications/1/at",
                "MISSING_FIELD /verifications/1/upheld",
                "MISSING_FIELD /verifications/2/findingId",
                "MISSING_FIELD /verifications/2/at",
                "MISSING_FIELD /verifications/2/upheld");
    }

    /** An empty text is no id and no reference: INVALID_VALUE, then unknown. */
    @Test
    void anEmptyReferenceIsNone() {
        assertNames(
                evaluate(
                        ", 'calls': [{'id': 'C1', 'startedAt': '2026-10-03T00:00:00Z', 'orderId': ''}], 'evaluations': [%s],"
                                        .formatted(evaluation(
                                                        "E1",
                                                        finding("F1", "7")
                                                                .replace("'clause'", "'orderId': '', 'clause'"))
                                                .replace("'kind'", "'callId': '', 'evaluatorId': '', 'kind'"))
                                + " 'nominations': [{'id': 'N1', 'type': 'COMMENDATION', 'by': 'S1', 'amount': 1, 'callId': '',"
                                + " 'at': '2026-10-05T00:00:00Z'}]"),
                "INVALID_VALUE /calls/0/orderId",
                "INVALID_VALUE /evaluations/0/callId",
                "INVALID_VALUE /evaluations/0/evaluatorId",
                "INVALID_VALUE /evaluations/0/findings/0/orderId",
                "INVALID_VALUE /nominations/0/callId");
    }

    /** INVALID is asked only of nominations up to asOf; who nominates and how much is read of no other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'id': 'N1', 'type': 'COMMENDATION', 'at': '2026-11-01T00:00:00Z'  | ``
                    'id': 'N1', 'type': 'COMMENDATION', 'at': '2026-11-01T00:00:00Z', 'callId': 'C7' | UNKNOWN_REFERENCE /nominations/0/callId
                    'id': 'N1', 'at': '2026-10-05T00:00:00Z'                          | MISSING_FIELD /nominations/0/type
                    'id': 'N1', 'type': 'COMMENDATION', 'at': 'soon'                  | INVALID_VALUE /nominations/0/at
                    'type': 'COMMENDATION', 'at': '2026-10-05T00:00:00Z'              | MISSING_FIELD /nominations/0/id
                    """, quoteCharacter = '`')
    void ofANominationThatGivesNothingAuthorAndAmountAreNotRead(String fields, String problem) {
        for (String rest :
                new String[] {"", ", 'by': 7, 'amount': 'much'", ", 'by': '', 'amount': -1", ", 'amount': 1e2147483648"
                }) {
            Outcome outcome = evaluate(", 'nominations': [{%s%s}]".formatted(fields, rest));

            assertThat(outcome).decides().excludes();
            assertNames(outcome, problem.isEmpty() ? new String[0] : new String[] {problem});
        }
    }

    /** A finding whose id is that of a detected one is left out, whatever else holds of it or of the detected one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-10-03 | SUBMITTED | 6       | WARNING:call:C1:7 #1 FINAL | ``
                    2026-10-03 | DRAFT     | 6       | WARNING:call:C1:7 #1 FINAL | ``
                    2026-10-03 | SUBMITTED | unknown | WARNING:call:C1:7 #1 FINAL | ``
                    2026-11-03 | SUBMITTED | 6       | ``                          | call:C1:7 7 AFTER_AS_OF
                    """, quoteCharacter = '`')
    void aFindingWithADetectedIdIsADuplicate(
            String day, String status, String clause, String decided, String excluded) {
        Outcome outcome =
                evaluate(", 'calls': [{'id': 'C1', 'startedAt': '%sT00:00:00Z', 'personal': true}], 'evaluations': [%s]"
                        .formatted(
                                day,
                                evaluation("E1", finding("call:C1:7", clause) + ", " + finding("call:C1:7", "6"))
                                        .replace("SUBMITTED", status)));

        assertThat(outcome)
                .decides(decided.isEmpty() ? new String[0] : new String[] {decided})
                .excludes(excluded.isEmpty() ? new String[0] : new String[] {excluded});
        assertNames(outcome, "DUPLICATE_ID /evaluations/0/findings/0/id", "DUPLICATE_ID /evaluations/0/findings/1/id");
    }

    @Test
    void anIdThatOnlyLooksLikeADetectedOneIsAsAnyOther() {
        assertThat(evaluate(", 'calls': [{'id': 'C1', 'startedAt': '2026-10-03T00:00:00Z'}], 'evaluations': [%s]"
                        .formatted(evaluation("E1", finding("call:C1:7", "7")))))
                .decides("WARNING:call:C1:7 #1 FINAL")
                .hasProblems();
    }

    static List<BigDecimal> beyondReckoning() {
        return List.of(
                new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                new BigDecimal("1e2147483647"),
                new BigDecimal("1e-2147483647"),
                new BigDecimal("0e-2147483647"),
                new BigDecimal("-1e999999999"),
                new BigDecimal("1e1001"),
                new BigDecimal(BigInteger.TEN.pow(2_000)));
    }

    /** What no JSON brings, a caller in Java can: it is a broken field as any; broken points take the score. */
    @ParameterizedTest
    @MethodSource("beyondReckoning")
    void aDecimalBeyondReckoningIsNamed(BigDecimal huge) {
        CaseFile caseFile = CaseFile.builder()
                .agent(Agent.builder()
                        .id("A1")
                        .performancePay(huge)
                        .wages(List.of(new Wage(YearMonth.of(2026, 10), huge, BigDecimal.ONE)))
                        .build())
                .asOf(Instant.parse("2026-10-31T00:00:00Z"))
                .evaluations(List.of(Evaluation.builder()
                        .id("E1")
                        .kind(EvaluationKind.REGULAR)
                        .status(EvaluationStatus.SUBMITTED)
                        .submittedAt(Instant.parse("2026-10-04T00:00:00Z"))
                        .sections(List.of(
                                new Section(
                                        "s1",
                                        BigDecimal.ONE,
                                        List.of(
                                                question("q1", BigDecimal.ONE, BigDecimal.ONE, huge),
                                                question("q2", huge, BigDecimal.ONE, BigDecimal.TEN),
                                                question("q3", BigDecimal.ONE, huge, BigDecimal.TEN),
                                                question(
                                                        "q4",
                                                        BigDecimal.ONE,
                                                        BigDecimal.valueOf(4),
                                                        BigDecimal.valueOf(5)))),
                                new Section("s2", huge, List.of())))
                        .findings(List.of(Finding.builder()
                                .id("F1")
                                .clause("6")
                                .occurredAt(Instant.parse("2026-10-03T00:00:00Z"))
                                .build()))
                        .build()))
                .verifications(List.of(Verification.builder()
                        .id("V1")
                        .findingId("F1")
                        .at(Instant.parse("2026-10-05T00:00:00Z"))
                        .upheld(true)
                        .amount(huge)
                        .build()))
                .build();

        Outcome outcome = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> engine.evaluate(caseFile));

        assertThat(outcome).decides("FINE:F1 #1 FINAL 500.00 collected 500.00").scores("E1 - - -");
        assertNames(
                outcome,
                "INVALID_VALUE /agent/performancePay",
                "INVALID_VALUE /agent/wages/0/gross",
                "INVALID_VALUE /evaluations/0/sections/0/questions/0/max",
                "INVALID_VALUE /evaluations/0/sections/0/questions/1/weight",
                "INVALID_VALUE /evaluations/0/sections/0/questions/2/points",
                "INVALID_VALUE /evaluations/0/sections/1/weight",
                "INVALID_VALUE /verifications/0/amount");
        Assertions.assertThat(new JsonWriter().write(outcome)).hasSizeLessThan(20_000);
        Assertions.assertThat(engine.evaluateAll(Stream.of(caseFile, caseFile)))
                .allSatisfy(
                        result -> Assertions.assertThat(result.orElseThrow()).isEqualTo(outcome));
    }

    /** Each broken record costs the same, however many there are. */
    @Test
    void manyBrokenRecordsAreNamedInATimeThatGrowsWithTheirNumber() {
        int many = 20_000;
        String broken = String.join(",", Collections.nCopies(many, "{'findings': [{'id': 5}]}"));

        Outcome outcome = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> evaluate(", 'evaluations': [%s]".formatted(broken)));

        Assertions.assertThat(outcome.problems()).hasSize(4 * many);
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

    private static void assertNames(Outcome outcome, String... problems) {
        Assertions.assertThat(outcome.problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactlyInAnyOrder(problems);
    }

    private static Question question(String id, BigDecimal weight, BigDecimal points, BigDecimal max) {
        return Question.builder().id(id).weight(weight).points(points).max(max).build();
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
