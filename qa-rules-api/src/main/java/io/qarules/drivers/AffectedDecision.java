package io.qarules.drivers;

import io.qarules.settlement.SettlementDecision;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a settlement that differs under other weights; one that differs in its reason alone is the same.
 *
 * @param before null where there is none before
 * @param after null where there is none after
 */
public record AffectedDecision(
        @Nullable SettlementDecision before, @Nullable SettlementDecision after) {}
