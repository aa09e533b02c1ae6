package io.qarules.plan;

/**
 * How much of an agent is heard (POLICY 19).
 *
 * @param agentId the agent
 * @param quota how many calls the rules ask for; the largest of what applies
 * @param drawn how many calls were drawn, with those heard
 * @param rule the name of the rule that gave the quota
 */
public record Sample(String agentId, int quota, int drawn, String rule) {}
