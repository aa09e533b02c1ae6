package io.qarules.examples.monthend.summary;

import io.qarules.QaRules;
import io.qarules.drivers.AgentForecast;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.DriversFile;
import io.qarules.drivers.DriversPeriod;
import io.qarules.drivers.DriversRefusal;
import io.qarules.drivers.DriversRefusalReason;
import io.qarules.drivers.ForecastBackTest;
import io.qarules.drivers.MetricDriver;
import io.qarules.office.InspectionOffice;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What goes with satisfaction over several months, and what the next one is expected to bring, on the screen. */
public final class DriversSummary {
    /** The composite's metrics that are no ratings of customers. */
    private static final List<String> METRICS = List.of("fcr", "aht", "script", "empathy");

    private final Drivers all;
    private final Drivers drivers;

    private DriversSummary(Drivers all, Drivers drivers) {
        this.all = all;
        this.drivers = drivers;
    }

    /**
     * Explains and forecasts. Metrics of which nothing is known are not asked for; those that never change are named and
     * left out.
     *
     * @param periods months in time order, one or more
     */
    public static DriversSummary of(QaRules rules, List<SettledPeriod> periods) {
        InspectionOffice office = InspectionOffice.standard();
        List<DriversPeriod> rows = periods.stream()
                .map(period ->
                        DriversPeriod.of(period.file(), rules.explainSettlement(period.file()), Set.copyOf(METRICS)))
                .toList();
        Set<String> metrics = new LinkedHashSet<>(METRICS);
        metrics.removeIf(metric -> rows.stream()
                .flatMap(period -> period.members().stream())
                .noneMatch(row -> row.points().containsKey(metric)));
        if (metrics.isEmpty()) {
            metrics.addAll(METRICS);
        }
        Drivers all = office.drivers(new DriversFile(null, metrics, rows));
        DriversRefusal refusal = all.refusal();
        if (refusal == null || refusal.reason() != DriversRefusalReason.METRIC_CONSTANT) {
            return new DriversSummary(all, all);
        }
        Set<String> changing = new LinkedHashSet<>(metrics);
        refusal.metrics().forEach(changing::remove);
        return new DriversSummary(
                all, changing.isEmpty() ? all : office.drivers(new DriversFile(null, changing, rows)));
    }

    public String text() {
        StringBuilder text =
                new StringBuilder("Drivers of satisfaction, %s to %s: %d rows, %d left out; no claim of cause\n"
                        .formatted(
                                drivers.periods().get(0),
                                drivers.periods().get(drivers.periods().size() - 1),
                                drivers.rows(),
                                drivers.leftOut()));
        if (all != drivers) {
            text.append(refusal(all));
        }
        text.append(drivers.refusal() == null ? metrics() : refusal(drivers));
        return text.append(forecasts()).append(backTest()).toString();
    }

    private static String refusal(Drivers refused) {
        DriversRefusal refusal = refused.refusal();
        return refusal == null ? "" : "  " + refusal.text().en() + "\n";
    }

    private String metrics() {
        Table table = new Table("Metric", "Index for 1 point", "from", "to", "p", "Inflation");
        for (MetricDriver metric : drivers.metrics()) {
            table.row(
                    metric.metric(),
                    metric.coefficient().toPlainString(),
                    metric.lower().toPlainString(),
                    metric.upper().toPlainString(),
                    metric.p().signum() == 0 ? "< 0.000001" : metric.p().toPlainString(),
                    Table.known(metric.inflation()));
        }
        StringBuilder text = new StringBuilder(table.text());
        for (MetricDriver metric : drivers.metrics()) {
            if (metric.sentence() != null) {
                text.append("  ").append(metric.sentence().en()).append('\n');
            }
        }
        return text.append("  adjusted R² ")
                .append(drivers.adjustedRSquared())
                .append('\n')
                .toString();
    }

    private String forecasts() {
        Table table = new Table("Next month", "Last", "Expected", "from", "to");
        for (AgentForecast forecast : drivers.forecasts()) {
            table.row(
                    forecast.agentId(),
                    Table.known(forecast.last()),
                    forecast.missing() == null
                            ? Table.known(forecast.forecast())
                            : forecast.missing().name(),
                    Table.known(forecast.lower()),
                    Table.known(forecast.upper()));
        }
        return table.text();
    }

    private String backTest() {
        ForecastBackTest test = drivers.backTest();
        return test.forecasts() == 0
                ? "  Such forecasts cannot be tested on these months: each needs three before it\n"
                : "  %d such forecasts of months that are over: mean error %s, as last month %s; %d within their interval\n"
                        .formatted(test.forecasts(), test.meanError(), test.meanErrorAsLast(), test.within());
    }
}
