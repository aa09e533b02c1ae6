package io.qarules.examples.flinkmonthend.batch;

/**
 * What all agents of the period add up to.
 *
 * @param counted the first time over them
 * @param added the second time
 */
public record Totals(byte[] counted, byte[] added) {}
