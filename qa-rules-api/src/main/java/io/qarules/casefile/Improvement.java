package io.qarules.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent's improvement after a finding (clause 6.2.1).
 *
 * @param id required
 * @param findingId required
 * @param grade required
 * @param at required
 */
public record Improvement(
        @Nullable String id,
        @Nullable String findingId,
        @Nullable ImprovementGrade grade,
        @Nullable Instant at) {}
