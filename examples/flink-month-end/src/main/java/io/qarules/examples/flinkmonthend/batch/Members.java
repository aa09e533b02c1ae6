package io.qarules.examples.flinkmonthend.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.outcome.DecisionKind;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the members of a period file from what the sender says and what the case files gave. */
final class Members {
    private static final List<String> OF_CASES = List.of("scores", "decisions", "awards");

    /** Numbers may be as long as the engine lets them be, which names one that is too long. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(StreamReadConstraints.DEFAULT_MAX_STRING_LEN)
                    .build())
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

    /** Returns what a member's decisions collected of FINEs, CNY. */
    static String fines(String member) {
        return fines(read(List.of(member)).get(0));
    }

    /** Returns what a member's decisions collected of FINEs, CNY. */
    static String fines(Member member) {
        BigDecimal sum = new BigDecimal("0.00");
        List<MemberDecision> decisions = member.decisions();
        if (decisions != null) {
            for (MemberDecision decision : decisions) {
                if (decision.kind() == DecisionKind.FINE && decision.collected() != null) {
                    sum = sum.add(decision.collected());
                }
            }
        }
        return sum.toPlainString();
    }

    /**
     * Adds to what the sender says of a member what the case files gave. A field that the sender gives stands; both texts
     * stay as they are.
     *
     * @param sent a JSON object
     * @param own the names of its fields
     */
    static String complete(String sent, Set<String> own, String ofCases) {
        List<String> added = new ArrayList<>();
        fields(ofCases).forEach((field, value) -> {
            if (OF_CASES.contains(field) && !own.contains(field)) {
                added.add("\"" + field + "\":" + value);
            }
        });
        return added.isEmpty()
                ? sent
                : sent.substring(0, sent.lastIndexOf('}')).stripTrailing() + "," + String.join(",", added) + "}";
    }

    /** Returns the fields of an object, in their order, each with the text of its value. */
    static Map<String, String> fields(String object) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                int begin = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                fields.put(field, object.substring(begin, (int)
                        parser.currentLocation().getCharOffset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was read before cannot be read", e);
        }
        return fields;
    }
}
