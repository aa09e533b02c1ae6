package io.qarules.office.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.citation.Policy;
import io.qarules.drivers.AgentForecast;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.DriversFile;
import io.qarules.drivers.DriversMember;
import io.qarules.drivers.DriversPeriod;
import io.qarules.drivers.ForecastBackTest;
import io.qarules.drivers.MissingForecast;
import io.qarules.office.InspectionOffice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: the index of the next period, and how good such forecasts were")
class ForecastTest {
    private static final InspectionOffice OFFICE = InspectionOffice.standard();
    private final List<List<DriversMember>> periods = new ArrayList<>();

    @Test
    @DisplayName(
            "ten agents of two lines, some months unknown, as numpy computes it from the matrices of all observations")
    void worked() {
        add("A", "hotline", 72.5, 74.0, 73.2, 76.1, 77.0);
        add("B", "hotline", 80.1, 79.3, 81.2, 80.4, 82.0);
        add("C", "hotline", 65.0, 68.2, null, 71.0, 73.5);
        add("D", "hotline", 88.0, 86.5, 87.1, 85.2, 84.9);
        add("E", "shop", 60.2, 61.9, 60.8, 63.3, 64.0);
        add("F", "shop", 91.0, 90.2, 92.4, 91.1, null);
        add("G", "shop", 70.0, 73.1, 71.2, 75.5, 74.3);
        add("H", "shop", null, null, null, null, 66.6);
        add("I", "hotline", 78.0, 77.2, 79.9, 79.0, 81.5);
        add("J", "shop", 55.0, 58.1, 57.2, 61.0, 62.3);
        add("K", "shop", null, null, null, null, null);

        Drivers drivers = drivers();

        assertThat(drivers.forecasts())
                .extracting(AgentForecast::agentId, AgentForecast::forecast, AgentForecast::lower, AgentForecast::upper)
                .containsExactly(
                        tuple("A", points("77.72"), points("75.10"), points("80.35")),
                        tuple("B", points("82.17"), points("79.54"), points("84.79")),
                        tuple("C", points("74.61"), points("71.95"), points("77.27")),
                        tuple("D", points("85.13"), points("82.50"), points("87.75")),
                        tuple("E", points("65.39"), points("62.75"), points("68.03")),
                        tuple("F", points("91.08"), points("87.94"), points("94.22")),
                        tuple("G", points("75.86"), points("73.22"), points("78.50")),
                        tuple("H", points("68.03"), points("65.14"), points("70.91")),
                        tuple("I", points("81.54"), points("78.92"), points("84.17")),
                        tuple("J", points("63.94"), points("61.29"), points("66.58")),
                        tuple("K", null, null, null));
        assertThat(drivers.forecasts().get(10).missing()).isEqualTo(MissingForecast.NO_INDEX);
        assertThat(drivers.forecasts().get(2).periods()).isEqualTo(4);
        assertThat(drivers.backTest()).isEqualTo(new ForecastBackTest(16, points("1.36"), points("1.84"), 16));
    }

    @Test
    @DisplayName("agents who all go 70, 80, 70, 80 have nothing of their own: the line's trend goes on, 75 + 2.5 · 2")
    void nothingOwn() {
        for (int i = 0; i < 8; i++) {
            add("A" + i, null, 70.0, 80.0, 70.0, 80.0);
        }

        assertThat(drivers().forecasts()).hasSize(8).allSatisfy(forecast -> assertThat(forecast.forecast())
                .isEqualTo(points("80.00")));
    }

    @Test
    @DisplayName("agents without chance go on in their own straight line, and end at 0 and 100")
    void straight() {
        for (int i = 0; i < 8; i++) {
            add("A" + i, "L", 60.0 + i, 62.0 + i, 64.0 + i);
        }
        add("B", "L", 93.0, 96.0, 99.0);
        add("C", "L", 7.0, 4.0, 1.0);

        List<AgentForecast> forecasts = drivers().forecasts();

        assertThat(forecasts.get(0).forecast()).isEqualTo(points("66.00"));
        assertThat(forecasts.get(8))
                .extracting(AgentForecast::forecast, AgentForecast::upper)
                .containsExactly(points("100.00"), points("100.00"));
        assertThat(forecasts.get(9).lower()).isEqualTo(points("0.00"));
    }

