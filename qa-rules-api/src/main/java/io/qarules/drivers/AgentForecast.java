package io.qarules.drivers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The satisfaction index that an agent is expected to have in the period after the last (POLICY 19).
 *
 * @param agentId the agent
 * @param line in the last period; null for agents without one
 * @param periods in how many periods the agent's index is known
 * @param last the index in the last period, two places; null where it is not known
 * @param forecast 0 to 100, two places; null where there is none
 * @param lower lower end of the 90 % interval, 0 to 100; null where there is no forecast
 * @param upper upper end of it
 * @param missing why there is no forecast; null where there is one
 */
public record AgentForecast(
        String agentId,
        @Nullable String line,
        int periods,
        @Nullable BigDecimal last,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable MissingForecast missing) {}
