package io.qarules.book;

import java.util.List;

/**
 * All that the book has of one agent.
 *
 * @param agentId the agent
 * @param log the facts in the order in which they were recorded
 * @param entries the agent's ledger in the order of ids
 * @param lines the lines of closed months, each under its month
 */
public record BookHistory(String agentId, List<LoggedFact> log, List<Entry> entries, List<MonthLine> lines) {
    public BookHistory {
        log = List.copyOf(log);
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
    }
}
