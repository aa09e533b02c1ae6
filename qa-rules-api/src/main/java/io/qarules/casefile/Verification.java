package io.qarules.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor's word on a finding; of several the latest counts (POLICY 2.5).
 *
 * @param id required
 * @param findingId required; may name a detected finding, e.g. {@code call:C1:6.3.1.2}
 * @param by the supervisor
 * @param at required
 * @param upheld required; false takes the finding out
 * @param severity replaces the finding's
 * @param amount the fine's amount where the clause leaves it open, CNY
 */
@RecordBuilder
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
