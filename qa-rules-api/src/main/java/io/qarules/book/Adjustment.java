package io.qarules.book;

import io.qarules.outcome.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call changed in the books.
 *
 * @param agentId the agent whose facts changed
 * @param key the call's key; null where time or rules changed
 * @param knownAt when it was recorded
 * @param asOf the moment for which the agent's decisions are in force now
 * @param entries in the order of their ids; a supervisor's share stands in his ledger and here
 * @param problems what is wrong with the facts of the call, with paths into them, and what of them refers to what is
 *     not known yet
 */
public record Adjustment(
        String agentId,
        @Nullable String key,
        Instant knownAt,
        Instant asOf,
        List<Entry> entries,
        List<Problem> problems) {

    public Adjustment {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Returns the sum of the entries of the agent's own ledger; CNY, two decimals. */
    public BigDecimal amount() {
        return entries.stream()
                .filter(entry -> entry.agentId().equals(agentId))
                .map(Entry::amount)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