    @Test
    @DisplayName("too few agents, two periods, and a line of one period: no forecast, with the reason; no back-test")
    void missing() {
        for (int i = 0; i < 5; i++) {
            add("A" + i, "L", 70.0 + i, 71.0, 75.0 - i);
        }
        assertThat(drivers().forecasts())
                .extracting(AgentForecast::missing)
                .containsOnly(MissingForecast.TOO_FEW_AGENTS);
        assertThat(drivers().backTest()).isEqualTo(new ForecastBackTest(0, null, null, 0));
        add("A5", "L", 60.0, 61.0, 62.0);
        add("N1", "new", null, null, 66.0);
        add("N2", "new", null, null, 77.0);
        assertThat(drivers().forecasts())
                .extracting(AgentForecast::missing)
                .containsExactly(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        MissingForecast.LINE_TOO_SHORT,
                        MissingForecast.LINE_TOO_SHORT);
    }

    @Test
    @DisplayName(
            "level, trend and chance: better than as last month in every seed, and 90 in 100 intervals hold what comes")
    void generated() {
        int held = 0;
        int all = 0;
        int tested = 0;
        int within = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Double> truth = new ArrayList<>();
            periods.clear();
            for (int agent = 0; agent < 50; agent++) {
                double level = 65 + 5 * random.nextGaussian();
                double trend = 0.3 + 0.4 * random.nextGaussian();
                Double[] indices = new Double[8];
                for (int period = 0; period < 8; period++) {
                    indices[period] = level + trend * period + 3 * random.nextGaussian();
                }
                add("A%02d".formatted(agent), agent < 25 ? "L1" : "L2", indices);
                truth.add(level + trend * 8 + 3 * random.nextGaussian());
            }
            Drivers drivers = drivers();
            for (int agent = 0; agent < 50; agent++) {
                AgentForecast forecast = drivers.forecasts().get(agent);
                boolean holds = forecast.lower().doubleValue() <= truth.get(agent)
                        && truth.get(agent) <= forecast.upper().doubleValue();
                held += holds ? 1 : 0;
                all++;
            }
            ForecastBackTest backTest = drivers.backTest();
            assertThat(backTest.meanError()).isLessThan(backTest.meanErrorAsLast());
            assertThat(backTest.forecasts()).as("periods four to eight of all").isEqualTo(250);
            tested += backTest.forecasts();
            within += backTest.within();
        }

        assertThat(all).isEqualTo(2000);
        // binomial of 2,000 at 0.9: outside once in a thousand
        assertThat(held).isBetween(1755, 1843);
        // the same forecasts tested on periods that are over; estimates from three periods are rough
        assertThat(within / (double) tested).isBetween(0.87, 0.93);
    }

    private void add(String agent, @Nullable String line, @Nullable Double... indices) {
        for (int i = 0; i < indices.length; i++) {
            if (periods.size() == i) {
                periods.add(new ArrayList<>());
            }
            Double index = indices[i];
            BigDecimal known = index == null ? null : new BigDecimal(index).setScale(2, RoundingMode.HALF_UP);
            periods.get(i).add(new DriversMember(agent, line, Map.of(), known));
        }
    }

    private Drivers drivers() {
        List<DriversPeriod> all = new ArrayList<>();
        periods.forEach(members -> all.add(new DriversPeriod("P" + all.size(), members)));
        return OFFICE.drivers(new DriversFile(null, Set.of("fcr"), all));
    }

    private static BigDecimal points(String points) {
        return new BigDecimal(points);
    }
}
