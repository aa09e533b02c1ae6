package io.qarules.casefile;

import io.qarules.internal.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent's appeal against a finding (POLICY 2.11 and 11).
 *
 * @param id required
 * @param findingId required; the finding appealed against, which may be a detected one
 * @param filedAt required; an appeal filed after {@code asOf} is ignored
 * @param status required
 * @param decidedAt when the appeal was decided; if that is after {@code asOf}, the appeal is still open; null with a
 *     status other than {@code OPEN} means decided
 */
@WithBuilder
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
