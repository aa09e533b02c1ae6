package io.qarules.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Direction;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Party;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Wage;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what can be read of a case file, and what is named where it cannot")
class CaseFileReaderTest {
    /** An example with every record that a case file can have. */
    static final String EXAMPLE = """
            {
              "agent": {"id": "A17", "name": "Li Na", "surname": "李", "team": "T1", "supervisorId": "S1", "line": "ecommerce",
                        "hiredOn": "2025-01-06", "performancePay": "2000.00",
                        "wages": [{"month": "2026-10", "gross": "5200.00", "minimum": "2690.00"}]},
              "asOf": "2026-10-31T23:59:59+08:00",
              "calls": [{"id": "C1", "startedAt": "2026-10-03T09:12:58+08:00", "durationSeconds": 420, "talkSeconds": 380,
                         "consultationSeconds": 120, "direction": "INBOUND", "connected": true, "hungUpBy": "CUSTOMER",
                         "intentConfirmed": true, "orderId": "O1", "deal": false, "quotedWithoutConsulting": false,
                         "unansweredRepeats": 0, "spokenSurname": "李", "surnameRemark": false, "personal": false,
                         "firstContactResolved": true, "transferred": false,
                         "notes": {"condition": true, "medication": true, "conversation": true}}],
              "callbacks": [{"id": "B1", "requestedAt": "2026-10-03T10:00:00+08:00", "returnedAt": null, "attempts": 1, "agentPresent": true}],
              "evaluations": [{"id": "E1", "callId": "C1", "evaluatorId": "Q1", "form": "telesales", "formVersion": "3",
                               "kind": "REGULAR", "status": "SUBMITTED", "submittedAt": "2026-10-04T08:00:00+08:00", "reviewed": true,
                               "sections": [{"id": "s1", "weight": 60, "questions": [
                                   {"id": "q1", "weight": 1, "points": 4, "max": 5, "fatal": false}]}],
                               "findings": [{"id": "F1", "clause": "6.3.1.2", "severity": "MINOR", "occurredAt": null,
                                             "consequences": [], "imageHarmed": false, "technique": false, "orderId": null, "note": ""}]}],
              "verifications": [{"id": "V1", "findingId": "F1", "by": "S1", "at": "2026-10-05T09:00:00+08:00", "upheld": true, "severity": null, "amount": null}],
              "appeals": [{"id": "P1", "findingId": "F1", "filedAt": "2026-10-05T10:00:00+08:00", "status": "REJECTED", "decidedAt": "2026-10-08T10:00:00+08:00"}],
              "improvements": [{"id": "I1", "findingId": "F1", "grade": "FULL", "at": "2026-10-20T10:00:00+08:00"}],
              "nominations": [{"id": "N1", "type": "EXCELLENT_RECORDING", "callId": "C1", "by": "S1", "at": "2026-10-21T10:00:00+08:00", "amount": "50.00"}]
            }
            """;

    @Nested
    @DisplayName("the example")
    class Example {
        private final CaseFileReading reading = new CaseFileReader(true).read(EXAMPLE);
        private final CaseFile caseFile = reading.caseFile();

        @Test
        void itIsReadWholeEvenStrictly() {
            assertThat(reading.problems()).isEmpty();
        }

        @Test
        void theAgentIsReadFieldByField() {
            assertThat(caseFile.agent())
                    .isEqualTo(new Agent(
                            "A17",
                            "Li Na",
                            "李",
                            "T1",
                            "S1",
                            "ecommerce",
                            LocalDate.of(2025, 1, 6),
                            new BigDecimal("2000.00"),
                            List.of(new Wage(
                                    YearMonth.of(2026, 10), new BigDecimal("5200.00"), new BigDecimal("2690.00"))),
                            Map.of(),
                            List.of()));
            assertThat(caseFile.asOf()).isEqualTo("2026-10-31T15:59:59Z");
        }

        @Test
        void theCallIsReadFieldByField() {
            assertThat(caseFile.calls())
                    .containsExactly(new Call(
                            "C1",
                            Instant.parse("2026-10-03T01:12:58Z"),
                            420L,
                            380L,
                            120L,
                            Direction.INBOUND,
                            true,
                            Party.CUSTOMER,
                            true,
                            "O1",
                            false,
                            false,
                            0L,
                            "李",
                            false,
                            false,
                            true,
                            false,
                            new Notes(true, true, true),
                            Map.of()));
        }

