package io.qarules.telesales;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.CaseFileReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A case that stands beside the rules: a case file with what does not matter left out, and what must come of it.
 *
 * @param file the file it stands in, e.g. {@code penalize/6.3.1.2-call-notes-missing.cases.yaml}
 */
record PackCase(String file, JsonNode yaml) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-10-01T10:00:00+08:00");
    private static final List<String> LISTS =
            List.of("calls", "callbacks", "evaluations", "verifications", "appeals", "improvements", "nominations");

    static List<PackCase> in(String file) {
        try {
            List<PackCase> cases = new ArrayList<>();
            YAML.readTree(PackFiles.DIRECTORY.resolve(file).toFile())
                    .forEach(node -> cases.add(new PackCase(file, node)));
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    String name() {
        return file + ": " + yaml.path("case").asText();
    }

    /** Whether it says what must come of this. */
    boolean expects(String what) {
        return yaml.has(what);
    }

    List<String> expected(String what) {
        return YAML.convertValue(yaml.get(what), new TypeReference<>() {});
    }

    /** The case file, what was left out filled in. */
    CaseFileReading caseFile() {
        ObjectNode caseFile = YAML.createObjectNode();
        caseFile.set(
                "agent",
                yaml.has("agent") ? yaml.get("agent") : YAML.createObjectNode().put("id", "A1"));
        caseFile.put("asOf", yaml.path("asOf").asText("2026-10-31T23:59:59+08:00"));
        LISTS.forEach(list -> caseFile.set(list, yaml.has(list) ? yaml.get(list).deepCopy() : YAML.createArrayNode()));
        caseFile.get("calls").forEach(call -> putIfAbsent(call, "startedAt", "2026-10-01T09:00:00+08:00"));
        int position = 0;
        for (JsonNode finding : yaml.path("findings")) {
            evaluate((ObjectNode) finding.deepCopy(), position++, caseFile);
        }
        return new CaseFileReader(true).read(caseFile);
    }

    /** A finding is what a submitted evaluation of its own found. */
    private void evaluate(ObjectNode finding, int position, ObjectNode caseFile) {
        putIfAbsent(finding, "clause", PackFiles.clauseOf(file));
        putIfAbsent(finding, "occurredAt", FIRST.plusDays(position).toString());
        JsonNode call = finding.remove("call");
        JsonNode verified = finding.remove("verified");
        ObjectNode evaluation = ((ArrayNode) caseFile.get("evaluations"))
                .addObject()
                .put("id", "E" + (position + 1))
                .put("kind", "REGULAR")
                .put("status", "SUBMITTED")
                .put("submittedAt", FIRST.plusDays(position).plusHours(1).toString());
        evaluation.set("callId", call);
        evaluation.putArray("findings").add(finding);
        if (verified != null) {
            ((ArrayNode) caseFile.get("verifications"))
                    .addObject()
                    .put("id", "V" + (position + 1))
                    .put("findingId", finding.get("id").asText())
                    .put("by", "S1")
                    .put("at", FIRST.plusDays(position).plusHours(2).toString())
                    .put("upheld", true)
                    .setAll((ObjectNode) verified);
        }
    }

    private static void putIfAbsent(JsonNode node, String field, String value) {
        if (!node.has(field)) {
            ((ObjectNode) node).put(field, value);
        }
    }
}
