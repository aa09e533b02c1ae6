package io.qarules.period;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An award that the fund is to pay, usually a decision of {@link io.qarules.QaRules#evaluate}.
 *
 * @param id required; unique for the member, e.g. {@code RECORDING_AWARD:N1}
 * @param at required
 * @param amount required; CNY, not negative
 */
public record AwardClaim(
        @Nullable String id, @Nullable Instant at, @Nullable BigDecimal amount) {}
