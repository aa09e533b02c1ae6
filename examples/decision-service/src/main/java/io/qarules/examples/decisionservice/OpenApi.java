package io.qarules.examples.decisionservice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.qarules.QaRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The OpenAPI 3.1 document: the paths of {@code paths.json}, and the JSON Schemas of the library as its components. What
 * a schema defines for itself becomes a component of its own, {@code CaseFile.agent}, so that every reference is to a
 * place in the document.
 */
final class OpenApi {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String REF = "$ref";
    private static final String DEFS = "$defs";
    private static final String LOCAL = "#/$defs/";
    private static final String COMPONENTS = "#/components/schemas/";

    /** The schemas by the names of their components. */
    private static final Map<String, String> SCHEMAS = Map.of(
            "CaseFile", "case-file",
            "Outcome", "outcome",
            "PeriodFile", "period-file",
            "Settlement", "settlement",
            "Explanation", "explanation");

    private OpenApi() {}

    /** Returns the document on one line. */
    static String document() {
        ObjectNode document = (ObjectNode) read("paths.json");
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        SCHEMAS.keySet().stream().sorted().forEach(name -> addSchema(name, schemas));
        example(document, "/paths/~1evaluate", "case.json");
        example(document, "/paths/~1explain", "case.json");
        example(document, "/paths/~1settle", "period.json");
        example(document, "/paths/~1explain-settlement", "period.json");
        return document.toString();
    }

    private static void example(ObjectNode document, String path, String file) {
        ObjectNode content = (ObjectNode) document.at(path + "/post/requestBody/content/application~1json");
        content.set("example", read(file));
    }

    private static void addSchema(String name, ObjectNode schemas) {
        ObjectNode schema = (ObjectNode) read("/qa-rules/schema/" + SCHEMAS.get(name) + ".schema.json");
        JsonNode defined = schema.remove(DEFS);
        schema.remove(List.of("$schema", "$id"));
        schemas.set(name, pointed(schema, name));
        defined.properties().forEach(each -> schemas.set(name + "." + each.getKey(), pointed(each.getValue(), name)));
    }

    /** The same schema, with references that are to its own definitions as they are to components. */
    private static JsonNode pointed(JsonNode schema, String name) {
        if (schema instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, pointed(array.get(i), name));
            }
        } else if (schema instanceof ObjectNode object) {
            object.properties().forEach(each -> each.setValue(pointed(each.getValue(), name)));
            JsonNode ref = object.get(REF);
            if (ref != null && ref.asText().startsWith(LOCAL)) {
                String definition = ref.asText().substring(LOCAL.length());
                object.set(REF, TextNode.valueOf(COMPONENTS + name + "." + definition));
            }
        }
        return schema;
    }

    private static JsonNode read(String resource) {
        // A schema is asked of the library, which may be a module.
        Class<?> owner = resource.startsWith("/") ? QaRules.class : OpenApi.class;
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + resource);
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
