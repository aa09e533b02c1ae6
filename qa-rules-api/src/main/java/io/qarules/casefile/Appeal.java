package io.qarules.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The agent's appeal against a finding (POLICY 2.11 and 11).
 *
 * @param id required
 * @param findingId required; may name a detected finding
 * @param filedAt required
 * @param status required
 * @param decidedAt when it was decided; an appeal decided after the moment of the question is still open
 */
@RecordBuilder
public record Appeal(
        @Nullable String id,
        @Nullable String findingId,
        @Nullable Instant filedAt,
        @Nullable AppealStatus status,
        @Nullable Instant decidedAt) {

    public static AppealBuilder builder() {
        return AppealBuilder.builder();
    }
}
