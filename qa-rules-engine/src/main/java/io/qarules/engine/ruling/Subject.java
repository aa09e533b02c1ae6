package io.qarules.engine.ruling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a decision.
 *
 * @param id of the finding, evaluation, improvement or nomination
 * @param occurrence of an offence, from 1; null for other subjects
 */
public record Subject(
        String id,
        String clause,
        @Nullable String callId,
        Instant occurredAt,
        @Nullable Integer occurrence,
        boolean imageHarmed) {}
