package io.qarules.book;

/**
 * Something in a book that is not what it must be.
 *
 * @param agentId the agent; empty where it concerns a whole month
 * @param what which sum or decision, e.g. {@code decision FINE:F1} or {@code statement 2026-10}
 * @param expected as it follows from the facts
 * @param found as the book has it
 */
public record Difference(String agentId, String what, String expected, String found) {}
