package io.qarules.examples.flinkmonthend.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qarules.engine.MemberPart;
import io.qarules.engine.PeriodMembers;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.examples.flinkmonthend.lines.JsonFields;
import io.qarules.outcome.DecisionKind;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes the members of a period file from what the sender says and what the case files gave. */
final class Members {
    private static final List<String> OF_CASES = List.of("scores", "decisions", "awards");

    private Members() {}

    static List<Member> read(List<String> members) {
        String file = "{\"members\":[" + String.join(",", members) + "]}";
        return new PeriodFileReader().read(file).periodFile().members();
    }

    /**
     * Returns the member that several case files of one agent give, as {@code PeriodMembers} does.
     *
     * @param parts in the order of the case files' {@code asOf}; one or more
     */
    static String ofCases(List<AgentPart> parts) {
        if (parts.size() == 1) {
            return parts.get(0).text();
        }
        List<Member> members = read(parts.stream().map(AgentPart::text).toList());
        List<MemberPart> given = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            AgentPart part = parts.get(i);
            Instant asOf = Objects.requireNonNull(part.asOf(), "the moment of a case file");
            given.add(Origins.read(new String(part.origins(), UTF_8)).part(part.agentId(), asOf, members.get(i)));
        }
        return new JsonWriter().writeReport(PeriodMembers.join(given));
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
        JsonFields.of(ofCases).forEach((field, value) -> {
            if (OF_CASES.contains(field) && !own.contains(field)) {
                added.add("\"" + field + "\":" + value);
            }
        });
        return added.isEmpty()
                ? sent
                : sent.substring(0, sent.lastIndexOf('}')).stripTrailing() + "," + String.join(",", added) + "}";
    }
}
