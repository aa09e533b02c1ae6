package io.qarules.drivers;

import io.qarules.outcome.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes with satisfaction, and what it will be (POLICY 19). None of it is a claim of cause.
 *
 * @param index what sentences call the satisfaction index
 * @param periods ids, the oldest first
 * @param rows how many rows (an agent in a period) the regression is over
 * @param leftOut how many rows are not in it, because their index or one of their points is not known
 * @param adjustedRSquared the share of the index's variance that the metrics explain, less what as many meaningless ones
 *     would; at most 1, can be below 0; null where refused
 * @param metrics one for each metric, in the order of the file; empty where refused
 * @param refusal why there is no regression; null where there is one
 * @param forecasts the index of the period after the last, of everybody who has a row in the last, in the order of agents
 * @param backTest how good such forecasts were within the periods given
 * @param problems what is wrong with the input, in its order
 * @param advice how weights can follow it; null where none was asked for
 */
public record Drivers(
        String index,
        List<String> periods,
        int rows,
        int leftOut,
        @Nullable BigDecimal adjustedRSquared,
        List<MetricDriver> metrics,
        @Nullable DriversRefusal refusal,
        List<AgentForecast> forecasts,
        ForecastBackTest backTest,
        List<Problem> problems,
        @Nullable WeightAdvice advice) {
    public Drivers {
        periods = List.copyOf(periods);
        metrics = List.copyOf(metrics);
        forecasts = List.copyOf(forecasts);
        problems = List.copyOf(problems);
    }

    /** Returns the same with an advice on weights. */
    public Drivers with(WeightAdvice advised) {
        return new Drivers(
                index,
                periods,
                rows,
                leftOut,
                adjustedRSquared,
                metrics,
                refusal,
                forecasts,
                backTest,
                problems,
                advised);
    }
}
