package io.qarules.examples.flinkmonthend.batch;

/**
 * What the period file has of an agent.
 *
 * @param agentId empty for lines of the sender that name no agent
 * @param fines what the outcomes collected of FINEs in the period, CNY
 * @param json members of a period file: one, but for agents that the sender names twice, and where no agent is named
 */
public record MemberText(String agentId, String fines, String[] json) {
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
