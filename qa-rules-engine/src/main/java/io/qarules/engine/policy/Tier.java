package io.qarules.engine.policy;

import java.math.BigDecimal;

/**
 * A tier of a settlement pack (POLICY 17).
 *
 * @param name e.g. {@code TOP}
 * @param bound its share of the ranked agents in percent, or the lowest index of the tier
 */
public record Tier(String name, BigDecimal bound) {}
