package io.qarules.workbench.office;

import io.qarules.drivers.AgentForecast;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.ForecastBackTest;
import io.qarules.drivers.MetricDriver;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The section of drivers: what goes with satisfaction, and what it will be, with how good such forecasts were. */
record DriversView(
        String index,
        List<String> periods,
        String rows,
        String leftOut,
        String adjusted,
        @Nullable Text refusal,
        List<MetricRow> metrics,
        BackTest backTest,
        List<ForecastRow> forecasts,
        @Nullable AdviceView advice) {

    static DriversView of(Drivers drivers) {
        double reach = drivers.metrics().stream()
                .flatMap(metric -> Stream.of(metric.lower(), metric.upper()))
                .mapToDouble(end -> end.abs().doubleValue())
                .max()
                .orElse(1);
        return new DriversView(
                drivers.index(),
                drivers.periods(),
                OfficeFormat.count(drivers.rows()),
                OfficeFormat.count(drivers.leftOut()),
                OfficeFormat.rounded(drivers.adjustedRSquared()),
                drivers.refusal() == null ? null : drivers.refusal().text(),
                drivers.metrics().stream()
                        .map(metric -> MetricRow.of(metric, reach > 0 ? reach : 1))
                        .toList(),
                BackTest.of(drivers.backTest()),
                drivers.forecasts().stream().map(ForecastRow::of).toList(),
                drivers.advice() == null ? null : AdviceView.of(drivers.advice()));
    }

    boolean anyMetrics() {
        return !metrics.isEmpty();
    }

    boolean anyForecasts() {
        return !forecasts.isEmpty();
    }

    String forecastCount() {
        return OfficeFormat.count(forecasts.size());
    }

    /**
     * A metric; coordinates are in a drawing of 200 by 12, of which 0 is the middle.
     *
     * @param line the interval as a path
     * @param dot where the coefficient is
     */
    record MetricRow(
            String metric,
            String coefficient,
            String interval,
            String standardised,
            String p,
            String inflation,
            String line,
            String dot,
            @Nullable Text sentence) {
        private static final double MIDDLE = 100;
        private static final double EDGE = 96;

        static MetricRow of(MetricDriver metric, double reach) {
            return new MetricRow(
                    metric.metric(),
                    OfficeFormat.rounded(metric.coefficient()),
                    OfficeFormat.rounded(metric.lower()) + " … " + OfficeFormat.rounded(metric.upper()),
                    OfficeFormat.rounded(metric.standardised()),
                    OfficeFormat.probability(metric.p(), 3),
                    OfficeFormat.rounded(metric.inflation()),
                    "M%s 6H%s".formatted(x(metric.lower(), reach), x(metric.upper(), reach)),
                    x(metric.coefficient(), reach),
                    metric.sentence());
        }

        private static String x(BigDecimal value, double reach) {
            return OfficeFormat.length(MIDDLE + value.doubleValue() / reach * EDGE);
        }
    }

    /** How good forecasts were. */
    record BackTest(String forecasts, String error, String asLast, String within, String share) {
        static BackTest of(ForecastBackTest test) {
            BigDecimal share = test.forecasts() == 0
                    ? null
                    : BigDecimal.valueOf(test.within())
                            .divide(BigDecimal.valueOf(test.forecasts()), 3, RoundingMode.HALF_UP);
            return new BackTest(
                    OfficeFormat.count(test.forecasts()),
                    OfficeFormat.number(test.meanError()),
                    OfficeFormat.number(test.meanErrorAsLast()),
                    OfficeFormat.count(test.within()),
                    OfficeFormat.percent(share));
        }
    }

    /** What an agent's index is expected to be. */
    record ForecastRow(
            String agent,
            String line,
            String last,
            String forecast,
            String lower,
            String upper,
            @Nullable Text missing) {
        static ForecastRow of(AgentForecast forecast) {
            return new ForecastRow(
                    forecast.agentId(),
                    forecast.line() == null ? OfficeFormat.UNKNOWN : forecast.line(),
                    OfficeFormat.number(forecast.last()),
                    OfficeFormat.number(forecast.forecast()),
                    OfficeFormat.number(forecast.lower()),
                    OfficeFormat.number(forecast.upper()),
                    forecast.missing() == null ? null : OfficeWords.of(forecast.missing()));
        }
    }
}
