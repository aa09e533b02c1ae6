package io.qarules.casefile;

import io.qarules.internal.WithBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor's verification of a finding. Of several the latest is used, of two at the same moment the one of the
 * greater id (POLICY 2.5).
 *
 * @param id required
 * @param findingId required; may name a detected finding, e.g. {@code call:C1:6.3.1.2}
 * @param by the id of the supervisor
 * @param at required; a verification dated after {@code asOf} is ignored
 * @param upheld required; false takes out every finding of the same call and clause
 * @param severity takes the place of the finding's severity; null leaves that as it is
 * @param amount the amount of the fine, CNY, above 0, where the clause gives a range or no amount (POLICY 3); null sets
 *     none
 */
@WithBuilder
public record Verification(
        @Nullable String id,
        @Nullable String findingId,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Boolean upheld,
        @Nullable Severity severity,
        @Nullable BigDecimal amount) {

    public static VerificationBuilder builder() {
        return VerificationBuilder.builder();
    }
}
