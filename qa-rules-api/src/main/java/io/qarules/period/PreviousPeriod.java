package io.qarules.period;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A member's tier in an earlier period (POLICY 17).
 *
 * @param period required; unique for the member, e.g. {@code 2026-09}, {@code 2026-Q3}, {@code 2026-H1} or {@code 2025}
 * @param tier a word of the pack; null means unknown
 * @param index the index by which the agents were ranked; null means unknown
 */
public record PreviousPeriod(
        @Nullable String period,
        @Nullable String tier,
        @Nullable BigDecimal index) {}
