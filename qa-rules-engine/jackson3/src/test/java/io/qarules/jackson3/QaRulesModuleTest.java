package io.qarules.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

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
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The module of Jackson 3")
class QaRulesModuleTest {
    private static final String UPHELD_0 = """
            {"agent": {"id": "A17"}, "asOf": "2026-10-31T16:00:00Z",
             "verifications": [{"id": "V1", "findingId": "F1", "at": "2026-10-05T09:00:00+08:00", "upheld": 0}]}""";
    private static final ObjectMapper MAPPER = Mappers.PLAIN;

    @Test
    void aServiceLoaderFindsIt() {
        ObjectMapper found = JsonMapper.builder().findAndAddModules().build();

        assertThat(found.readValue("{\"id\": \"C1\", \"startedAt\": \"2026-10-03T09:12:58+08:00\"}", Call.class)
                        .startedAt())
                .isEqualTo(Instant.parse("2026-10-03T01:12:58Z"));
    }

    @Test
    @Policy("10")
    @DisplayName("a number is no false: it is a problem, and the verification is not read as a rejection")
    void nothingIsCoerced() {
        CaseFileReading reading = MAPPER.readValue(UPHELD_0, CaseFileReading.class);

        assertThat(reading.caseFile().verifications().get(0).upheld()).isNull();
        assertThat(reading.problems())
                .extracting(Problem::code, Problem::path, Problem::value)
                .containsExactly(tuple(ProblemCode.INVALID_VALUE, "/verifications/0/upheld", 0));
        assertThat(Standard.RULES.evaluate(reading).problems()).containsAll(reading.problems());
    }

    @Test
    void aBareRecordHasNoPlaceForProblems() {
        String body = "{\"entries\": [{\"verification\": {\"id\": \"V1\", \"upheld\": \"no\"}}]}";

        InputProblemsException thrown =
                catchThrowableOfType(InputProblemsException.class, () -> MAPPER.readValue(body, Body.class));

        assertThat(thrown).isInstanceOf(DatabindException.class).hasMessageContaining("/upheld");
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
    }

    @Test
    void unknownFieldsAreIgnoredUnlessStrict() {
        String json = "{\"agent\": {\"id\": \"A17\", \"shoeSize\": 41}}";
        ObjectMapper strict =
                JsonMapper.builder().addModule(new QaRulesModule(true)).build();

        assertThat(MAPPER.readValue(json, CaseFile.class).agent()).isEqualTo(Agent.of("A17"));
        assertThat(strict.readValue(json, CaseFileReading.class).problems())
                .extracting(Problem::path)
                .containsExactly("/agent/shoeSize");
        assertThat(MAPPER.readValue("null", CaseFile.class)).isNull();
    }

    @Test
    void numbersKeepTheirDigits() {
        String json = "{\"id\": \"q1\", \"points\": 0.100000000000000005551115123126}";

        assertThat(MAPPER.readValue(json, Question.class).points())
                .isEqualTo(new BigDecimal("0.100000000000000005551115123126"));
    }

    @Test
    void inARecordOfOnesOwnResultsAreWrittenAsTheContractSays() {
        Outcome outcome = Standard.RULES.evaluate(
                CaseFile.builder().agent(Agent.of("A17")).asOf(Instant.EPOCH).build());
        record Reply(int id, Outcome outcome, List<Outcome> all) {}

        assertThat(MAPPER.writeValueAsString(new Reply(1, outcome, List.of(outcome))))
                .isEqualTo("{\"id\":1,\"outcome\":%1$s,\"all\":[%1$s]}".formatted(new JsonWriter().write(outcome)));
    }

    @Test
    void anOutcomeWithAFieldTwiceIsRefused() {
        String json = Standard.WRITER.write(Standard.RULES.evaluate(
                CaseFile.builder().agent(Agent.of("A17")).asOf(Instant.EPOCH).build()));

        assertThatThrownBy(() ->
                        MAPPER.readValue(json.replace("\"scores\"", "\"agentId\":\"A18\",\"scores\""), Outcome.class))
                .isInstanceOf(JacksonException.class)
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

    private record Entry(Verification verification) {}

    private record Body(List<Entry> entries) {}
}
