package io.qarules.casebook.store;

import io.qarules.book.LoggedFact;

/**
 * A fact in the log of an agent.
 *
 * @param agentId whose log
 * @param fact its number is 0 until it is stored
 */
public record FactRow(String agentId, LoggedFact fact) {}
