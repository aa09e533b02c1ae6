package io.qarules.casebook.store;

import io.qarules.internal.WithBuilder;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An agent of a book.
 *
 * @param id 1 to 200 characters
 * @param edition random; another one where what was stored of the agent has been rewritten or erased, and not only added to
 * @param version counts up with every change of the agent's facts or decisions
 * @param asOf the moment for which decisions are in force
 * @param knownAt when the agent's ledger or log changed last
 * @param closedThrough the last month that is closed for the agent; null before the first
 * @param packs how many versions of the rules the decisions follow
 */
@WithBuilder
public record BookAgent(
        String id,
        long edition,
        long version,
        Instant asOf,
        Instant knownAt,
        @Nullable YearMonth closedThrough,
        int packs) {}