        @Test
        void theEvaluationIsReadFieldByField() {
            assertThat(caseFile.evaluations()).singleElement().satisfies(evaluation -> {
                assertThat(evaluation.kind()).isEqualTo(EvaluationKind.REGULAR);
                assertThat(evaluation.status()).isEqualTo(EvaluationStatus.SUBMITTED);
                assertThat(evaluation.form()).isEqualTo("telesales");
                assertThat(evaluation.formVersion()).isEqualTo("3");
                assertThat(evaluation.evaluatorId()).isEqualTo("Q1");
                assertThat(evaluation.callId()).isEqualTo("C1");
                assertThat(evaluation.reviewed()).isTrue();
                assertThat(evaluation.sections())
                        .containsExactly(new Section(
                                "s1",
                                new BigDecimal("60"),
                                List.of(new Question(
                                        "q1", BigDecimal.ONE, new BigDecimal("4"), new BigDecimal("5"), false))));
                assertThat(evaluation.findings())
                        .containsExactly(Finding.builder()
                                .id("F1")
                                .clause("6.3.1.2")
                                .severity(Severity.MINOR)
                                .imageHarmed(false)
                                .technique(false)
                                .note("")
                                .build());
            });
        }

        @Test
        void theStatementsAreReadFieldByField() {
            assertThat(caseFile.callbacks()).singleElement().satisfies(callback -> {
                assertThat(callback.requestedAt()).isEqualTo("2026-10-03T02:00:00Z");
                assertThat(callback.returnedAt()).isNull();
                assertThat(callback.attempts()).isEqualTo(1);
                assertThat(callback.agentPresent()).isTrue();
            });
            assertThat(caseFile.verifications()).singleElement().satisfies(verification -> {
                assertThat(verification.by()).isEqualTo("S1");
                assertThat(verification.upheld()).isTrue();
                assertThat(verification.at()).isEqualTo("2026-10-05T01:00:00Z");
            });
            assertThat(caseFile.appeals()).singleElement().satisfies(appeal -> {
                assertThat(appeal.status()).isEqualTo(AppealStatus.REJECTED);
                assertThat(appeal.filedAt()).isEqualTo("2026-10-05T02:00:00Z");
                assertThat(appeal.decidedAt()).isEqualTo("2026-10-08T02:00:00Z");
            });
            assertThat(caseFile.improvements()).singleElement().satisfies(improvement -> assertThat(improvement.grade())
                    .isEqualTo(ImprovementGrade.FULL));
            assertThat(caseFile.nominations()).singleElement().satisfies(nomination -> {
                assertThat(nomination.type()).isEqualTo(NominationType.EXCELLENT_RECORDING);
                assertThat(nomination.amount()).isEqualTo(new BigDecimal("50.00"));
            });
        }
    }

    @Test
    void anEmptyObjectIsACaseFileOfWhichNothingIsKnown() {
        CaseFileReading nothing = new CaseFileReader().read("{}");

        assertThat(nothing.caseFile()).isEqualTo(CaseFile.builder().build());
        assertThat(nothing.problems()).isEmpty();
    }

    @Test
    void blanksAroundTheObjectAreNothing() {
        assertThat(new CaseFileReader().read(" \r\n{}\n ").caseFile())
                .isEqualTo(CaseFile.builder().build());
    }

    @Test
    void aByteOrderMarkBeforeTheObjectIsSkipped() {
        assertThat(new CaseFileReader()
                        .read("\uFEFF{\"agent\": {\"id\": \"A1\"}}".getBytes(StandardCharsets.UTF_8))
                        .caseFile()
                        .agent())
                .isEqualTo(Agent.of("A1"));
    }

    @Test
    void aMissingFieldAndNullAreTheSame() {
        assertThat(
                        new CaseFileReader()
                                .read(
                                        "{\"agent\": {\"id\": \"A1\", \"wages\": null, \"line\": null}, \"calls\": null, \"asOf\": null}"))
                .isEqualTo(new CaseFileReader().read("{\"agent\": {\"id\": \"A1\"}}"));
    }

