package io.qarules.office.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.CaseRefusedException;
import io.qarules.QaRules;
import io.qarules.citation.Policy;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.DriversFile;
import io.qarules.drivers.DriversMember;
import io.qarules.drivers.DriversPeriod;
import io.qarules.drivers.DriversRefusalReason;
import io.qarules.drivers.MetricDriver;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.DriversFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.office.InspectionOffice;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.period.PeriodFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: what goes with satisfaction")
class DriversTest {
    private static final InspectionOffice OFFICE = InspectionOffice.standard();

    /** NIST StRD, Longley.dat, in powers of ten that lie within 0 to 100: employment, then what explains it. */
    private static final String LONGLEY = """
            60.323  8.30 23.4289 23.56 15.90 10.7608 19.47
            61.122  8.85 25.9426 23.25 14.56 10.8632 19.48
            60.171  8.82 25.8054 36.82 16.16 10.9773 19.49
            61.187  8.95 28.4599 33.51 16.50 11.0929 19.50
            63.221  9.62 32.8975 20.99 30.99 11.2075 19.51
            63.639  9.81 34.6999 19.32 35.94 11.3270 19.52
            64.989  9.90 36.5385 18.70 35.47 11.5094 19.53
            63.761 10.00 36.3112 35.78 33.50 11.6219 19.54
            66.019 10.12 39.7469 29.04 30.48 11.7388 19.55
            67.857 10.46 41.9180 28.22 28.57 11.8734 19.56
            68.169 10.84 44.2769 29.36 27.98 12.0445 19.57
            66.513 11.08 44.4546 46.81 26.37 12.1950 19.58
            68.655 11.26 48.2704 38.13 25.52 12.3366 19.59
            69.564 11.42 50.2601 39.31 25.14 12.5368 19.60
            69.331 11.57 51.8173 48.06 25.72 12.7852 19.61
            70.551 11.69 55.4894 40.07 28.27 13.0081 19.62
            """;

    private final List<DriversMember> rows = new ArrayList<>();

    @Test
    @DisplayName(
            "Longley, each year four times since six metrics need sixty rows: NIST's coefficients, and what follows")
    void longley() {
        List<String> metrics = List.of("prices", "product", "unemployed", "forces", "population", "year");
        for (int copy = 0; copy < 4; copy++) {
            LONGLEY.lines().map(line -> line.trim().split(" +")).forEach(cells -> {
                Map<String, Object> points = new LinkedHashMap<>();
                for (int i = 0; i < 6; i++) {
                    points.put(metrics.get(i), new BigDecimal(cells[i + 1]));
                }
                rows.add(row(points, new BigDecimal(cells[0])));
            });
        }

        Drivers drivers = drivers(metrics);

        assertThat(drivers.rows()).isEqualTo(64);
        // certified coefficients in those powers of ten; intervals from the certified errors times √(9 ÷ 57), since
        // four copies have 57 degrees of freedom where one has 9, and the quantile 2.002465 of Student's t
        assertThat(drivers.metrics())
                .extracting(MetricDriver::metric, MetricDriver::coefficient, MetricDriver::lower, MetricDriver::upper)
                .containsExactly(
                        tuple("prices", number("0.150619"), number("-0.525049"), number("0.826286")),
                        tuple("product", number("-0.358192"), number("-0.624679"), number("-0.091704")),
                        tuple("unemployed", number("-0.202023"), number("-0.240885"), number("-0.163161")),
                        tuple("forces", number("-0.103323"), number("-0.120372"), number("-0.086273")),
                        tuple("population", number("-0.511041"), number("-2.309903"), number("1.287821")),
                        tuple("year", number("182.915146"), number("146.672764"), number("219.157529")));
        assertThat(drivers.metrics().stream().map(MetricDriver::p).map(BigDecimal::toPlainString))
                .as("by scipy.stats.t from the same errors")
                .containsExactly("0.657009", "0.009318", "0.000000", "0.000000", "0.571670", "0.000000");
        assertThat(drivers.adjustedRSquared())
                .as("1 − (1 − 0.995479004577296) · 63 ÷ 57")
                .isEqualTo(number("0.995003"));
        assertThat(drivers.metrics().get(0).inflation().setScale(2, RoundingMode.HALF_UP))
                .as("R, car::vif")
                .isEqualTo(number("135.53"));
        assertThat(drivers.refusal()).isNull();
    }

