package io.qarules.plan;

/**
 * How much of an agent is heard (POLICY 19).
 *
 * @param agentId the agent
 * @param quota how many calls the rules ask for; the largest of what applies
 * @param drawn how many calls were drawn, with those heard
 * @param rule the name of the rule that gave the quota; where more is reserved for kinds of calls than any rule gives, of
 *     that which reserves the largest part; of equal ones the first by name; empty where no rule speaks of the agent
 */
public record Sample(String agentId, int quota, int drawn, String rule) {}
