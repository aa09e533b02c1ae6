package io.qarules.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionBuilder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.outcome.Score;
import io.qarules.outcome.Text;
import io.qarules.period.PeriodFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what is written of results")
class JsonWriterTest {
    private static final JsonWriter WRITER = new JsonWriter();

    @Test
    void theOutcomeOfTheExampleIsWrittenWordForWord() throws JsonProcessingException {
        Outcome outcome = new Outcome(
                "A17",
                Instant.parse("2026-10-31T15:59:59Z"),
                new PolicyVersion("telesales", "1.0.0", "sha256:…"),
                List.of(
                        decision("WARNING:F1", DecisionKind.WARNING, "6.3.1.2", "F1")
                                .occurredAt(Instant.parse("2026-10-03T01:12:58Z"))
                                .occurrence(1)
                                .audience(Audience.SUPERVISOR)
                                .rule("6.3.1.2 call notes missing: first")
                                .build(),
                        decision("RECORDING_AWARD:N1", DecisionKind.RECORDING_AWARD, "6.2.2", "N1")
                                .occurredAt(Instant.parse("2026-10-21T02:00:00Z"))
                                .amount(new BigDecimal("50"))
                                .audience(Audience.MANAGER)
                                .rule("6.2.2 …")
                                .build()),
                List.of(new Exclusion("I1", "6.2.1", ExclusionReason.NO_FINE)),
                List.of(new Score("E1", new BigDecimal("80.00"), new BigDecimal("80"), "GOOD", false)),
                List.of());

        assertThat(WRITER.write(outcome)).isEqualTo(onOneLine("""
                        {
                          "agentId": "A17", "asOf": "2026-10-31T15:59:59Z",
                          "policy": {"id": "telesales", "version": "1.0.0", "digest": "sha256:…"},
                          "decisions": [
                            {"id": "WARNING:F1", "kind": "WARNING", "clause": "6.3.1.2", "subjectId": "F1", "callId": "C1",
                             "occurredAt": "2026-10-03T01:12:58Z", "occurrence": 1, "status": "FINAL",
                             "amount": null, "min": null, "max": null, "collected": null, "absorbedBy": null,
                             "audience": "SUPERVISOR", "rule": "6.3.1.2 call notes missing: first", "reason": {"zh": "…", "en": "…"}},
                            {"id": "RECORDING_AWARD:N1", "kind": "RECORDING_AWARD", "clause": "6.2.2", "subjectId": "N1", "callId": "C1",
                             "occurredAt": "2026-10-21T02:00:00Z", "occurrence": null, "status": "FINAL",
                             "amount": "50.00", "min": null, "max": null, "collected": null, "absorbedBy": null,
                             "audience": "MANAGER", "rule": "6.2.2 …", "reason": {"zh": "…", "en": "…"}}],
                          "excluded": [{"findingId": "I1", "clause": "6.2.1", "reason": "NO_FINE"}],
                          "scores": [{"evaluationId": "E1", "raw": "80.00", "score": "80.00", "grade": "GOOD", "autoFail": false}],
                          "problems": []
                        }
                        """));
    }

    @Test
    void whatIsSaidOfFormsRevisionsAndScalesIsWrittenAndReadAgain() {
        String caseFile = """
                {"agent":null,"asOf":null,"calls":[],"callbacks":[],"evaluations":[{"id":"E1","callId":null,\
                "evaluatorId":null,"form":null,"formVersion":null,"kind":null,"status":null,"submittedAt":null,\
                "reviewed":null,"sections":[{"id":"s","weight":1,"questions":[{"id":"q","weight":1,"points":2.5,\
                "max":10,"fatal":true,"bonus":false,"failBelow":1.25,"failScope":"SECTION"}]}],"findings":[],\
                "revision":3,"scoring":"DEDUCTION","base":60.5}],"verifications":[],"appeals":[],"improvements":[],\
                "nominations":[]}""";
        String period = """
                {"period":null,"fund":null,"csatScale":{"min":0,"max":10},"members":[]}""";

        assertThat(WRITER.write(new CaseFileReader(true).read(caseFile).caseFile()))
                .isEqualTo(caseFile);
        assertThat(WRITER.write(new PeriodFileReader(true).read(period).periodFile()))
                .isEqualTo(period);
    }

