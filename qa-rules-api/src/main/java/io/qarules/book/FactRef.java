package io.qarules.book;

/**
 * Names a fact.
 *
 * @param kind what it is about
 * @param id the record's id; the agent's for {@code AGENT}, the month for {@code WAGE}
 */
public record FactRef(FactKind kind, String id) {}
