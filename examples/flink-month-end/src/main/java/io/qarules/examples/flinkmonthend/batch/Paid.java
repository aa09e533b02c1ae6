package io.qarules.examples.flinkmonthend.batch;

import org.jspecify.annotations.Nullable;

/**
 * What the fund pays, or why there is no settlement.
 *
 * @param bytes as the engine passes them on; empty where there is none
 * @param failure the line that the command line writes in place of the settlement; null where there is one
 */
public record Paid(byte[] bytes, @Nullable String failure) {}