    @Test
    @DisplayName(
            "index = 40 + 0.32 fcr − 0.05 aht: coefficients to the last place, and a sentence for each in both languages")
    void exact() {
        for (int i = 0; i < 20; i++) {
            int fcr = 50 + i;
            int aht = i * i % 7;
            BigDecimal index = number("40")
                    .add(number("0.32").multiply(BigDecimal.valueOf(fcr)))
                    .subtract(number("0.05").multiply(BigDecimal.valueOf(aht)));
            rows.add(row(Map.of("fcr", fcr, "aht", aht), index));
        }

        Drivers drivers = drivers(List.of("fcr", "aht"));

        assertThat(drivers.metrics().stream().map(MetricDriver::coefficient).map(BigDecimal::toPlainString))
                .containsExactly("0.320000", "-0.050000");
        assertThat(drivers.metrics().stream().map(MetricDriver::sentence).map(text -> text == null ? "" : text.en()))
                .containsExactly(
                        "10 points more fcr go with 3.2 points more satisfaction",
                        "10 points more aht go with 0.5 points less satisfaction");
        assertThat(drivers.metrics().get(1).sentence().zh()).isEqualTo("aht 每高 10 分，satisfaction 随之低 0.5 分");
        assertThat(drivers.adjustedRSquared()).isEqualByComparingTo("1");
        assertThat(new JsonWriter().write(drivers))
                .contains("\"coefficient\":0.320000")
                .doesNotContain("NaN");
    }

    @Test
    @DisplayName(
            "of known coefficients 95 in 100 intervals hold the truth, and what is nothing has a sentence 5 times in 100")
    void knownCoefficients() {
        Map<String, Double> truth = new LinkedHashMap<>();
        truth.put("fcr", 0.3);
        truth.put("aht", 0.0);
        truth.put("script", -0.1);
        int held = 0;
        int falseSentences = 0;
        for (int seed = 0; seed < 200; seed++) {
            generate(truth, new Random(seed));
            List<MetricDriver> metrics = drivers(List.copyOf(truth.keySet())).metrics();
            for (MetricDriver metric : metrics) {
                double coefficient = truth.get(metric.metric());
                boolean holds = metric.lower().doubleValue() <= coefficient
                        && coefficient <= metric.upper().doubleValue();
                held += holds ? 1 : 0;
            }
            falseSentences += metrics.get(1).sentence() == null ? 0 : 1;
        }

        // binomial of 600 at 0.95, and of 200 at 0.05: outside these bounds once in a thousand
        assertThat(held).isBetween(551, 586);
        assertThat(falseSentences).isBetween(2, 21);
    }

    private void generate(Map<String, Double> truth, Random random) {
        rows.clear();
        for (int i = 0; i < 100; i++) {
            double index = 50 + 3 * random.nextGaussian();
            Map<String, Object> points = new LinkedHashMap<>();
            for (Map.Entry<String, Double> metric : truth.entrySet()) {
                double value = 20 + 60 * random.nextDouble();
                points.put(metric.getKey(), BigDecimal.valueOf(value));
                index += metric.getValue() * value;
            }
            rows.add(row(points, BigDecimal.valueOf(index)));
        }
    }

