package io.qarules.examples.decisionservice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.qarules.engine.QaRulesEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> OPERATION =
            Set.of("operationId", "summary", "parameters", "requestBody", "responses");

    private final JsonNode document = read(OpenApi.document());

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** What OpenAPI 3.1.0 asks of a document that has only such parts as this one. */
    @Test
    void itIsBuiltAsOpenApiSays() {
        assertThat(names(document))
                .containsExactlyInAnyOrder("openapi", "info", "jsonSchemaDialect", "servers", "paths", "components");
        assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
        assertThat(names(document.get("info"))).contains("title", "version");
        assertThat(names(document.get("components"))).containsExactlyInAnyOrder("responses", "schemas");
        assertThat(names(document.at("/components/schemas"))).allMatch(name -> name.matches("[a-zA-Z0-9._-]+"));
        document.at("/components/responses").forEach(OpenApiTest::assertResponse);
        Set<String> ids = new TreeSet<>();
        document.get("paths").properties().forEach(path -> {
            assertThat(path.getKey()).startsWith("/");
            path.getValue().properties().forEach(operation -> {
                assertThat(operation.getKey()).isIn("get", "post");
                assertOperation(operation.getValue());
                assertThat(ids.add(operation.getValue().get("operationId").asText()))
                        .isTrue();
            });
        });
    }

    private static void assertOperation(JsonNode operation) {
        assertThat(OPERATION).containsAll(names(operation));
        assertThat(names(operation.get("responses"))).contains("200").allMatch(status -> status.matches("[1-5]\\d\\d"));
        operation.get("responses").forEach(OpenApiTest::assertResponse);
        operation.path("parameters").forEach(parameter -> {
            assertThat(names(parameter)).contains("name", "in", "schema");
            assertThat(parameter.get("in").asText()).isEqualTo("query");
        });
        if (operation.has("requestBody")) {
            assertContent(operation.at("/requestBody/content"));
        }
    }

    private static void assertResponse(JsonNode response) {
        if (!response.has("$ref")) {
            assertThat(response.path("description").asText()).isNotEmpty();
            assertContent(response.get("content"));
        }
    }

    private static void assertContent(JsonNode content) {
        assertThat(content.size()).isPositive();
        content.properties().forEach(type -> {
            assertThat(type.getKey()).contains("/");
            assertThat(type.getValue().has("schema")).isTrue();
        });
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(document, references);
        assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/components/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    /** Of schemas and responses alone: an example may have a field of this name. */
    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.get("$ref").asText());
        }
        node.forEach(each -> collect(each, references));
    }

    @Test
    void everySchemaIsASchema() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        document.at("/components/schemas").properties().forEach(schema -> assertThat(
                        meta.validate(schema.getValue().toString(), InputFormat.JSON))
                .as(schema.getKey())
                .isEmpty());
    }

    @Test
    void itsExamplesAreTakenAndAnsweredAsItSays() throws Exception {
        try (DecisionService service =
                DecisionService.start(QaRulesEngine.standard(), ServiceOptions.of("--port", "0"))) {
            assertThat(read(Wire.get(service.address(), "/openapi.json").body()))
                    .isEqualTo(document);
            for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
                JsonNode operation = path.getValue().path("post");
                if (operation.isMissingNode()) {
                    String body = Wire.get(service.address(), path.getKey()).body();
                    if (path.getValue().at("/get/responses/200/content").has("application/json")) {
                        assertValid(path.getValue().at("/get/responses/200/content/application~1json/schema"), body);
                    }
                    continue;
                }
                JsonNode request = operation.at("/requestBody/content/application~1json");
                String example = request.get("example").toString();
                assertValid(request.get("schema"), example);
                Wire.Answer answer = Wire.post(service.address(), path.getKey(), example.getBytes(UTF_8));
                assertThat(answer.status()).isEqualTo(200);
                assertValid(operation.at("/responses/200/content/application~1json/schema"), answer.body());
                Wire.Answer refused = Wire.post(service.address(), path.getKey(), "{}".getBytes(UTF_8));
                assertThat(operation.get("responses").has(String.valueOf(refused.status())))
                        .isTrue();
                assertValid(
                        document.at("/components/responses/Refused/content/application~1problem+json/schema"),
                        refused.body());
            }
        }
    }

    private void assertValid(JsonNode schema, String json) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("allOf", MAPPER.createArrayNode().add(schema));
        whole.set("components", document.get("components"));
        assertThat(REGISTRY.getSchema(whole).validate(json, InputFormat.JSON)).isEmpty();
    }
}
