package io.qarules.problem;

/**
 * How many agents a group has (POLICY 19).
 *
 * @param group the group
 * @param agents its agents in the problem file, 1 or more
 */
public record GroupSize(AgentGroup group, int agents) {}
