package io.qarules.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.qarules.book.Facts;
import io.qarules.book.FactsReading;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.CaseInput;
import io.qarules.casefile.Question;
import io.qarules.casefile.Verification;
import io.qarules.citation.Policy;
import io.qarules.engine.json.JsonWriter;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.standard.Standard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The module of Jackson")
class QaRulesModuleTest {
    private static final String UPHELD_0 = """
            {"agent": {"id": "A17"}, "asOf": "2026-10-31T16:00:00Z",
             "verifications": [{"id": "V1", "findingId": "F1", "at": "2026-10-05T09:00:00+08:00", "upheld": 0}]}""";
    private static final ObjectMapper MAPPER = Mappers.PLAIN;

    @Test
    void aServiceLoaderFindsIt() throws Exception {
        ObjectMapper found = new ObjectMapper().findAndRegisterModules();

        assertThat(found.getRegisteredModuleIds()).contains(QaRulesModule.class.getName());
        assertThat(found.readValue("{\"id\": \"C1\", \"startedAt\": \"2026-10-03T01:12:58Z\"}", Call.class)
                        .startedAt())
                .isEqualTo(Instant.parse("2026-10-03T01:12:58Z"));
    }

    @Test
    @Policy("10")
    @DisplayName("a number is no false: it is a problem, and the verification is not read as a rejection")
    void nothingIsCoerced() throws Exception {
        CaseFileReading reading = MAPPER.readValue(UPHELD_0, CaseFileReading.class);

        assertThat(reading.caseFile().verifications().get(0).upheld()).isNull();
        assertThat(reading.problems())
                .extracting(Problem::code, Problem::path, Problem::value)
                .containsExactly(tuple(ProblemCode.INVALID_VALUE, "/verifications/0/upheld", 0));
        assertThat(Standard.RULES.evaluate(reading).problems()).containsAll(reading.problems());
    }

    @Test
    void aBareRecordHasNoPlaceForProblems() {
        InputProblemsException thrown =
                catchThrowableOfType(InputProblemsException.class, () -> MAPPER.readValue(UPHELD_0, CaseFile.class));

        assertThat(thrown).isInstanceOf(JsonMappingException.class).hasMessageContaining("/verifications/0/upheld");
        assertThat(thrown.problems()).extracting(Problem::path).containsExactly("/verifications/0/upheld");
    }

    @Test
    void inABodyThePathSaysWhereTheRecordStands() {
        String body = "{\"entries\": [{\"verification\": {\"id\": \"V1\", \"upheld\": \"no\"}}]}";

        InputProblemsException thrown =
                catchThrowableOfType(InputProblemsException.class, () -> MAPPER.readValue(body, Body.class));

        assertThat(thrown.problems()).extracting(Problem::path).containsExactly("/upheld");
        assertThat(thrown.getPathReference()).contains("entries").contains("verification");
    }

    @Test
    void whatCannotBeReadAtAllIsRefused() {
        for (Class<?> type : List.of(CaseFile.class, CaseFileReading.class, CaseInput.class)) {
            for (String json : List.of("[]", "\"\"", "7", "{\"asOf\": null, \"asOf\": null}")) {
                assertThatThrownBy(() -> MAPPER.readValue(json, type))
                        .as("%s as %s", json, type)
                        .isInstanceOf(InputProblemsException.class);
            }
        }
        assertThatThrownBy(() -> Mappers.ODD.readValue("\"\"", CaseFile.class))
                .as("an empty text is not taken for nothing")
                .isInstanceOf(InputProblemsException.class);
    }

    @Test
    void unknownFieldsAreIgnoredUnlessStrict() throws Exception {
        String json = "{\"agent\": {\"id\": \"A17\", \"shoeSize\": 41}}";

        assertThat(MAPPER.readValue(json, CaseFile.class).agent()).isEqualTo(Agent.of("A17"));
        CaseFileReading strict =
                new ObjectMapper().registerModule(new QaRulesModule(true)).readValue(json, CaseFileReading.class);
        assertThat(strict.strict()).isTrue();
        assertThat(strict.problems()).extracting(Problem::path).containsExactly("/agent/shoeSize");
    }