    @Test
    @DisplayName(
            "a row without its index or with one point missing is left out and counted; 19 rows for two metrics are too few")
    void nulls() {
        for (int i = 0; i < 19; i++) {
            rows.add(row(Map.of("fcr", 50 + i, "aht", i * i % 7), BigDecimal.valueOf(60 + i)));
        }
        rows.add(row(Map.of("fcr", 50), number("60")));
        rows.add(row(Map.of("fcr", 50, "aht", 3), null));

        Drivers few = drivers(List.of("fcr", "aht"));

        assertThat(few.rows()).isEqualTo(19);
        assertThat(few.leftOut()).isEqualTo(2);
        assertThat(few.metrics()).isEmpty();
        assertThat(few.adjustedRSquared()).isNull();
        assertThat(few.refusal().reason()).isEqualTo(DriversRefusalReason.TOO_FEW_ROWS);
        assertThat(few.refusal().text().en())
                .isEqualTo("19 rows have the index and all points, and 20 are needed, ten for each metric;"
                        + " give more periods, or fewer metrics");
        rows.add(row(Map.of("fcr", 51, "aht", 4), number("61")));
        assertThat(drivers(List.of("fcr", "aht")).refusal()).isNull();
    }

    @Test
    @DisplayName("collinear metrics, a metric without variation and an index without are refused by name")
    void refused() {
        refusedFor(row -> 40 + row % 7, row -> 100 - (40 + row % 7), row -> 60 + row, DriversRefusalReason.COLLINEAR);
        assertThat(drivers(List.of("fcr", "aht")).refusal().metrics()).containsExactly("fcr", "aht");
        refusedFor(row -> 40 + row % 7, row -> 33, row -> 60 + row, DriversRefusalReason.METRIC_CONSTANT);
        assertThat(drivers(List.of("fcr", "aht")).refusal().metrics()).containsExactly("aht");
        refusedFor(row -> 40 + row % 7, row -> row, row -> 66.6, DriversRefusalReason.INDEX_CONSTANT);
    }

    private void refusedFor(
            ToDoubleFunction<Integer> fcr,
            ToDoubleFunction<Integer> aht,
            ToDoubleFunction<Integer> index,
            DriversRefusalReason reason) {
        rows.clear();
        for (int i = 0; i < 30; i++) {
            rows.add(row(
                    Map.of("fcr", fcr.applyAsDouble(i), "aht", aht.applyAsDouble(i)),
                    BigDecimal.valueOf(index.applyAsDouble(i))));
        }
        Drivers drivers = drivers(List.of("fcr", "aht"));
        assertThat(drivers.metrics()).isEmpty();
        assertThat(drivers.refusal().reason()).isEqualTo(reason);
    }

    @Test
    @DisplayName("whatever the order of rows, the bytes are the same")
    void order() {
        generate(Map.of("fcr", 0.3), new Random(1));
        String before = new JsonWriter().write(drivers(List.of("fcr")));
        Collections.shuffle(rows, new Random(2));

        assertThat(new JsonWriter().write(drivers(List.of("fcr")))).isEqualTo(before);
    }

    @Test
    @DisplayName("a settlement is a period: points of the metrics asked for, the line, and the index")
    void ofSettlement() {
        QaRules rules = QaRulesEngine.standard();
        PeriodFile file = new PeriodFileReader().read("""
                {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31"}, "members": [
                  {"agent": {"id": "A17", "line": "ecommerce"}, "scriptCompliance": 0.96, "empathy": 4.2,
                   "calls": [{"id": "C1", "startedAt": "2026-10-03T09:12:58+08:00", "talkSeconds": 810,
                              "firstContactResolved": true},
                             {"id": "C2", "startedAt": "2026-10-03T10:12:58+08:00", "talkSeconds": 810}],
                   "surveys": [{"id": "U1", "callId": "C1", "csat": 3, "resolution": 5, "attitude": 4, "speed": 3}]},
                  {"agent": {"id": "A18", "line": "hotline"}}]}""").periodFile();

        DriversPeriod period =
                DriversPeriod.of(file, rules.explainSettlement(file), Set.of("fcr", "aht", "script", "empathy"));

        // fcr of the one call that says so; 810 s is 90 of the 300 s from 900 down to 600; 4.2 is 3.2 of the 4 above 1
        Map<String, Object> points = new LinkedHashMap<>();
        points.put("fcr", number("100.00"));
        points.put("aht", number("30.00"));
        points.put("script", number("96.00"));
        points.put("empathy", number("80.00"));
        assertThat(period)
                .isEqualTo(new DriversPeriod(
                        "2026-10",
                        List.of(
                                // 100, 75 and 50 points at weights 15, 15 and 10: 3125 ÷ 40
                                new DriversMember("A17", "ecommerce", points, number("78.13")),
                                new DriversMember("A18", "hotline", Map.of(), null))));
    }

