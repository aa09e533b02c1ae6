package io.qarules.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent's improvement after a finding, which earns a progress award (clause 6.2.1).
 *
 * @param id required
 * @param findingId required; the finding after which the agent improved
 * @param grade required
 * @param at required; when the improvement was established. One after {@code asOf} is ignored
 */
public record Improvement(
        @Nullable String id,
        @Nullable String findingId,
        @Nullable ImprovementGrade grade,
        @Nullable Instant at) {}
