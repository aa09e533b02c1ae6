package io.qarules.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that can be drawn (POLICY 19).
 *
 * @param id required; unique in the plan file
 * @param agentId required; one of the agents
 * @param startedAt required; the call is heard on its local day or later
 * @param type the kind of call, e.g. {@code COMPLAINT}; null means unknown, which is a kind of its own
 * @param durationSeconds required, 0 or more
 */
public record PlanCall(
        @Nullable String id,
        @Nullable String agentId,
        @Nullable Instant startedAt,
        @Nullable String type,
        @Nullable Long durationSeconds) {}
