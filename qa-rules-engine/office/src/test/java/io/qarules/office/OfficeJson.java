package io.qarules.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Puts files of the inspection office together for tests, one record after the other. */
final class OfficeJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Schema EXPLANATION = explanation();

    final List<String> agents = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    final List<String> evaluations = new ArrayList<>();
    final List<String> outcomes = new ArrayList<>();
    final List<String> trainings = new ArrayList<>();

    /** Adds an agent of a plan; what is null is not known. */
    void planned(String id, String hiredOn, String score) {
        agents.add("{\"id\": \"%s\", \"hiredOn\": %s, \"score\": %s}".formatted(id, text(hiredOn), score));
    }

    /** Adds calls of a kind; they are of the week before. */
    void calls(String agent, String kind, int size) {
        for (int i = 1; i <= size; i++) {
            calls.add("""
                    {"id": "%s-%s-%d", "agentId": "%s", "startedAt": "2026-10-28T10:00:00+08:00", "type": %s,
                     "durationSeconds": 300}""".formatted(agent, kind, i, agent, text(kind)));
        }
    }

    /** Returns a plan file with one inspector who has room for all. */
    String plan(long seed) {
        return """
                {"period": {"id": "2026-W45", "from": "2026-11-02", "to": "2026-11-08"}, "seed": %d, "agents": [%s],
                 "inspectors": [{"id": "Q1", "capacityPerDay": 500, "days": ["2026-11-02"]}], "calls": [%s]}""".formatted(seed, all(agents), all(calls));
    }

    /** Adds an evaluation of one question; a clause is heard where one is given. */
    void judged(String inspector, String call, int score, String clause) {
        String id = "E-%s-%s".formatted(inspector, call);
        evaluations.add("""
                {"id": "%s", "callId": "%s", "evaluatorId": "%s", "kind": "CALIBRATION", "status": "SUBMITTED",
                 "submittedAt": "2026-10-04T08:00:00+08:00", "findings": [%s],
                 "sections": [{"id": "s", "weight": 1,
                               "questions": [{"id": "q", "weight": 1, "points": %d, "max": 100}]}]}""".formatted(
                        id,
                        call,
                        inspector,
                        clause == null ? "" : "{\"id\": \"F-%s\", \"clause\": \"%s\"}".formatted(id, clause),
                        score));
    }

    String calibration() {
        return "{\"period\": {\"id\": \"2026-10\"}, \"evaluations\": [%s]}".formatted(all(evaluations));
    }

    /** Adds an agent of a group. */
    void member(String id, String team) {
        agents.add("{\"id\": \"%s\", \"line\": \"web\", \"team\": %s}".formatted(id, text(team)));
    }

    /** Adds an outcome with an offence on a day of the period. */
    void offence(String agent, String clause, int day) {
        outcomes.add("""
                {"agentId": "%s", "decisions": [
                  {"id": "WARNING:F1", "kind": "WARNING", "clause": "%s", "subjectId": "F1", "status": "FINAL",
                   "occurredAt": "2026-11-%02dT10:00:00+08:00", "occurrence": 1}]}""".formatted(agent, clause, day));
    }

    void training(String clause, String team, int day) {
        trainings.add("""
                {"clause": "%s", "group": {"line": "web", "team": %s}, "date": "2026-11-%02d"}""".formatted(clause, text(team), day));
    }

    String problems() {
        return """
                {"period": {"id": "2026-11", "from": "2026-11-01", "to": "2026-11-30"}, "outcomes": [%s],
                 "agents": [%s], "trainings": [%s]}""".formatted(all(outcomes), all(agents), all(trainings));
    }

    /** Returns what of an explanation does not fit its schema. */
    static List<Error> misfits(String json) {
        return EXPLANATION.validate(parsed(json));
    }

    static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String value) {
        return value == null ? "null" : "\"%s\"".formatted(value);
    }

    private static String all(List<String> records) {
        return String.join(", ", records);
    }

    private static Schema explanation() {
        try (InputStream in = OfficeJson.class.getResourceAsStream("/qa-rules/schema/office-explanation.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
