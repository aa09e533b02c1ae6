package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.workbench.cases.CaseErrors.Written;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Builds the case file of a case and completes what the case omits: the agent is A1, {@code asOf} the end of October
 * 2026. Each finding gets an evaluation of its own, a day after the previous one, and the clause of the rules under
 * test; a finding's {@code call} is set on its evaluation, and its {@code verified} becomes a verification that upholds
 * it.
 */
final class CaseFileDraft {
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-10-01T10:00:00+08:00");
    private static final String DAY_1 = "2026-10-01T09:00:00+08:00";
    private static final List<String> LISTS = List.of(
            "calls", "callbacks", "events", "evaluations", "verifications", "appeals", "improvements", "nominations");

    private final String clause;
    private final CaseErrors errors;
    private final ObjectNode caseFile = JsonNodeFactory.instance.objectNode();

    CaseFileDraft(String clause, CaseErrors errors) {
        this.clause = clause;
        this.errors = errors;
    }

    ObjectNode of(JsonNode written) {
        if (written.has("agent")) {
            caseFile.set("agent", written.get("agent"));
        } else {
            caseFile.putObject("agent").put("id", "A1");
        }
        caseFile.put("asOf", written.path("asOf").asText("2026-10-31T23:59:59+08:00"));
        for (String list : LISTS) {
            ArrayNode records = caseFile.putArray(list);
            errors.list(written, "", list).forEach(record -> records.add(record.deepCopy()));
        }
        caseFile.get("calls").forEach(call -> putIfAbsent(call, "startedAt", DAY_1));
        caseFile.get("events").forEach(event -> putIfAbsent(event, "at", DAY_1));
        List<Written> findings = errors.objects(written, "", "findings");
        for (int i = 0; i < findings.size(); i++) {
            evaluate(findings.get(i), i);
        }
        return caseFile;
    }

    /** Adds a submitted evaluation that contains the finding. */
    private void evaluate(Written written, int position) {
        ObjectNode finding = written.node();
        if (!finding.path("id").isTextual()) {
            errors.add(written.at(), CaseWords.say("finding.id", String.valueOf(position + 1)));
        }
        if (!finding.has("clause") && clause.endsWith("*")) {
            errors.add(
                    written.at(),
                    CaseWords.say("finding.clause", clause, clause.substring(0, clause.length() - 1) + "1"));
        }
        putIfAbsent(finding, "clause", clause);
        putIfAbsent(finding, "occurredAt", FIRST.plusDays(position).toString());
        JsonNode call = finding.remove("call");
        JsonNode verified = finding.remove("verified");
        ArrayNode evaluations = caseFile.withArray("evaluations");
        errors.origin("/evaluations/" + evaluations.size(), written.at());
        errors.origin("/evaluations/" + evaluations.size() + "/findings/0", written.at());
        ObjectNode evaluation = evaluations
                .addObject()
                .put("id", "E" + (position + 1))
                .put("kind", "REGULAR")
                .put("status", "SUBMITTED")
                .put("submittedAt", FIRST.plusDays(position).plusHours(1).toString());
        evaluation.set("callId", call);
        evaluation.putArray("findings").add(finding);
        if (verified != null) {
            verify(finding, verified, written.at() + "/verified", position);
        }
    }

    private void verify(ObjectNode finding, JsonNode verified, String at, int position) {
        if (!(verified instanceof ObjectNode given)) {
            errors.add(at, CaseWords.say("verified", verified.toString()));
            return;
        }
        ArrayNode verifications = caseFile.withArray("verifications");
        errors.origin("/verifications/" + verifications.size(), at);
        verifications
                .addObject()
                .put("id", "V" + (position + 1))
                .put("findingId", finding.path("id").asText())
                .put("by", "S1")
                .put("at", FIRST.plusDays(position).plusHours(2).toString())
                .put("upheld", true)
                .setAll(given);
    }

    private static void putIfAbsent(JsonNode node, String field, String value) {
        if (node instanceof ObjectNode object && !object.has(field)) {
            object.put(field, value);
        }
    }
}
