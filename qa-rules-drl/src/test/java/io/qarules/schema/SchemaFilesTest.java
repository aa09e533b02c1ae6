package io.qarules.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
import io.qarules.casefile.HistoryEntry;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Reached;
import io.qarules.outcome.Decision;
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
import io.qarules.standard.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;

@DisplayName("the JSON Schema files are the records, and what comes and goes fits them")
class SchemaFilesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonWriter WRITER = new JsonWriter();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema CASE_FILE = schema("case-file");
    private static final Schema OUTCOME = schema("outcome");

    private static final Map<String, Class<?>> OF_CASES = Map.ofEntries(
            Map.entry("agent", Agent.class),
            Map.entry("historyEntry", HistoryEntry.class),
            Map.entry("wage", Wage.class),
            Map.entry("call", Call.class),
            Map.entry("notes", Notes.class),
            Map.entry("callback", Callback.class),
            Map.entry("question", Question.class),
            Map.entry("section", Section.class),
            Map.entry("finding", Finding.class),
            Map.entry("evaluation", Evaluation.class),
            Map.entry("verification", Verification.class),
            Map.entry("appeal", Appeal.class),
            Map.entry("improvement", Improvement.class),
            Map.entry("nomination", Nomination.class),
            Map.entry("event", Event.class));
    private static final Map<String, Class<?>> OF_OUTCOMES = Map.of(
            "text", Text.class,
            "policy", PolicyVersion.class,
            "decision", Decision.class,
            "exclusion", Exclusion.class,
            "score", Score.class,
            "problem", Problem.class);

    @Example
    void everyObjectHasTheFieldsOfItsRecordInTheirOrder() {
        isRecord(json("case-file"), CaseFile.class);
        OF_CASES.forEach((name, record) -> isRecord(json("case-file").at("/$defs/" + name), record));
        isRecord(json("outcome"), Outcome.class);
        OF_OUTCOMES.forEach((name, record) -> isRecord(json("outcome").at("/$defs/" + name), record));
    }

    @Example
    void everyWordIsOneOfItsEnum() {
        words(json("case-file").at("/$defs/evaluation/properties/kind"), EvaluationKind.values());
        words(json("outcome").at("/$defs/decision/properties/kind"), DecisionKind.values());
        words(json("outcome").at("/$defs/decision/properties/status"), DecisionStatus.values());
        words(json("outcome").at("/$defs/exclusion/properties/reason"), ExclusionReason.values());
        words(json("outcome").at("/$defs/problem/properties/code"), ProblemCode.values());
        assertThat(json("case-file").at("/$defs/verification/properties/severity/enum"))
                .extracting(JsonNode::asText)
                .contains(Arrays.stream(Severity.values()).map(Enum::name).toArray(String[]::new));
    }

    @Example
    void everyFieldIsDescribedInBothLanguages() {
        for (String name : List.of("case-file", "outcome")) {
            assertThat(json(name).findParents("type").stream()
                            .filter(node -> node.has("properties"))
                            .flatMap(node -> Stream.concat(Stream.of(node), children(node.get("properties")))))
                    .allSatisfy(node ->
                            assertThat(node.path("description").asText()).matches(".*\\p{IsHan}.* / .*[a-z].*"));
        }
    }

    @Example
    void theExamplesFit() throws IOException {
        for (String name : List.of(
                "case", //
                "points-ledger",
                "s3")) {
            String example = Files.readString(Path.of("../examples/" + name + ".json"), UTF_8);

            assertThat(CASE_FILE.validate(MAPPER.readTree(example))).as(name).isEmpty();
        }
    }

    @Example
    void whatDoesNotFitIsSaidWithItsPlace() throws IOException {
        JsonNode broken = MAPPER.readTree("{\"agent\": {\"id\": 7}, \"calls\": [{\"id\": \"C1\"}]}");

        assertThat(CASE_FILE.validate(broken))
                .extracting(error -> error.getInstanceLocation().toString())
                .contains("/agent/id", "/calls/0");
    }

    @Property(tries = 200)
    void aCaseWithoutProblemsOfFieldsFitsAndSoDoesItsOutcome(@ForAll(supplier = CaseFiles.class) CaseFile caseFile)
            throws IOException {
        String written = WRITER.write(caseFile);
        Outcome outcome = Standard.RULES.evaluate(new CaseFileReader().read(written));
        boolean sound = outcome.problems().stream()
                .noneMatch(problem -> Set.of(ProblemCode.MISSING_FIELD, ProblemCode.INVALID_VALUE)
                        .contains(problem.code()));
        Reached.atLeast(5, "no field is missing or invalid", sound);
        List<Error> errors = CASE_FILE.validate(MAPPER.readTree(written));
        if (sound) {
            assertThat(errors).as(written).isEmpty();
        }
        assertThat(OUTCOME.validate(MAPPER.readTree(WRITER.write(outcome))))
                .as(() -> WRITER.write(outcome))
                .isEmpty();
    }

    private static void isRecord(JsonNode object, Class<?> record) {
        assertThat(ImmutableList.copyOf(object.path("properties").fieldNames()))
                .as(record.getSimpleName())
                .containsExactly(Arrays.stream(record.getRecordComponents())
                        .map(component -> component.getName())
                        .toArray(String[]::new));
    }

    private static void words(JsonNode property, Enum<?>[] words) {
        assertThat(property.get("enum"))
                .extracting(JsonNode::asText)
                .filteredOn(word -> !word.equals("null"))
                .containsExactly(Arrays.stream(words).map(Enum::name).toArray(String[]::new));
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return ImmutableList.copyOf(node.elements()).stream();
    }

    private static JsonNode json(String name) {
        try (InputStream in =
                SchemaFilesTest.class.getResourceAsStream("/qa-rules/schema/%s.schema.json".formatted(name))) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String name) {
        return REGISTRY.getSchema(json(name));
    }
}
