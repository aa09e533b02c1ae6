package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.workbench.cases.CaseErrors.Written;
import java.util.List;

/**
 * Builds the period file of a case and completes what the case omits: the period is October 2026, closed; {@code
 * opening} is the fund; members belong to line ecommerce. Shorthand for lists of records: {@code index: 85} gives five
 * equal surveys with this satisfaction index (a multiple of 5; low ones are reviewed as genuine); {@code ratings} a
 * survey for each overall rating; {@code talk} and {@code resolved} a call for each talk time in seconds and each
 * first-contact resolution; {@code previous} a month for each on-target flag, or a period for each tier. Surveys, calls,
 * scores and decisions without id are named U1, C1, E1 and F1 and counted from there; a decision is FINAL, of an offence.
 * {@code centre} has the indicators of the centre, {@code agent} more of the agent, {@code attributes} are the member's.
 */
final class PeriodFileDraft {
    private static final List<String> MEMBER = List.of(
            "id",
            "line",
            "team",
            "agent",
            "attributes",
            "indicators",
            "measures",
            "scores",
            "decisions",
            "pay",
            "hours",
            "script",
            "empathy",
            "index",
            "ratings",
            "surveys",
            "talk",
            "resolved",
            "calls",
            "previous",
            "awards");

    /** What stands in a case as it stands in the file. */
    private static final List<String> GIVEN = List.of("attributes", "indicators", "measures");

    private final CaseErrors errors;

    PeriodFileDraft(CaseErrors errors) {
        this.errors = errors;
    }

    ObjectNode of(JsonNode written) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        ObjectNode period = file.putObject("period")
                .put("id", "2026-10")
                .put("from", "2026-10-01")
                .put("to", "2026-10-31")
                .put("closed", true);
        if (written.get("period") instanceof ObjectNode given) {
            period.setAll(given);
        } else if (written.has("period")) {
            errors.add("/period", CaseWords.say("period"));
        }
        file.set("fund", written.get("opening"));
        file.set("indicators", written.get("centre"));
        errors.origin("/indicators", "/centre");
        ArrayNode members = file.putArray("members");
        errors.objects(written, "", "members").forEach(member -> add(member, members.addObject()));
        return file;
    }

    private void add(Written written, ObjectNode member) {
        ObjectNode given = written.node();
        errors.requireKnown(given, written.at(), MEMBER);
        ObjectNode agent = member.putObject("agent");
        agent.set("id", given.get("id"));
        agent.put("line", "ecommerce");
        if (given.has("line")) {
            agent.set("line", given.get("line"));
        }
        agent.set("team", given.get("team"));
        agent.set("performancePay", given.get("pay"));
        if (given.get("agent") instanceof ObjectNode more) {
            agent.setAll(more);
        } else if (given.has("agent")) {
            errors.add(written.at() + "/agent", CaseWords.say("agent"));
        }
        GIVEN.forEach(field -> member.set(field, given.get(field)));
        member.set("loggedInHours", given.get("hours"));
        member.set("scriptCompliance", given.get("script"));
        member.set("empathy", given.get("empathy"));
        addCalls(written, member.putArray("calls"));
        addSurveys(written, member.putArray("surveys"));
        addPrevious(given.path("previous"), member);
        addScores(written, member);
        addDecisions(written, member);
        ArrayNode awards = member.putArray("awards");
        errors.objects(given, written.at(), "awards").forEach(award -> awards.addObject()
                .put("at", "2026-10-21T10:00:00+08:00")
                .setAll(award.node()));
    }

    /** Adds what was before: a month by its flag, a period of any length by its tier. */
    private static void addPrevious(JsonNode previous, ObjectNode member) {
        ArrayNode months = member.putArray("previousMonths");
        ArrayNode periods = member.putArray("previous");
        previous.fields().forEachRemaining(before -> {
            if (before.getValue().isTextual()) {
                periods.addObject().put("period", before.getKey()).set("tier", before.getValue());
            } else {
                months.addObject().put("month", before.getKey()).set("onTarget", before.getValue());
            }
        });
    }

    private void addScores(Written written, ObjectNode member) {
        ArrayNode scores = member.putArray("scores");
        for (Written score : errors.objects(written.node(), written.at(), "scores")) {
            scores.addObject().put("evaluationId", "E" + scores.size()).setAll(score.node());
        }
    }

    /** Adds the member's decisions; without the field it is not known what was decided. */
    private void addDecisions(Written written, ObjectNode member) {
        if (!written.node().has("decisions")) {
            return;
        }
        ArrayNode decisions = member.putArray("decisions");
        for (Written decision : errors.objects(written.node(), written.at(), "decisions")) {
            ObjectNode given = decision.node();
            ObjectNode built = decisions.addObject();
            String subject = given.path("subjectId").asText("F" + decisions.size());
            built.put("id", given.path("kind").asText() + ":" + subject)
                    .put("subjectId", subject)
                    .put("status", "FINAL")
                    .put("occurrence", 1)
                    .setAll(given);
        }
    }

    private void addCalls(Written member, ArrayNode calls) {
        JsonNode talk = errors.list(member.node(), member.at(), "talk");
        JsonNode resolved = errors.list(member.node(), member.at(), "resolved");
        for (int i = 0; i < Math.max(talk.size(), resolved.size()); i++) {
            ObjectNode call = add(calls, "C", JsonNodeFactory.instance.objectNode());
            call.set("talkSeconds", talk.get(i));
            call.set("firstContactResolved", resolved.get(i));
        }
        errors.objects(member.node(), member.at(), "calls").forEach(call -> add(calls, "C", call.node()));
        calls.forEach(call -> ((ObjectNode) call).put("startedAt", "2026-10-03T09:12:58+08:00"));
    }

    private void addSurveys(Written member, ArrayNode surveys) {
        JsonNode index = member.node().get("index");
        if (index != null) {
            addSurveys(index, member.at() + "/index", surveys);
        }
        errors.list(member.node(), member.at(), "ratings")
                .forEach(rating ->
                        add(surveys, "U", JsonNodeFactory.instance.objectNode().set("csat", rating)));
        errors.objects(member.node(), member.at(), "surveys").forEach(survey -> add(surveys, "U", survey.node()));
    }

    /** Adds five surveys whose ratings have the mean r that gives the index: index = (r - 1) × 25. */
    private void addSurveys(JsonNode index, String at, ArrayNode surveys) {
        if (!index.isIntegralNumber() || index.intValue() % 5 != 0 || index.intValue() < 0 || index.intValue() > 100) {
            errors.add(at, CaseWords.say("index", index.toString()));
            return;
        }
        int sum = index.intValue() / 5 + 5;
        for (int i = 0; i < 5; i++) {
            add(
                    surveys,
                    "U",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("csat", (sum + i) / 5)
                            .put("review", "GENUINE"));
        }
    }

    private static ObjectNode add(ArrayNode records, String prefix, ObjectNode fields) {
        ObjectNode record = records.addObject();
        record.put("id", prefix + records.size());
        return record.setAll(fields);
    }
}
