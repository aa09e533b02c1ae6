package io.qarules.period;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An award to be paid from the fund, usually a decision of {@link io.qarules.QaRules#evaluate} (clause 6.2.4).
 *
 * @param id required; unique for the member, e.g. {@code RECORDING_AWARD:N1}
 * @param at required; awards are paid in the order of this moment, then of their id
 * @param amount required; CNY, not negative
 */
public record AwardClaim(
        @Nullable String id, @Nullable Instant at, @Nullable BigDecimal amount) {}