    @Test
    @DisplayName("what cannot be used is named with its place, and the rest goes on")
    void named() {
        Drivers drivers = OFFICE.drivers(new DriversFileReader(true).read("""
                {"index": "", "metrics": ["fcr", "", "fcr", 5], "periods": [
                  {"id": "1", "members": [
                    {"agentId": "A", "line": "L", "points": {"fcr": 101, "aht": 5}, "satisfactionIndex": "70.50"},
                    {"agentId": "A", "points": {"fcr": 50}, "satisfactionIndex": "70"},
                    {"points": {"fcr": 50}},
                    {"agentId": "B", "points": {"fcr": "50", "aht": 6}, "satisfactionIndex": -1}]},
                  {"id": "1", "members": []},
                  {"members": []}]}"""));

        assertThat(drivers.problems())
                .extracting(Problem::code, Problem::path)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.INVALID_VALUE, "/index"),
                        tuple(ProblemCode.INVALID_VALUE, "/metrics/1"),
                        tuple(ProblemCode.INVALID_VALUE, "/metrics/2"),
                        tuple(ProblemCode.INVALID_VALUE, "/metrics/3"),
                        tuple(ProblemCode.INVALID_VALUE, "/periods/0/members/0/points/fcr"),
                        tuple(ProblemCode.INVALID_VALUE, "/periods/0/members/0/points/aht"),
                        tuple(ProblemCode.DUPLICATE_ID, "/periods/0/members/1/agentId"),
                        tuple(ProblemCode.MISSING_FIELD, "/periods/0/members/2/agentId"),
                        tuple(ProblemCode.INVALID_VALUE, "/periods/0/members/3/points/fcr"),
                        tuple(ProblemCode.INVALID_VALUE, "/periods/0/members/3/satisfactionIndex"),
                        tuple(ProblemCode.DUPLICATE_ID, "/periods/1/id"),
                        tuple(ProblemCode.MISSING_FIELD, "/periods/2/id"));
        assertThat(drivers.index()).isEqualTo("satisfaction");
        assertThat(drivers.periods()).containsExactly("1");
        assertThat(drivers.leftOut()).isEqualTo(2);
    }

    @Test
    @DisplayName("no metric, no period, and more than 50 metrics or 120 periods are refused")
    void refusedFiles() {
        assertThatThrownBy(() -> OFFICE.drivers(new DriversFileReader().read("{}")))
                .isInstanceOfSatisfying(CaseRefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::path)
                        .containsExactly("/metrics", "/periods"));
        Set<String> many = new LinkedHashSet<>();
        for (int i = 0; i < 51; i++) {
            many.add("m" + i);
        }
        DriversFile file = new DriversFile(null, many, List.of(new DriversPeriod("1", List.of())));
        assertThatThrownBy(() -> OFFICE.drivers(file))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("metrics holds at most 50");
        List<DriversPeriod> periods = new ArrayList<>();
        for (int i = 0; i < 121; i++) {
            periods.add(new DriversPeriod("P" + i, List.of()));
        }
        DriversFile longFile = new DriversFile(null, Set.of("fcr"), periods);
        assertThatThrownBy(() -> OFFICE.drivers(longFile))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("periods holds at most 120");
        DriversFile allowed = new DriversFile(null, Set.of("fcr"), periods.subList(0, 120));
        assertThat(OFFICE.drivers(allowed).periods()).hasSize(120);
    }

    private DriversMember row(Map<String, Object> points, @Nullable BigDecimal index) {
        return new DriversMember("A%03d".formatted(rows.size()), "L", points, index);
    }

    private Drivers drivers(List<String> metrics) {
        return OFFICE.drivers(
                new DriversFile(null, new LinkedHashSet<>(metrics), List.of(new DriversPeriod("2026-10", rows))));
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
