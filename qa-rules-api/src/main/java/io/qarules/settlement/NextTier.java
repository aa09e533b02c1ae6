package io.qarules.settlement;

import java.math.BigDecimal;

/**
 * What would move an agent to a better tier, the indices of all others as they are (POLICY 17).
 *
 * @param tier the nearest better tier that somebody can reach
 * @param index the lowest index with which the agent would be in it, 0 to 100
 */
public record NextTier(String tier, BigDecimal index) {}
