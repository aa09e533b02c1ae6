package io.qarules.examples.flinkmonthend.batch;

/**
 * An agent who was measured, and then decided on.
 *
 * @param agentId empty for members that name no agent
 * @param fines what the outcomes collected of FINEs in the period, CNY
 * @param bytes as the engine passes them on
 */
public record Measured(String agentId, String fines, byte[] bytes) {}
