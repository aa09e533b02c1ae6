package io.qarules.office.drivers;

import io.qarules.drivers.DriversRefusal;
import io.qarules.drivers.DriversRefusalReason;
import io.qarules.drivers.MetricDriver;
import io.qarules.engine.check.CheckedDrivers;
import io.qarules.engine.check.CheckedDriversRow;
import io.qarules.engine.value.Decimals;
import io.qarules.office.statistics.LeastSquares;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Explains the satisfaction index by the other metrics (POLICY 19). */
public final class Explainer {
    private static final int ROWS_A_METRIC = 10;
    /** Of every number that is given. */
    public static final int PLACES = 6;

    private static final BigDecimal SIGNIFICANT = new BigDecimal("0.05");

    private final CheckedDrivers drivers;
    private final List<CheckedDriversRow> rows;
    private final List<MetricDriver> metrics = new ArrayList<>();
    private @Nullable BigDecimal adjustedRSquared;
    private @Nullable DriversRefusal refusal;

    private Explainer(CheckedDrivers drivers) {
        this.drivers = drivers;
        this.rows = drivers.rows().stream().filter(Explainer::isWhole).toList();
        int needed = drivers.metrics().size() * ROWS_A_METRIC;
        if (rows.size() < needed) {
            refusal = DriversTexts.refusal(DriversRefusalReason.TOO_FEW_ROWS, List.of(), rows.size(), needed);
        } else {
            explain();
        }
    }

    public static Explainer of(CheckedDrivers drivers) {
        return new Explainer(drivers);
    }

    public int rows() {
        return rows.size();
    }

    public int leftOut() {
        return drivers.rows().size() - rows.size();
    }

    public @Nullable BigDecimal adjustedRSquared() {
        return adjustedRSquared;
    }

    public List<MetricDriver> metrics() {
        return metrics;
    }

    public @Nullable DriversRefusal refusal() {
        return refusal;
    }

    /** Returns whether a coefficient of this p is beyond chance. */
    public static boolean isSignificant(BigDecimal p) {
        return p.compareTo(SIGNIFICANT) < 0;
    }

    private static boolean isWhole(CheckedDriversRow row) {
        return row.satisfactionIndex() != null && row.points().stream().allMatch(Objects::nonNull);
    }

    private void explain() {
        double[] response = rows.stream()
                .mapToDouble(
                        row -> Objects.requireNonNull(row.satisfactionIndex()).doubleValue())
                .toArray();
        List<double[]> columns = IntStream.range(0, drivers.metrics().size())
                .mapToObj(this::column)
                .toList();
        LeastSquares.Result result = LeastSquares.fit(response, columns);
        if (result instanceof LeastSquares.Regression regression) {
            adjustedRSquared = rounded(regression.adjustedRSquared());
            for (int i = 0; i < columns.size(); i++) {
                metrics.add(driver(
                        drivers.metrics().get(i), regression.coefficients().get(i)));
            }
        } else {
            refuse((LeastSquares.Refusal) result);
        }
    }

    private double[] column(int metric) {
        return rows.stream()
                .mapToDouble(
                        row -> Objects.requireNonNull(row.points().get(metric)).doubleValue())
                .toArray();
    }

    private void refuse(LeastSquares.Refusal refused) {
        List<String> names =
                refused.columns().stream().map(drivers.metrics()::get).toList();
        DriversRefusalReason reason =
                switch (refused.reason()) {
                    case RESPONSE_CONSTANT -> DriversRefusalReason.INDEX_CONSTANT;
                    case COLUMN_CONSTANT -> DriversRefusalReason.METRIC_CONSTANT;
                    case COLLINEAR -> DriversRefusalReason.COLLINEAR;
                    case TOO_FEW_ROWS -> DriversRefusalReason.TOO_FEW_ROWS;
                };
        refusal = DriversTexts.refusal(
                reason, names, rows.size(), drivers.metrics().size() * ROWS_A_METRIC);
    }

    private MetricDriver driver(String metric, LeastSquares.Coefficient found) {
        BigDecimal coefficient = rounded(found.estimate());
        BigDecimal p = Decimals.told(new BigDecimal(found.p()), PLACES, 2); // it never reads as 0.05 unless it is
        return new MetricDriver(
                metric,
                coefficient,
                rounded(found.standardised()),
                rounded(found.lower()),
                rounded(found.upper()),
                p,
                rounded(found.inflation()),
                isSignificant(p) ? DriversTexts.sentence(metric, coefficient, drivers.index()) : null);
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