    @ParameterizedTest(name = "{0} : {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /agent                          | {"agent": @}                                    | 5
                    /agent                          | {"agent": @}                                    | []
                    /agent/id                       | {"agent": {"id": @}}                            | 5
                    /agent/name                     | {"agent": {"name": @}}                          | true
                    /agent/surname                  | {"agent": {"surname": @}}                       | {}
                    /agent/team                     | {"agent": {"team": @}}                          | 1
                    /agent/supervisorId             | {"agent": {"supervisorId": @}}                  | 1
                    /agent/line                     | {"agent": {"line": @}}                          | ["a"]
                    /agent/hiredOn                  | {"agent": {"hiredOn": @}}                       | "06.01.2025"
                    /agent/hiredOn                  | {"agent": {"hiredOn": @}}                       | "2025-02-30"
                    /agent/hiredOn                  | {"agent": {"hiredOn": @}}                       | 20250106
                    /agent/performancePay           | {"agent": {"performancePay": @}}                | "much"
                    /agent/performancePay           | {"agent": {"performancePay": @}}                | "1,000.00"
                    /agent/performancePay           | {"agent": {"performancePay": @}}                | "1e3"
                    /agent/performancePay           | {"agent": {"performancePay": @}}                | " 5"
                    /agent/performancePay           | {"agent": {"performancePay": @}}                | ""
                    /agent/performancePay           | {"agent": {"performancePay": @}}                | true
                    /agent/wages                    | {"agent": {"wages": @}}                         | {}
                    /agent/wages/0                  | {"agent": {"wages": [@]}}                       | 5
                    /agent/wages/0/month            | {"agent": {"wages": [{"month": @}]}}            | "2026-13"
                    /agent/wages/0/month            | {"agent": {"wages": [{"month": @}]}}            | "2026-10-01"
                    /agent/wages/0/gross            | {"agent": {"wages": [{"gross": @}]}}            | []
                    /agent/wages/0/minimum          | {"agent": {"wages": [{"minimum": @}]}}          | "x"
                    /asOf                           | {"asOf": @}                                     | "2026-10-31T23:59:59"
                    /asOf                           | {"asOf": @}                                     | "2026-10-31"
                    /asOf                           | {"asOf": @}                                     | "2026-10-31 23:59:59+08:00"
                    /asOf                           | {"asOf": @}                                     | "2026-02-30T00:00:00Z"
                    /asOf                           | {"asOf": @}                                     | 1793462399
                    /calls                          | {"calls": @}                                    | {}
                    /calls                          | {"calls": @}                                    | "C1"
                    /calls/1                        | {"calls": [{}, @]}                              | null
                    /calls/0/id                     | {"calls": [{"id": @}]}                          | 1
                    /calls/0/startedAt              | {"calls": [{"startedAt": @}]}                   | "09:12"
                    /calls/0/durationSeconds        | {"calls": [{"durationSeconds": @}]}             | "420"
                    /calls/0/durationSeconds        | {"calls": [{"durationSeconds": @}]}             | 420.5
                    /calls/0/durationSeconds        | {"calls": [{"durationSeconds": @}]}             | 99999999999999999999
                    /calls/0/talkSeconds            | {"calls": [{"talkSeconds": @}]}                 | true
                    /calls/0/consultationSeconds    | {"calls": [{"consultationSeconds": @}]}         | []
                    /calls/0/unansweredRepeats      | {"calls": [{"unansweredRepeats": @}]}           | "three"
                    /calls/0/direction              | {"calls": [{"direction": @}]}                   | "inbound"
                    /calls/0/direction              | {"calls": [{"direction": @}]}                   | 0
                    /calls/0/connected              | {"calls": [{"connected": @}]}                   | "true"
                    /calls/0/hungUpBy               | {"calls": [{"hungUpBy": @}]}                    | "CLIENT"
                    /calls/0/intentConfirmed        | {"calls": [{"intentConfirmed": @}]}             | 1
                    /calls/0/orderId                | {"calls": [{"orderId": @}]}                     | 1
                    /calls/0/deal                   | {"calls": [{"deal": @}]}                        | 0
                    /calls/0/quotedWithoutConsulting| {"calls": [{"quotedWithoutConsulting": @}]}     | "no"
                    /calls/0/spokenSurname          | {"calls": [{"spokenSurname": @}]}               | 1
                    /calls/0/surnameRemark          | {"calls": [{"surnameRemark": @}]}               | "x"
                    /calls/0/personal               | {"calls": [{"personal": @}]}                    | "x"
                    /calls/0/firstContactResolved   | {"calls": [{"firstContactResolved": @}]}        | "x"
                    /calls/0/transferred            | {"calls": [{"transferred": @}]}                 | "x"
                    /calls/0/notes                  | {"calls": [{"notes": @}]}                       | true
                    /calls/0/notes/condition        | {"calls": [{"notes": {"condition": @}}]}        | "yes"
                    /calls/0/notes/medication       | {"calls": [{"notes": {"medication": @}}]}       | "yes"
                    /calls/0/notes/conversation     | {"calls": [{"notes": {"conversation": @}}]}     | "yes"
                    /callbacks                      | {"callbacks": @}                                | 1
                    /callbacks/0/id                 | {"callbacks": [{"id": @}]}                      | 1
                    /callbacks/0/requestedAt        | {"callbacks": [{"requestedAt": @}]}             | 1
                    /callbacks/0/returnedAt         | {"callbacks": [{"returnedAt": @}]}              | "never"
                    /callbacks/0/attempts           | {"callbacks": [{"attempts": @}]}                | 1.5
                    /callbacks/0/agentPresent       | {"callbacks": [{"agentPresent": @}]}            | "x"
                    /evaluations                    | {"evaluations": @}                              | true
                    /evaluations/0                  | {"evaluations": [@]}                            | "E1"
                    /evaluations/0/id               | {"evaluations": [{"id": @}]}                    | 1
                    /evaluations/0/callId           | {"evaluations": [{"callId": @}]}                | 1
                    /evaluations/0/evaluatorId      | {"evaluations": [{"evaluatorId": @}]}           | 1
                    /evaluations/0/form             | {"evaluations": [{"form": @}]}                  | 1
                    /evaluations/0/formVersion      | {"evaluations": [{"formVersion": @}]}           | 3
                    /evaluations/0/kind             | {"evaluations": [{"kind": @}]}                  | "NORMAL"
                    /evaluations/0/status           | {"evaluations": [{"status": @}]}                | "DONE"
                    /evaluations/0/submittedAt      | {"evaluations": [{"submittedAt": @}]}           | "2026-10-04"
                    /evaluations/0/reviewed         | {"evaluations": [{"reviewed": @}]}              | "x"
                    /evaluations/0/sections         | {"evaluations": [{"sections": @}]}              | {}
                    /evaluations/0/sections/0/id    | {"evaluations": [{"sections": [{"id": @}]}]}    | 1
                    /evaluations/0/sections/0/weight| {"evaluations": [{"sections": [{"weight": @}]}]}| "60"
                    /evaluations/0/sections/0/questions          | {"evaluations": [{"sections": [{"questions": @}]}]}            | 1
                    /evaluations/0/sections/0/questions/0        | {"evaluations": [{"sections": [{"questions": [@]}]}]}          | 1
                    /evaluations/0/sections/0/questions/0/id     | {"evaluations": [{"sections": [{"questions": [{"id": @}]}]}]}  | 1
                    /evaluations/0/sections/0/questions/0/weight | {"evaluations": [{"sections": [{"questions": [{"weight": @}]}]}]} | "1"
                    /evaluations/0/sections/0/questions/0/points | {"evaluations": [{"sections": [{"questions": [{"points": @}]}]}]} | "4"
                    /evaluations/0/sections/0/questions/0/max    | {"evaluations": [{"sections": [{"questions": [{"max": @}]}]}]}    | true
                    /evaluations/0/sections/0/questions/0/fatal  | {"evaluations": [{"sections": [{"questions": [{"fatal": @}]}]}]}  | 1
                    /evaluations/0/findings                      | {"evaluations": [{"findings": @}]}                     | {}
                    /evaluations/0/findings/0                    | {"evaluations": [{"findings": [@]}]}                   | "F1"
                    /evaluations/0/findings/0/id                 | {"evaluations": [{"findings": [{"id": @}]}]}           | 1
                    /evaluations/0/findings/0/clause             | {"evaluations": [{"findings": [{"clause": @}]}]}       | 5.1
                    /evaluations/0/findings/0/severity           | {"evaluations": [{"findings": [{"severity": @}]}]}     | "HIGH"
                    /evaluations/0/findings/0/occurredAt         | {"evaluations": [{"findings": [{"occurredAt": @}]}]}   | "x"
                    /evaluations/0/findings/0/consequences       | {"evaluations": [{"findings": [{"consequences": @}]}]} | "COMPLAINT"
                    /evaluations/0/findings/0/consequences/1     | {"evaluations": [{"findings": [{"consequences": ["RETURN", @]}]}]} | 5
                    /evaluations/0/findings/0/imageHarmed        | {"evaluations": [{"findings": [{"imageHarmed": @}]}]}  | "x"
                    /evaluations/0/findings/0/technique          | {"evaluations": [{"findings": [{"technique": @}]}]}    | "x"
                    /evaluations/0/findings/0/orderId            | {"evaluations": [{"findings": [{"orderId": @}]}]}      | 1
                    /evaluations/0/findings/0/note               | {"evaluations": [{"findings": [{"note": @}]}]}         | 1
                    /verifications/0/id             | {"verifications": [{"id": @}]}                  | 1
                    /verifications/0/findingId      | {"verifications": [{"findingId": @}]}           | 1
                    /verifications/0/by             | {"verifications": [{"by": @}]}                  | 1
                    /verifications/0/at             | {"verifications": [{"at": @}]}                  | 1
                    /verifications/0/upheld         | {"verifications": [{"upheld": @}]}              | "x"
                    /verifications/0/severity       | {"verifications": [{"severity": @}]}            | "minor"
                    /verifications/0/amount         | {"verifications": [{"amount": @}]}              | "fifty"
                    /appeals/0/id                   | {"appeals": [{"id": @}]}                        | 1
                    /appeals/0/findingId            | {"appeals": [{"findingId": @}]}                 | 1
                    /appeals/0/filedAt              | {"appeals": [{"filedAt": @}]}                   | 1
                    /appeals/0/status               | {"appeals": [{"status": @}]}                    | "NEW"
                    /appeals/0/decidedAt            | {"appeals": [{"decidedAt": @}]}                 | 1
                    /improvements/0/id              | {"improvements": [{"id": @}]}                   | 1
                    /improvements/0/findingId       | {"improvements": [{"findingId": @}]}            | 1
                    /improvements/0/grade           | {"improvements": [{"grade": @}]}                | 100
                    /improvements/0/at              | {"improvements": [{"at": @}]}                   | 1
                    /nominations/0/id               | {"nominations": [{"id": @}]}                    | 1
                    /nominations/0/type             | {"nominations": [{"type": @}]}                  | "BEST"
                    /nominations/0/callId           | {"nominations": [{"callId": @}]}                | 1
                    /nominations/0/by               | {"nominations": [{"by": @}]}                    | 1
                    /nominations/0/at               | {"nominations": [{"at": @}]}                    | 1
                    /nominations/0/amount           | {"nominations": [{"amount": @}]}                | {}
                    /nominations/0/amount           | {"nominations": [{"amount": @}]}                | 1e400
                    """)
    void aFieldThatCannotBeWhatItShouldIsNamedByItsPathWithItsValueAndThenUnknown(
            String path, String json, String value) {
        CaseFileReading broken = new CaseFileReader().read(json.replace("@", value));

        assertThat(broken.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.value() == null).isEqualTo(value.equals("null"));
            assertThat(problem.message()).contains(", not ");
        });
        boolean oneOfAList = path.matches(".*/\\d+");
        String unknown = oneOfAList ? (path.contains("consequences") ? "" : "{}") : "null";
        assertThat(broken.caseFile())
                .isEqualTo(new CaseFileReader()
                        .read(json.replace("@", unknown).replace(", ]", "]"))
                        .caseFile());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theOrderOfTheFieldsIsOfNoConcern(boolean strict) throws JsonProcessingException {
        String broken = EXAMPLE.replace("\"T1\"", "1")
                .replace("\"2026-10-03T09:12:58+08:00\"", "\"morning\"")
                .replace("\"fatal\"", "\"fatl\"");
        JsonNode backwards = backwards(new ObjectMapper().readTree(broken));

        CaseFileReading reading = new CaseFileReader(strict).read(broken);

        assertThat(reading.problems()).hasSize(strict ? 3 : 2);
        assertThat(new CaseFileReader(strict).read(backwards.toString())).isEqualTo(reading);
        assertThat(new CaseFileReader(strict).read(backwards)).isEqualTo(reading);
    }

    private static JsonNode backwards(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(backwards(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        Deque<String> fields = new ArrayDeque<>();
        node.fieldNames().forEachRemaining(fields::addFirst);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> object.set(field, backwards(node.get(field))));
        return object;
    }

    @Test
    void theValueOfAProblemIsWhatStoodThere() {
        assertThat(problems("{\"asOf\": \"today\", \"calls\": [{\"connected\": 1, \"notes\": [true, \"x\"]}]}"))
                .extracting(Problem::value)
                .containsExactly("today", 1, List.of(true, "x"));
    }

    @Test
    void aLongValueIsShortenedInTheMessageOnly() {
        String longText = "x".repeat(5000);

        assertThat(problems("{\"asOf\": \"%s\"}".formatted(longText)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.value()).isEqualTo(longText);
                    assertThat(problem.message()).hasSizeLessThan(200);
                });
    }

    @Test
    void oneBrokenFieldDoesNotStopTheOthers() {
        CaseFileReading reading = new CaseFileReader()
                .read(
                        "{\"agent\": {\"id\": \"A1\", \"line\": 5}, \"calls\": [7, {\"id\": \"C1\", \"personal\": \"x\"}]}");

        assertThat(reading.problems())
                .extracting(Problem::path)
                .containsExactly("/agent/line", "/calls/0", "/calls/1/personal");
        assertThat(reading.caseFile().agent()).isEqualTo(Agent.of("A1"));
        assertThat(reading.caseFile().calls())
                .containsExactly(Call.builder().build(), Call.builder().id("C1").build());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    "50.00", 50.00
                    "50", 50
                    "0.5", 0.5
                    "-50.00", -50.00
                    50, 50
                    12.3, 12.3
                    1e2, 100
                    """)
    void moneyIsADecimalTextOrANumber(String json, BigDecimal amount) {
        CaseFileReading reading = new CaseFileReader().read("{\"nominations\": [{\"amount\": %s}]}".formatted(json));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.caseFile().nominations().get(0).amount()).isEqualByComparingTo(amount);
    }

    @Test
    void moneyAsANumberIsReadExactly() {
        assertThat(new CaseFileReader()
                        .read("{\"nominations\": [{\"amount\": 123456789012.345678}]}")
                        .caseFile()
                        .nominations()
                        .get(0)
                        .amount())
                .isEqualByComparingTo("123456789012.345678");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-03T09:12:58+08:00, 2026-10-03T01:12:58Z",
        "2026-10-03T01:12:58Z, 2026-10-03T01:12:58Z",
        "2026-10-03T01:12:58.123-00:30, 2026-10-03T01:42:58.123Z",
        "2026-10-03T09:12+08:00, 2026-10-03T01:12:00Z"
    })
    void aMomentHasAnOffset(String text, Instant instant) {
        assertThat(new CaseFileReader()
                        .read("{\"asOf\": \"%s\"}".formatted(text))
                        .caseFile()
                        .asOf())
                .isEqualTo(instant);
    }

    @Test
    void whatIsNoWordAmongConsequencesIsNamedAndTheOthersStay() {
        CaseFileReading reading = new CaseFileReader()
                .read(
                        "{\"evaluations\": [{\"findings\": [{\"consequences\": [\"RETURN\", \"ANGER\", 5, null, \"COMPLAINT\"]}]}]}");

        assertThat(reading.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "/evaluations/0/findings/0/consequences/2", "/evaluations/0/findings/0/consequences/3");
        assertThat(reading.caseFile().evaluations().get(0).findings().get(0).consequences())
                .containsExactly(Consequence.RETURN, "ANGER", Consequence.COMPLAINT);
    }

    private static List<Problem> problems(String json) {
        return new CaseFileReader().read(json).problems();
    }
}
