package io.qarules.book;

/**
 * What the move of a finding changed.
 *
 * @param from in the books of the agent who had it
 * @param to in the books of the agent who has it now
 */
public record Transfer(Adjustment from, Adjustment to) {}
