package io.qarules.engine.policy;

import java.math.BigDecimal;

/**
 * When a long call is left out of the handle time: a counted survey of it has a high enough rating (POLICY 9).
 *
 * @param seconds talk time above which a call is long
 * @param csat the lowest overall rating, 1 to 5, that excuses it
 */
public record LongCall(BigDecimal seconds, int csat) {
    /** What holds in a pack that does not say it. */
    static final LongCall UNSAID = new LongCall(BigDecimal.valueOf(900), 4);
}
