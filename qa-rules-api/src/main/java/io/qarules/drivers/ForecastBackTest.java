package io.qarules.drivers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How good forecasts were: each period's index forecast from the periods before it alone, for agents whose index is known
 * in it and in the one before (POLICY 19).
 *
 * @param forecasts how many
 * @param meanError mean of their errors without signs, in points, two places; null over none
 * @param meanErrorAsLast the same for "as in the period before", over the same agents and periods; null over none
 * @param within how many indices lay within the 90 % interval of their forecast
 */
public record ForecastBackTest(
        int forecasts,
        @Nullable BigDecimal meanError,
        @Nullable BigDecimal meanErrorAsLast,
        int within) {}
