package io.qarules.examples.flinkmonthend.stream;

import java.time.Instant;

/**
 * Facts about an agent.
 *
 * @param agentId of the agent
 * @param key names the call: the same again changes nothing
 * @param at when the facts became known
 * @param facts as a case book takes them, JSON
 * @param part the file, or topic and partition, that they came from
 * @param number the line or offset
 */
public record FactLine(String agentId, String key, Instant at, String facts, String part, long number) {}
