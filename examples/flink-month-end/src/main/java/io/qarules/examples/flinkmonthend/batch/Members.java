package io.qarules.examples.flinkmonthend.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the members of a period file from what the sender says and what the case files gave. */
final class Members {
    private static final List<String> OF_CASES = List.of("scores", "decisions", "awards");

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Members() {}

    static List<Member> read(List<String> members) {
        String file = "{\"members\":[" + String.join(",", members) + "]}";
        return new PeriodFileReader().read(file).periodFile().members();
    }

    /**
     * Returns the member that several case files of one agent give, as {@code PeriodMembers} does: the later one speaks
     * for what is in both.
     *
     * @param members in the order of the case files' {@code asOf}; one or more
     */
    static String ofCases(List<String> members) {
        if (members.size() == 1) {
            return members.get(0);
        }
        Map<String, MemberScore> scores = new LinkedHashMap<>();
        Map<String, MemberDecision> decisions = new LinkedHashMap<>();
        Map<String, AwardClaim> awards = new LinkedHashMap<>();
        List<Member> read = read(members);
        for (Member member : read) {
            member.scores().forEach(score -> scores.put(String.valueOf(score.evaluationId()), score));
            List<MemberDecision> own = member.decisions();
            if (own != null) {
                own.forEach(decision -> decisions.put(String.valueOf(decision.id()), decision));
            }
            member.awards().forEach(award -> awards.put(String.valueOf(award.id()), award));
        }
        return new JsonWriter()
                .writeReport(Member.builder()
                        .agent(read.get(read.size() - 1).agent())
                        .scores(List.copyOf(scores.values()))
                        .decisions(List.copyOf(decisions.values()))
                        .awards(List.copyOf(awards.values()))
                        .build());
    }

    /**
     * Adds to what the sender says of a member what the case files gave. A field that the sender gives stands; the rest
     * of the sender's text stays as it is.
     *
     * @param sent a JSON object
     */
    static String complete(String sent, String ofCases) {
        JsonNode own = tree(sent);
        JsonNode given = tree(ofCases);
        List<String> added = new ArrayList<>();
        for (String field : OF_CASES) {
            if (!own.has(field) && given.has(field)) {
                added.add("\"" + field + "\":" + given.get(field));
            }
        }
        return added.isEmpty()
                ? sent
                : sent.substring(0, sent.lastIndexOf('}')).stripTrailing() + "," + String.join(",", added) + "}";
    }

    private static JsonNode tree(String json) {
        try {
            return EXACT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read before cannot be read", e);
        }
    }
}