    /** So inputs that say nothing of them keep their bytes. */
    @Test
    void whatIsNotSaidOfThemIsNotWritten() {
        CaseFile caseFile = CaseFile.builder()
                .evaluations(List.of(Evaluation.builder()
                        .sections(List.of(new Section(
                                "s",
                                BigDecimal.ONE,
                                List.of(Question.builder().id("q").build()))))
                        .build()))
                .build();

        assertThat(WRITER.write(caseFile))
                .contains("\"fatal\":null}")
                .doesNotContain("bonus", "failBelow", "failScope", "revision", "scoring", "base");
        assertThat(WRITER.write(new PeriodFile(null, null, List.of())))
                .isEqualTo("{\"period\":null,\"fund\":null,\"members\":[]}");
    }

    @Test
    void moneyHasTwoPlacesHalfUp() {
        assertThat(amount("12.5")).isEqualTo("12.50");
        assertThat(amount("1E+2")).isEqualTo("100.00");
        assertThat(amount("0")).isEqualTo("0.00");
        assertThat(amount("0.005")).isEqualTo("0.01");
    }

    @Test
    void aScoreThatIsNotThereIsALineOfNulls() throws JsonProcessingException {
        assertThat(parsed(outcome(List.of(), List.of(new Score("E1", null, null, null, false)), List.of()))
                        .get("scores")
                        .toString())
                .isEqualTo("[{\"evaluationId\":\"E1\",\"raw\":null,\"score\":null,\"grade\":null,\"autoFail\":false}]");
    }

    @Test
    void aProblemShowsTheValueAsItStoodInTheInput() throws JsonProcessingException {
        List<Object> values = new ArrayList<>(
                Arrays.asList("F77", -1L, 4.5, true, null, List.of("a", 1), Map.of("k", "v"), new BigDecimal("-5.25")));
        List<Problem> problems = values.stream()
                .map(value -> new Problem(ProblemCode.UNKNOWN_REFERENCE, "/verifications/0/findingId", value, "m"))
                .toList();

        JsonNode written = parsed(outcome(List.of(), List.of(), problems)).get("problems");

        assertThat(written)
                .extracting(problem -> problem.get("value").toString())
                .containsExactly("\"F77\"", "-1", "4.5", "true", "null", "[\"a\",1]", "{\"k\":\"v\"}", "-5.25");
        assertThat(written.get(0).toString())
                .isEqualTo(
                        "{\"code\":\"UNKNOWN_REFERENCE\",\"path\":\"/verifications/0/findingId\",\"value\":\"F77\",\"message\":\"m\"}");
    }

    @Test
    void aNumberOfVeryManyZerosIsWrittenWithItsExponent() throws JsonProcessingException {
        Problem problem =
                new Problem(ProblemCode.INVALID_VALUE, "/calls/0/durationSeconds", new BigDecimal("5.1E-40045"), "m");

        assertThat(WRITER.write(outcome(List.of(), List.of(), List.of(problem))))
                .contains("\"value\":5.1E-40045,");
    }

    @Test
    void aRefusalGivesItsLineAndItsProblems() {
        assertThat(WRITER.writeRefusal(7, List.of(new Problem(ProblemCode.MISSING_FIELD, "/asOf", null, "add it"))))
                .isEqualTo(
                        "{\"line\":7,\"problems\":[{\"code\":\"MISSING_FIELD\",\"path\":\"/asOf\",\"value\":null,\"message\":\"add it\"}]}");
    }

