package io.qarules.engine.ruling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is about.
 *
 * @param id of the finding, evaluation, improvement or nomination
 * @param occurrence of an offence; null where nothing is counted
 */
public record Subject(
        String id,
        String clause,
        @Nullable String callId,
        Instant occurredAt,
        @Nullable Integer occurrence,
        boolean imageHarmed) {}
