package io.qarules.problem;

import org.jspecify.annotations.Nullable;

/**
 * The agents of one team in one line (POLICY 19). Two groups are the same where line and team are.
 *
 * @param line service line; null for those whose line is not known
 * @param team team; null for those whose team is not known
 */
public record AgentGroup(@Nullable String line, @Nullable String team) {}