    @Test
    void nullAndOptionalPlacesStayEmpty() throws Exception {
        assertThat(MAPPER.readValue("{\"id\": 1, \"caseFile\": null}", Small.class).caseFile)
                .isNull();
        assertThat(MAPPER.readValue("null", CaseFile.class)).isNull();
    }

    @Test
    void listsAndMapsOfRecords() throws Exception {
        List<CaseInput> cases = MAPPER.readValue("[" + UPHELD_0 + "," + UPHELD_0 + "]", new TypeReference<>() {});
        assertThat(cases)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.reading().problems()).hasSize(1));

        Map<String, Question> questions =
                MAPPER.readValue("{\"q1\": {\"id\": \"q1\", \"points\": 4.10}}", new TypeReference<>() {});
        assertThat(questions.get("q1").points()).isEqualByComparingTo(new BigDecimal("4.1"));
    }

    @Test
    void numbersKeepTheirDigits() throws Exception {
        String json = "{\"id\": \"q1\", \"points\": 0.100000000000000005551115123126}";

        assertThat(MAPPER.readValue(json, Question.class).points())
                .isEqualTo(new BigDecimal("0.100000000000000005551115123126"));
    }

    @Test
    void moneyIsWrittenAsTheContractSays() throws Exception {
        Outcome outcome = Standard.RULES.evaluate(
                CaseFile.builder().agent(Agent.of("A17")).asOf(Instant.EPOCH).build());
        record Reply(int id, Outcome outcome, List<Outcome> all) {}

        assertThat(MAPPER.writeValueAsString(new Reply(1, outcome, List.of(outcome))))
                .isEqualTo("{\"id\":1,\"outcome\":%1$s,\"all\":[%1$s]}".formatted(new JsonWriter().write(outcome)));
    }

    @Test
    void theSettingsOfTheGeneratorAreAsTheyWere() throws Exception {
        record Reply(Question question, BigDecimal number) {}
        Question question = Question.builder().id("q1").points(4.5).build();

        JsonNode odd = MAPPER.readTree(Mappers.ODD.writeValueAsString(new Reply(question, new BigDecimal("1E+3"))));
        assertThat(odd.get("question").get("points").isNumber()).isTrue();
        assertThat(odd.get("number").isTextual())
                .as("the program's own number, as it wants it")
                .isTrue();
    }

    @Test
    void facts() throws Exception {
        String json = "{\"agent\": {\"id\": \"A17\"}, \"retractions\": [{\"kind\": \"APPEAL\", \"id\": \"P1\"}]}";

        assertThat(MAPPER.readValue(json, Facts.class).retractions()).hasSize(1);
        assertThat(MAPPER.readValue(json.replace("APPEAL", "?"), FactsReading.class)
                        .problems())
                .hasSize(1);
    }

    @Test
    void anotherFormatOfTokens() throws Exception {
        YAMLMapper yaml = new YAMLMapper();
        yaml.registerModule(new QaRulesModule());

        Verification read = yaml.readValue("id: V1\nupheld: true\namount: 50.00\n", Verification.class);

        assertThat(read.upheld()).isTrue();
        assertThat(read.amount()).isEqualByComparingTo("50");
        assertThat(yaml.writeValueAsString(read)).contains("upheld: true").contains("amount: \"50.00\"");
    }

    @Test
    void anOutcomeWithAFieldTwiceIsRefused() {
        String json = Standard.WRITER.write(Standard.RULES.evaluate(
                CaseFile.builder().agent(Agent.of("A17")).asOf(Instant.EPOCH).build()));

        assertThatThrownBy(() ->
                        MAPPER.readValue(json.replace("\"scores\"", "\"agentId\":\"A18\",\"scores\""), Outcome.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("agentId");
    }

    @Test
    void theExceptionKeepsItsProblemsWhenSerialized() throws Exception {
        InputProblemsException thrown =
                catchThrowableOfType(InputProblemsException.class, () -> MAPPER.readValue(UPHELD_0, CaseFile.class));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(thrown);

        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(((InputProblemsException) read).problems()).isEqualTo(thrown.problems());
    }

    private record Small(long id, CaseFile caseFile) {}

    private record Entry(Verification verification) {}

    private record Body(List<Entry> entries) {
        Body {
            entries = new ArrayList<>(entries);
        }
    }
}
