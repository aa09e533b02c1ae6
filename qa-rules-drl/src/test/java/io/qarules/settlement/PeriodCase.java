package io.qarules.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.json.PeriodFileReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A case that stands beside the rules: a period file with what does not matter left out, and what must come of it.
 *
 * <p>The period is October 2026, closed, unless {@code period} says otherwise; {@code opening} is the fund. A member is
 * of line ecommerce. Short for lists of records: {@code index: 85} for five equal surveys that give this satisfaction
 * index (a multiple of 5; low ones reviewed as genuine); {@code ratings} for one survey by overall rating; {@code talk}
 * and {@code resolved} for one call by talk seconds and by first-contact resolution; {@code previous} for months on
 * target or not. Surveys are named U1, U2, … and calls C1, C2, … where they have no id.
 *
 * @param file the file it stands in, e.g. {@code tier/tier.top-awards.cases.yaml}
 */
record PeriodCase(String file, JsonNode yaml) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<String> CASE =
            Set.of("case", "period", "opening", "members", "decisions", "tiers", "indices", "metrics", "fund");
    private static final Set<String> MEMBER = Set.of(
            "id",
            "line",
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

    static List<PeriodCase> in(String file) {
        try {
            List<PeriodCase> cases = new ArrayList<>();
            YAML.readTree(PackFiles.DIRECTORY.resolve(file).toFile())
                    .forEach(node -> cases.add(new PeriodCase(file, node)));
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** What comes of a period that a test writes in the words of the cases. */
    static Settlement settle(String yaml) {
        return of(yaml).settle();
    }

    static PeriodCase of(String yaml) {
        try {
            return new PeriodCase("", YAML.readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }

    Settlement settle() {
        return Standard.RULES.settle(periodFile());
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

    PeriodFileReading periodFile() {
        return new PeriodFileReader(true).read(json().toString());
    }

    /** The period file, what was left out filled in. */
    ObjectNode json() {
        requireKnown(yaml, CASE);
        ObjectNode file = YAML.createObjectNode();
        ObjectNode period = file.putObject("period")
                .put("id", "2026-10")
                .put("from", "2026-10-01")
                .put("to", "2026-10-31")
                .put("closed", true);
        if (yaml.has("period")) {
            period.setAll((ObjectNode) yaml.get("period"));
        }
        file.set("fund", yaml.get("opening"));
        ArrayNode members = file.putArray("members");
        yaml.path("members").forEach(member -> add((ObjectNode) member, members.addObject()));
        return file;
    }

    private static void add(ObjectNode given, ObjectNode member) {
        requireKnown(given, MEMBER);
        ObjectNode agent = member.putObject("agent");
        agent.set("id", given.get("id"));
        agent.put("line", "ecommerce");
        if (given.has("line")) {
            agent.set("line", given.get("line"));
        }
        agent.set("performancePay", given.get("pay"));
        member.set("loggedInHours", given.get("hours"));
        member.set("scriptCompliance", given.get("script"));
        member.set("empathy", given.get("empathy"));
        addCalls(given, member.putArray("calls"));
        addSurveys(given, member.putArray("surveys"));
        ArrayNode previous = member.putArray("previousMonths");
        given.path("previous").fields().forEachRemaining(month -> previous.addObject()
                .put("month", month.getKey())
                .set("onTarget", month.getValue()));
        ArrayNode awards = member.putArray("awards");
        given.path("awards").forEach(award -> awards.addObject()
                .put("at", "2026-10-21T10:00:00+08:00")
                .setAll((ObjectNode) award));
    }

    private static void addCalls(ObjectNode given, ArrayNode calls) {
        int count = Math.max(given.path("talk").size(), given.path("resolved").size());
        for (int i = 0; i < count; i++) {
            ObjectNode call = add(calls, "C", YAML.createObjectNode());
            call.set("talkSeconds", given.path("talk").get(i));
            call.set("firstContactResolved", given.path("resolved").get(i));
        }
        given.path("calls").forEach(call -> add(calls, "C", (ObjectNode) call));
        calls.forEach(call -> ((ObjectNode) call).put("startedAt", "2026-10-03T09:12:58+08:00"));
    }

    private static void addSurveys(ObjectNode given, ArrayNode surveys) {
        if (given.has("index")) {
            int sum = given.get("index").intValue() / 5 + 5; // five ratings with mean sum / 5: (sum / 5 - 1) × 25
            for (int i = 0; i < 5; i++) {
                add(
                        surveys,
                        "U",
                        YAML.createObjectNode().put("csat", (sum + i) / 5).put("review", "GENUINE"));
            }
        }
        given.path("ratings")
                .forEach(rating -> add(surveys, "U", YAML.createObjectNode().set("csat", rating)));
        given.path("surveys").forEach(survey -> add(surveys, "U", (ObjectNode) survey));
    }

    private static ObjectNode add(ArrayNode records, String prefix, ObjectNode fields) {
        ObjectNode record = records.addObject();
        record.put("id", prefix + records.size());
        return record.setAll(fields);
    }

    private static void requireKnown(JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw new IllegalArgumentException("a case knows no \"%s\", only %s".formatted(field, known));
            }
        });
    }
}
