package io.qarules.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An agent's metrics for a period, with two decimals; null where there was nothing to average (POLICY 9).
 *
 * @param resolution mean rating, 1 to 5
 * @param attitude mean rating, 1 to 5
 * @param speed mean rating, 1 to 5
 * @param fcr share of calls resolved at first contact, 0 to 1
 * @param aht mean talk time in seconds
 * @param script script compliance, 0 to 1
 * @param empathy 1 to 5
 * @param callsPerHour calls with talk time, per logged-in hour
 */
@RecordBuilder
public record Metrics(
        @Nullable BigDecimal resolution,
        @Nullable BigDecimal attitude,
        @Nullable BigDecimal speed,
        @Nullable BigDecimal fcr,
        @Nullable BigDecimal aht,
        @Nullable BigDecimal script,
        @Nullable BigDecimal empathy,
        @Nullable BigDecimal callsPerHour) {

    public static MetricsBuilder builder() {
        return MetricsBuilder.builder();
    }
}
