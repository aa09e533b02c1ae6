package io.qarules.plan;

import io.qarules.internal.WithBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agent whose calls are drawn (POLICY 19).
 *
 * @param id required
 * @param hiredOn first day of employment; null means unknown
 * @param line service line; null means unknown
 * @param team team; null means unknown, which no inspector is barred from
 * @param score recent mean score of the agent's evaluations, 0 to 100; null means unknown
 * @param openOffences offences that are not settled yet, 0 or more; null means unknown
 */
@WithBuilder
public record PlanAgent(
        @Nullable String id,
        @Nullable LocalDate hiredOn,
        @Nullable String line,
        @Nullable String team,
        @Nullable BigDecimal score,
        @Nullable Long openOffences) {

    public static PlanAgentBuilder builder() {
        return PlanAgentBuilder.builder();
    }
}
