package io.qarules.settlement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a tier ends (POLICY 17).
 *
 * @param tier its name
 * @param place down to which the tier and the better ones go, from 1; 0 for nobody; null where the pack has bands
 * @param index the lowest index of the tier or a better one; null where nobody is in it
 */
public record TierCut(
        String tier, @Nullable Integer place, @Nullable BigDecimal index) {}
