package io.qarules.engine.check;

import io.qarules.problem.AgentGroup;
import java.time.Instant;

/**
 * An offence as an outcome shows it.
 *
 * @param group of the agent
 */
public record CheckedOffence(String agentId, AgentGroup group, String clause, Instant occurredAt) {}
