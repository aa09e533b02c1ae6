package io.qarules.problem;

import org.jspecify.annotations.Nullable;

/**
 * An agent of a group (POLICY 19).
 *
 * @param id required
 * @param line service line; null means unknown
 * @param team team; null means unknown. One of line and team is required
 */
public record ProblemAgent(
        @Nullable String id,
        @Nullable String line,
        @Nullable String team) {}
