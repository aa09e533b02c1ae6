package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.generators.CaseFiles;
import io.qarules.standard.Standard;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Case files and outcomes as JSON. */
class JsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<String> OUTCOME =
            List.of("agentId", "asOf", "policy", "decisions", "excluded", "scores", "problems");
    private static final List<String> DECISION = List.of(
            "id",
            "kind",
            "clause",
            "subjectId",
            "callId",
            "occurredAt",
            "occurrence",
            "status",
            "amount",
            "min",
            "max",
            "collected",
            "absorbedBy",
            "audience",
            "rule",
            "reason");
    private static final List<String> EXCLUSION = List.of("findingId", "clause", "reason");
    private static final List<String> SCORE = List.of("evaluationId", "raw", "score", "grade", "autoFail");
    private static final List<String> PROBLEM = List.of("code", "path", "value", "message");

    @Property(tries = 150)
    void a_case_file_written_and_read_is_the_same(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        CaseFileReading reading = new CaseFileReader(true).read(Standard.WRITER.write(caseFile));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.caseFile())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(caseFile);
        assertThat(Standard.WRITER.write(reading.caseFile())).isEqualTo(Standard.WRITER.write(caseFile));
    }

    @Property(tries = 150)
    void a_case_file_by_way_of_json_has_the_same_outcome(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        CaseFileReading reading = new CaseFileReader().read(Standard.WRITER.write(caseFile));
        assertThat(Standard.RULES.evaluate(reading)).isEqualTo(Standard.RULES.evaluate(caseFile));
    }

    @Property(tries = 150)
    void an_outcome_has_the_contracts_fields_in_its_order(@ForAll(supplier = CaseFiles.class) CaseFile caseFile)
            throws IOException {
        String json = Standard.WRITER.write(Standard.RULES.evaluate(caseFile));
        assertThat(json).doesNotContain("\n");
        JsonNode outcome = MAPPER.readTree(json);
        assertThat(fields(outcome)).isEqualTo(OUTCOME);
        assertThat(fields(outcome.get("policy"))).containsExactly("id", "version", "digest");
        assertThat(outcome.get("policy").get("digest").asText()).matches("sha256:[0-9a-f]{64}");
        assertThat(outcome.get("asOf").asText()).endsWith("Z");
        for (JsonNode decision : outcome.get("decisions")) {
            assertThat(fields(decision)).isEqualTo(DECISION);
            assertThat(fields(decision.get("reason"))).containsExactly("zh", "en");
            assertThat(decision.get("occurredAt").asText()).endsWith("Z");
            for (String money : List.of("amount", "min", "max", "collected")) {
                assertMoney(decision.get(money));
            }
        }
        outcome.get("excluded")
                .forEach(exclusion -> assertThat(fields(exclusion)).isEqualTo(EXCLUSION));
        for (JsonNode score : outcome.get("scores")) {
            assertThat(fields(score)).isEqualTo(SCORE);
            assertMoney(score.get("raw"));
            assertMoney(score.get("score"));
        }
        outcome.get("problems").forEach(problem -> assertThat(fields(problem)).isEqualTo(PROBLEM));
    }

    private static void assertMoney(JsonNode value) {
        if (!value.isNull()) {
            assertThat(value.isTextual()).isTrue();
            assertThat(value.textValue()).matches("\\d+\\.\\d\\d");
        }
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
