package io.qarules.engine.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A valid call of a plan file; its agent is there. */
public record CheckedCall(
        String id,
        String agentId,
        Instant startedAt,
        @Nullable String type,
        long durationSeconds) {}
