package io.qarules.examples.flinkmonthend.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of what the period has of an agent: what a case file gave, or what the sender says of the member.
 *
 * @param agentId of the agent
 * @param asOf of the case file; null for a line of the sender
 * @param part the file that it came from
 * @param line the line in that file
 * @param json a member of a period file, in UTF-8: bytes are copied faster than texts
 * @param origins {@link Origins} of a case file as JSON, in UTF-8; empty for a line of the sender
 * @param fines what the case file's outcome collected of FINEs in the period, CNY; empty for a line of the sender
 */
public record AgentPart(
        String agentId, @Nullable Instant asOf, String part, long line, byte[] json, byte[] origins, String fines) {

    /** Creates what the sender says of a member. */
    static AgentPart sent(String agentId, String part, long line, String json) {
        return new AgentPart(agentId, null, part, line, json.getBytes(UTF_8), new byte[0], "");
    }

    /** Creates what a case file gave. */
    static AgentPart given(
            String agentId, Instant asOf, String part, long line, String json, Origins origins, String fines) {
        return new AgentPart(
                agentId, asOf, part, line, json.getBytes(UTF_8), origins.json().getBytes(UTF_8), fines);
    }

    /** Returns the member as text. */
    String text() {
        return new String(json, UTF_8);
    }

    /** Returns how many bytes of JSON it has. */
    long size() {
        return json.length + (long) origins.length;
    }
}
