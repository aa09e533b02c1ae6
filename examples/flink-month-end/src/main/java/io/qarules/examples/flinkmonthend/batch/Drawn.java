package io.qarules.examples.flinkmonthend.batch;

import org.jspecify.annotations.Nullable;

/**
 * What an agent draws from the fund, or why the period fails on an agent.
 *
 * @param agentId on whom it fails; empty where it does not
 * @param bytes as the engine passes them on; empty where it fails
 * @param failure the line that the command line writes in place of the settlement; null where it does not fail
 */
public record Drawn(String agentId, byte[] bytes, @Nullable String failure) {}
