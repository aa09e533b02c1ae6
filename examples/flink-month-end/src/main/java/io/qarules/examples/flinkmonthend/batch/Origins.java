package io.qarules.examples.flinkmonthend.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.engine.MemberPart;
import io.qarules.period.Member;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * From which records of its case file a part of a member comes, to tell what a later case file of the agent speaks for.
 *
 * @param records as of a {@link MemberPart}
 * @param comesFrom as of a {@link MemberPart}
 */
record Origins(Set<String> records, Map<String, Set<String>> comesFrom) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Origins of(MemberPart part) {
        return new Origins(part.records(), part.comesFrom());
    }

    static Origins read(String json) {
        try {
            return MAPPER.readValue(json, Origins.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was written before cannot be read", e);
        }
    }

    /** Returns it as one JSON object. */
    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("texts cannot be written", e);
        }
    }

    MemberPart part(String agentId, Instant asOf, Member member) {
        return new MemberPart(agentId, asOf, member, records, comesFrom);
    }
}
