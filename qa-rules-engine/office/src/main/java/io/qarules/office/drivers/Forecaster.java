package io.qarules.office.drivers;

import io.qarules.drivers.AgentForecast;
import io.qarules.drivers.ForecastBackTest;
import io.qarules.drivers.MissingForecast;
import io.qarules.engine.check.CheckedDrivers;
import io.qarules.engine.check.CheckedDriversRow;
import io.qarules.engine.value.Ratio;
import io.qarules.office.statistics.GrowthModel;
import io.qarules.office.statistics.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forecasts each agent's satisfaction index, and tests such forecasts on the periods that are over (POLICY 19). */
public final class Forecaster {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    private final Collection<AgentRows> agents;
    private final int last;

    private Forecaster(CheckedDrivers drivers) {
        this.agents = AgentRows.of(drivers);
        this.last = drivers.last();
    }

    public static Forecaster of(CheckedDrivers drivers) {
        return new Forecaster(drivers);
    }

    /** Returns the forecasts for the period after the last, of everybody who has a row in the last. */
    public List<AgentForecast> forecasts() {
        GrowthModel model = model(last + 1);
        List<AgentForecast> forecasts = new ArrayList<>();
        for (AgentRows agent : agents) {
            CheckedDriversRow row = agent.in(last);
            if (row != null) {
                forecasts.add(forecast(row, agent.before(last + 1), model));
            }
        }
        return forecasts;
    }

    private static AgentForecast forecast(CheckedDriversRow row, Series series, @Nullable GrowthModel model) {
        int periods = series.seen().size();
        BigDecimal index = row.satisfactionIndex();
        BigDecimal known = index == null ? null : index.setScale(PLACES, RoundingMode.HALF_UP);
        GrowthModel.Prediction next = model == null || periods == 0 ? null : model.predict(series);
        if (next == null) {
            MissingForecast missing = model == null ? MissingForecast.TOO_FEW_AGENTS : MissingForecast.LINE_TOO_SHORT;
            return new AgentForecast(
                    row.agentId(),
                    row.line(),
                    periods,
                    known,
                    null,
                    null,
                    null,
                    periods == 0 ? MissingForecast.NO_INDEX : missing);
        }
        return new AgentForecast(
                row.agentId(),
                row.line(),
                periods,
                known,
                points(next.value()),
                points(next.lower()),
                points(next.upper()),
                null);
    }

    /** Forecasts each period from those before it, and compares with what came. */
    public ForecastBackTest backTest() {
        List<Ratio> errors = new ArrayList<>();
        List<Ratio> errorsAsLast = new ArrayList<>();
        int within = 0;
        for (int period = 1; period <= last; period++) {
            GrowthModel model = model(period);
            for (AgentRows agent : agents) {
                BigDecimal before = agent.indexIn(period - 1);
                BigDecimal came = agent.indexIn(period);
                GrowthModel.Prediction forecast =
                        model == null || before == null ? null : model.predict(agent.before(period));
                if (came == null || before == null || forecast == null) {
                    continue;
                }
                errors.add(Ratio.of(came.subtract(points(forecast.value())).abs()));
                errorsAsLast.add(Ratio.of(came.subtract(before).abs()));
                boolean below = came.compareTo(points(forecast.lower())) < 0;
                boolean above = came.compareTo(points(forecast.upper())) > 0;
                within += below || above ? 0 : 1;
            }
        }
        return new ForecastBackTest(errors.size(), mean(errors), mean(errorsAsLast), within);
    }

    private @Nullable GrowthModel model(int next) {
        return GrowthModel.of(
                agents.stream()
                        .map(agent -> agent.before(next))
                        .filter(series -> !series.seen().isEmpty())
                        .toList(),
                next);
    }

    private static @Nullable BigDecimal mean(List<Ratio> errors) {
        Ratio mean = Ratio.mean(errors);
        return mean == null ? null : mean.rounded();
    }

    /** Returns points of the index, which has no others than 0 to 100. */
    private static BigDecimal points(double value) {
        return new BigDecimal(value).max(BigDecimal.ZERO).min(HUNDRED).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
