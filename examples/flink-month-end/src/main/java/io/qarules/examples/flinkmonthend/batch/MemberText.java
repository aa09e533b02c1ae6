package io.qarules.examples.flinkmonthend.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * What the period file has of an agent.
 *
 * @param agentId empty for lines of the sender that name no agent
 * @param fines what the outcomes collected of FINEs in the period, CNY
 * @param json members of a period file, each in UTF-8: one, but for agents that the sender names twice, and where no agent is named
 */
public record MemberText(String agentId, String fines, byte[][] json) {
    static MemberText of(String agentId, String fines, List<String> members) {
        return new MemberText(
                agentId,
                fines,
                members.stream().map(member -> member.getBytes(UTF_8)).toArray(byte[][]::new));
    }

    /** Returns the members as texts. */
    List<String> texts() {
        return Arrays.stream(json).map(member -> new String(member, UTF_8)).toList();
    }

    /**
     * Returns a text that sorts as ids do, by code point: two characters for each code point, whose order as characters
     * is theirs.
     */
    static String sortKey(String agentId) {
        StringBuilder key = new StringBuilder(agentId.length() * 2);
        agentId.codePoints().forEach(point -> key.append((char) (point >> 16)).append((char) point));
        return key.toString();
    }
}