    @Test
    void aFailureNamesRuleAndFile() {
        assertThat(WRITER.writeFailure(7, "r", "penalize/r.drl", "it threw"))
                .isEqualTo(
                        "{\"line\":7,\"problems\":[],\"failure\":{\"rule\":\"r\",\"file\":\"penalize/r.drl\",\"message\":\"it threw\"}}");
    }

    @Test
    void whatIsWrittenIsOneLineWhateverItHolds() {
        String written = WRITER.write(outcome(
                List.of(),
                List.of(),
                List.of(new Problem(ProblemCode.INVALID_VALUE, "", "a\nb\r\u2028\"c\"\uD83D\uDE00李", "m\n"))));

        assertThat(written).doesNotContain("\n", "\r").contains("\uD83D\uDE00李");
    }

    @Test
    void aCaseFileIsReadBackAsItWas() {
        CaseFile caseFile =
                new CaseFileReader(true).read(CaseFileReaderTest.EXAMPLE).caseFile();

        CaseFileReading readBack = new CaseFileReader(true).read(WRITER.write(caseFile));

        assertThat(readBack.caseFile()).isEqualTo(caseFile);
        assertThat(readBack.problems()).isEmpty();
    }

    @Test
    void anEmptyCaseFileIsReadBackAsItWas() {
        CaseFile caseFile = CaseFile.builder().build();

        assertThat(new CaseFileReader(true).read(WRITER.write(caseFile)).caseFile())
                .isEqualTo(caseFile);
    }

    @Test
    void aCaseFileShowsEveryFieldAndItsMomentsInUtc() throws JsonProcessingException {
        JsonNode written = new ObjectMapper()
                .readTree(WRITER.write(
                        new CaseFileReader().read(CaseFileReaderTest.EXAMPLE).caseFile()));

        assertThat(written.fieldNames())
                .toIterable()
                .containsExactly(
                        "agent",
                        "asOf",
                        "calls",
                        "callbacks",
                        "evaluations",
                        "verifications",
                        "appeals",
                        "improvements",
                        "nominations");
        assertThat(written.get("asOf").textValue()).isEqualTo("2026-10-31T15:59:59Z");
        assertThat(written.at("/agent/hiredOn").textValue()).isEqualTo("2025-01-06");
        assertThat(written.at("/agent/performancePay").textValue()).isEqualTo("2000.00");
        assertThat(written.at("/agent/wages/0/month").textValue()).isEqualTo("2026-10");
        assertThat(written.at("/callbacks/0").has("returnedAt")).isTrue();
        assertThat(written.at("/callbacks/0/returnedAt").isNull()).isTrue();
        assertThat(written.at("/evaluations/0/sections/0/weight").isNumber()).isTrue();
    }

    private static String amount(String amount) {
        Decision fine = decision("FINE:F1", DecisionKind.FINE, "1", "F1")
                .amount(new BigDecimal(amount))
                .build();
        try {
            return parsed(outcome(List.of(fine), List.of(), List.of()))
                    .at("/decisions/0/amount")
                    .textValue();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static DecisionBuilder decision(String id, DecisionKind kind, String clause, String subjectId) {
        return Decision.builder()
                .id(id)
                .kind(kind)
                .clause(clause)
                .subjectId(subjectId)
                .callId("C1")
                .occurredAt(Instant.EPOCH)
                .status(DecisionStatus.FINAL)
                .audience(Audience.SUPERVISOR)
                .rule("r")
                .reason(new Text("…", "…"));
    }

    private static Outcome outcome(List<Decision> decisions, List<Score> scores, List<Problem> problems) {
        return new Outcome(
                "A1", Instant.EPOCH, new PolicyVersion("p", "1", "d"), decisions, List.of(), scores, problems);
    }

    private static JsonNode parsed(Outcome outcome) throws JsonProcessingException {
        return new ObjectMapper().readTree(WRITER.write(outcome));
    }

    /** The same fields in the same order, without the blanks between them. */
    private static String onOneLine(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json).toString();
    }
}
