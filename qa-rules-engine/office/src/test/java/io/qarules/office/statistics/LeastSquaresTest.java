package io.qarules.office.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.qarules.citation.Policy;
import io.qarules.office.statistics.LeastSquares.Coefficient;
import io.qarules.office.statistics.LeastSquares.Reason;
import io.qarules.office.statistics.LeastSquares.Refusal;
import io.qarules.office.statistics.LeastSquares.Regression;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: ordinary least squares, against NIST's certified values and known coefficients")
class LeastSquaresTest {
    /** Of so many parts one may differ: of the fifteen digits that are certified eleven. */
    private static final Percentage ELEVEN_DIGITS = Percentage.withPercentage(1e-9);

    /** NIST StRD, Longley.dat: employment, then prices, product, unemployed, armed forces, population, year. */
    private static final double[][] LONGLEY = {
        {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
        {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
        {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
        {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
        {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
        {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
        {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
        {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
        {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
        {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
        {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
        {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
        {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
        {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
        {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
        {70551, 116.9, 554894, 4007, 2827, 130081, 1962}
    };

    /** NIST StRD, Norris.dat: the customer's measurement of ozone, then NIST's. */
    private static final double[][] NORRIS = {
        {0.1, 0.2},
        {338.8, 337.4},
        {118.1, 118.2},
        {888.0, 884.6},
        {9.2, 10.1},
        {228.1, 226.5},
        {668.5, 666.3},
        {998.5, 996.3},
        {449.1, 448.6},
        {778.9, 777.0},
        {559.2, 558.2},
        {0.3, 0.4},
        {0.1, 0.6},
        {778.1, 775.5},
        {668.8, 666.9},
        {339.3, 338.0},
        {448.9, 447.5},
        {10.8, 11.6},
        {557.7, 556.0},
        {228.3, 228.1},
        {998.0, 995.8},
        {888.8, 887.6},
        {119.6, 120.2},
        {0.3, 0.3},
        {0.6, 0.3},
        {557.6, 556.8},
        {339.3, 339.1},
        {888.0, 887.2},
        {998.5, 999.0},
        {778.9, 779.0},
        {10.2, 11.1},
        {117.6, 118.3},
        {228.9, 229.2},
        {668.4, 669.1},
        {449.2, 448.9},
        {0.2, 0.5}
    };

    @Test
    @DisplayName("Longley: highly collinear, to eleven digits")
    void longley() {
        Regression fit = regression(LONGLEY);

        assertThat(fit.intercept()).isCloseTo(-3482258.63459582, ELEVEN_DIGITS);
        assertEach(
                fit,
                Coefficient::estimate,
                15.0618722713733,
                -0.358191792925910E-01,
                -2.02022980381683,
                -1.03322686717359,
                -0.511041056535807E-01,
                1829.15146461355);
        assertEach(
                fit,
                Coefficient::standardError,
                84.9149257747669,
                0.334910077722432E-01,
                0.488399681651699,
                0.214274163161675,
                0.226073200069370,
                455.478499142212);
        assertThat(fit.rSquared()).isCloseTo(0.995479004577296, ELEVEN_DIGITS);
        assertThat(fit.residualDeviation()).isCloseTo(304.854073561965, ELEVEN_DIGITS);
    }

    @Test
    @DisplayName("Longley: p-values and variance inflation as published for R's summary( lm ) and car::vif")
    void longleyInR() {
        Regression fit = regression(LONGLEY);

        assertRounded(fit, Coefficient::p, 5e-5, 0.8631, 0.3127, 0.0025, 0.0009, 0.8262, 0.0030);
        assertRounded(fit, Coefficient::inflation, 5e-3, 135.53, 1788.51, 33.62, 3.59, 399.15, 758.98);
        assertThat(fit.adjustedRSquared()).isCloseTo(0.9925, within(5e-5));
        // 1829.15146461355 ± 2.262157 × 455.478499142212, the 97.5 % point of Student's t with 9 degrees of freedom
        assertThat(fit.coefficients().get(5).lower()).isCloseTo(798.7875, within(1e-3));
        assertThat(fit.coefficients().get(5).upper()).isCloseTo(2859.5154, within(1e-3));
        // 455.478… and so on: the coefficient × the year's deviation (4.760952) ÷ that of employment (3511.968)
        assertThat(fit.coefficients().get(5).standardised()).isCloseTo(2.479664, within(1e-5));
    }

    @Test
    @DisplayName("Norris: one column")
    void norris() {
        Regression fit = regression(NORRIS);

        assertThat(fit.intercept()).isCloseTo(-0.262323073774029, ELEVEN_DIGITS);
        assertEach(fit, Coefficient::estimate, 1.00211681802045);
        assertEach(fit, Coefficient::standardError, 0.429796848199937E-03);
        assertThat(fit.residualDeviation()).isCloseTo(0.884796396144373, ELEVEN_DIGITS);
        assertThat(fit.rSquared()).isCloseTo(0.999993745883712, ELEVEN_DIGITS);
        assertThat(fit.coefficients().get(0).inflation()).isEqualTo(1);
    }

    @Test
    @DisplayName("where nothing is left over, the coefficients are sure")
    void exact() {
        Regression fit = (Regression) LeastSquares.fit(new double[] {1, 3, 5, 7}, List.of(new double[] {0, 1, 2, 3}));

        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(2, within(1e-12));
        assertThat(fit.coefficients().get(0).p()).isCloseTo(0, within(1e-12));
        assertThat(fit.rSquared()).isCloseTo(1, within(1e-12));
    }

    @Test
    @DisplayName("data made with coefficients 0.3, 0 and −0.1: the 95 % intervals hold them in 95 of 100 trials")
    void intervalsHoldWhatIsTrue() {
        double[] truth = {0.3, 0, -0.1};
        Random random = new Random(20261129);
        int held = 0;
        int trials = 400;
        for (int trial = 0; trial < trials; trial++) {
            Regression fit = regression(simulated(truth, random));
            for (int i = 0; i < truth.length; i++) {
                Coefficient found = fit.coefficients().get(i);
                held += found.lower() <= truth[i] && truth[i] <= found.upper() ? 1 : 0;
            }
        }
        // 1,200 intervals, of which 1,140 ± 7.5 should: four deviations are 30
        assertThat(held).isBetween(1110, 1170);
    }

    @Test
    void whatFollowsFromOthersIsRefusedByName() {
        double[] y = {1, 4, 2, 8, 5, 7};
        double[] a = {1, 2, 3, 4, 5, 6};
        double[] own = {3, 1, 4, 1, 5, 9};
        double[] twice = Arrays.stream(a).map(value -> 2 * value + 1).toArray();

        assertThat(LeastSquares.fit(y, List.of(a, own, twice))).isEqualTo(new Refusal(Reason.COLLINEAR, List.of(0, 2)));
        assertThat(LeastSquares.fit(y, List.of(a, new double[] {7, 7, 7, 7, 7, 7})))
                .isEqualTo(new Refusal(Reason.COLUMN_CONSTANT, List.of(1)));
        assertThat(LeastSquares.fit(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, List.of(a)))
                .isEqualTo(new Refusal(Reason.RESPONSE_CONSTANT, List.of()));
        assertThat(LeastSquares.fit(new double[] {1, 2, 3}, List.of(a, own)))
                .isEqualTo(new Refusal(Reason.TOO_FEW_ROWS, List.of()));
        assertThat(LeastSquares.fit(new double[0], List.of(new double[0])))
                .isEqualTo(new Refusal(Reason.TOO_FEW_ROWS, List.of()));
    }

    private static double[][] simulated(double[] truth, Random random) {
        double[][] rows = new double[40][truth.length + 1];
        for (double[] row : rows) {
            row[0] = 50 + 5 * random.nextGaussian();
            for (int i = 0; i < truth.length; i++) {
                row[i + 1] = 100 * random.nextDouble();
                row[0] += truth[i] * row[i + 1];
            }
        }
        return rows;
    }

    /** Fits the first column on the others. */
    private static Regression regression(double[][] rows) {
        List<double[]> columns = IntStream.range(0, rows[0].length)
                .mapToObj(i -> Arrays.stream(rows).mapToDouble(row -> row[i]).toArray())
                .toList();
        return (Regression) LeastSquares.fit(columns.get(0), columns.subList(1, columns.size()));
    }

    private static void assertEach(Regression fit, ToDoubleFunction<Coefficient> what, double... certified) {
        assertThat(fit.coefficients()).hasSize(certified.length);
        for (int i = 0; i < certified.length; i++) {
            assertThat(what.applyAsDouble(fit.coefficients().get(i))).isCloseTo(certified[i], ELEVEN_DIGITS);
        }
    }

    private static void assertRounded(
            Regression fit, ToDoubleFunction<Coefficient> what, double within, double... published) {
        for (int i = 0; i < published.length; i++) {
            assertThat(what.applyAsDouble(fit.coefficients().get(i))).isCloseTo(published[i], within(within));
        }
    }
}
