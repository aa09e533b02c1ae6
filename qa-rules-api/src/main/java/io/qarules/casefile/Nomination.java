package io.qarules.casefile;

import io.qarules.internal.WithBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A nomination for an award (clauses 6.2.2 and 6.2.3).
 *
 * @param id required
 * @param type required
 * @param callId the call nominated; null if it is not about one call
 * @param by required; the id of the person who nominates
 * @param at required; a nomination dated after {@code asOf} is ignored
 * @param amount required; the award, CNY, above 0
 */
@WithBuilder
public record Nomination(
        @Nullable String id,
        @Nullable NominationType type,
        @Nullable String callId,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable BigDecimal amount) {

    public static NominationBuilder builder() {
        return NominationBuilder.builder();
    }
}
