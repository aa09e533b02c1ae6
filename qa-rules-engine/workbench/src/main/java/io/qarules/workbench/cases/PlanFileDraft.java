package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/**
 * Builds the plan file of a case and completes what the case omits: the period is the week from Monday 2 November 2026.
 * {@code months} is the agent's time of employment on that day, {@code calls} how many calls of each type, all of {@code
 * seconds}, which are 60 where nothing is said.
 */
final class PlanFileDraft {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final List<String> AGENT =
            List.of("id", "hiredOn", "months", "line", "team", "score", "openOffences", "calls", "seconds");
    private static final List<String> GIVEN = List.of("id", "hiredOn", "line", "team", "score", "openOffences");

    private final CaseErrors errors;

    PlanFileDraft(CaseErrors errors) {
        this.errors = errors;
    }

    ObjectNode of(JsonNode written) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.putObject("period")
                .put("id", "2026-W45")
                .put("from", MONDAY.toString())
                .put("to", MONDAY.plusDays(6).toString());
        file.put("seed", 1);
        ArrayNode agents = file.putArray("agents");
        ArrayNode calls = file.putArray("calls");
        errors.objects(written, "", "agents").forEach(agent -> {
            errors.requireKnown(agent.node(), agent.at(), AGENT);
            add(agent.node(), agents.addObject());
            addCalls(agent.node(), calls);
        });
        return file;
    }

    private static void add(ObjectNode given, ObjectNode agent) {
        GIVEN.stream().filter(given::has).forEach(field -> agent.set(field, given.get(field)));
        if (given.has("months")) {
            agent.put(
                    "hiredOn", MONDAY.minusMonths(given.get("months").asLong()).toString());
        }
    }

    private static void addCalls(ObjectNode given, ArrayNode calls) {
        String agent = given.path("id").asText();
        given.path("calls").properties().forEach(kind -> {
            for (int i = 0; i < kind.getValue().asInt(); i++) {
                calls.addObject()
                        .put("id", "%s-%s-%s".formatted(agent, kind.getKey(), i))
                        .put("agentId", agent)
                        .put("startedAt", "2026-10-28T10:00:00+08:00")
                        .put("type", kind.getKey())
                        .put("durationSeconds", given.path("seconds").asInt(60));
            }
        });
    }
}
