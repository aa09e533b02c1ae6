package io.qarules.casebook.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one call changed.
 *
 * @param id 0 until it is stored
 * @param agentId the agent whose facts changed
 * @param key the call's key; null where time or rules changed
 * @param digest of the call's facts; null without a key
 * @param knownAt when
 * @param asOf the moment for which decisions are in force since
 * @param problems what was wrong with the facts, as a JSON array
 */
public record AdjustmentRow(
        long id,
        String agentId,
        @Nullable String key,
        @Nullable String digest,
        Instant knownAt,
        Instant asOf,
        String problems) {}
