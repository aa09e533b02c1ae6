package io.qarules.office.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Ordinary least squares with an intercept. The columns are centred and brought to length 1 first: what is solved by QR
 * is as well-conditioned as the data allow, and the inverse of its cross product has the variance inflation factors on
 * its diagonal.
 */
public final class LeastSquares {
    /** Below this share of its variance that the other columns do not explain, a column says nothing of its own. */
    static final double TOLERANCE = 0.0001;

    private static final double CONFIDENCE = 0.95;

    private final Column response;
    private final List<Column> columns;

    private LeastSquares(Column response, List<Column> columns) {
        this.response = response;
        this.columns = columns;
    }

    /** What came of a regression. */
    public sealed interface Result permits Regression, Refusal {}

    /**
     * No regression.
     *
     * @param reason why
     * @param columns which columns are at fault, from 0; empty where none is
     */
    public record Refusal(Reason reason, List<Integer> columns) implements Result {}

    /** Why there is no regression. */
    public enum Reason {
        /** The response is the same everywhere. */
        RESPONSE_CONSTANT,
        /** A column is the same everywhere. */
        COLUMN_CONSTANT,
        /** Columns follow from each other: less than 0.01 % of the variance of each is its own. */
        COLLINEAR,
        /** There are no more rows than coefficients. */
        TOO_FEW_ROWS
    }

    /**
     * A regression.
     *
     * @param intercept the value where all columns are 0
     * @param coefficients one for each column
     * @param rSquared 0 to 1, the share of the response's variance that the columns explain
     * @param adjustedRSquared the same, less what as many meaningless columns would explain; can be below 0
     * @param residualDeviation the standard deviation of what is left, by its degrees of freedom
     * @param rows how many
     */
    public record Regression(
            double intercept,
            List<Coefficient> coefficients,
            double rSquared,
            double adjustedRSquared,
            double residualDeviation,
            int rows)
            implements Result {}

    /**
     * The coefficient of a column.
     *
     * @param estimate by how much the response changes with 1 of the column
     * @param standardError 0 or more
     * @param standardised by how many of its standard deviations the response changes with one of the column's
     * @param lower lower end of the 95 % interval
     * @param upper upper end of it
     * @param p two-sided, 0 to 1
     * @param inflation variance inflation factor, 1 or more
     */
    public record Coefficient(
            double estimate,
            double standardError,
            double standardised,
            double lower,
            double upper,
            double p,
            double inflation) {}

    /**
     * Fits a response on columns.
     *
     * @param response one finite value for each row
     * @param columns one or more, each with one finite value for each row
     */
    public static Result fit(double[] response, List<double[]> columns) {
        if (response.length <= columns.size() + 1) {
            return new Refusal(Reason.TOO_FEW_ROWS, List.of());
        }
        Column centred = Column.of(response);
        if (centred.isConstant()) {
            return new Refusal(Reason.RESPONSE_CONSTANT, List.of());
        }
        List<Column> all = columns.stream().map(Column::of).toList();
        List<Integer> constant = where(all.size(), i -> all.get(i).isConstant());
        if (!constant.isEmpty()) {
            return new Refusal(Reason.COLUMN_CONSTANT, constant);
        }
        LeastSquares fit = new LeastSquares(centred, all);
        double[] own = fit.ownShares();
        List<Integer> collinear = where(own.length, i -> own[i] < TOLERANCE);
        return collinear.isEmpty() ? fit.solve(own) : new Refusal(Reason.COLLINEAR, collinear);
    }

    private static List<Integer> where(int size, IntPredicate found) {
        return IntStream.range(0, size).filter(found).boxed().toList();
    }

    /** Returns of each column the share of its variance that the others do not explain: put last, what QR leaves of it. */
    private double[] ownShares() {
        int last = columns.size() - 1;
        double[] own = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            List<Column> order = new ArrayList<>(columns);
            order.add(order.remove(i));
            double left = new QRDecomposition(matrix(order)).getR().getEntry(last, last);
            own[i] = Math.min(1, left * left);
        }
        return own;
    }

    private Regression solve(double[] own) {
        double[] units = new QRDecomposition(matrix(columns))
                .getSolver()
                .solve(MatrixUtils.createRealVector(response.centred))
                .toArray();
        int rows = response.centred.length;
        int free = rows - columns.size() - 1;
        double left = squaresLeft(units);
        double deviation = Math.sqrt(left / free);
        TDistribution t = new TDistribution(free);
        double quantile = t.inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        List<Coefficient> coefficients = new ArrayList<>();
        double intercept = response.mean;
        for (int i = 0; i < units.length; i++) {
            Column column = columns.get(i);
            double estimate = units[i] / column.length;
            double error = deviation / Math.sqrt(own[i]) / column.length;
            intercept -= estimate * column.mean;
            coefficients.add(new Coefficient(
                    estimate,
                    error,
                    units[i] / response.length,
                    estimate - quantile * error,
                    estimate + quantile * error,
                    p(t, estimate, error),
                    1 / own[i]));
        }
        double unexplained = left / (response.length * response.length);
        return new Regression(
                intercept, coefficients, 1 - unexplained, 1 - unexplained * (rows - 1) / free, deviation, rows);
    }

    private double squaresLeft(double[] units) {
        double sum = 0;
        for (int row = 0; row < response.centred.length; row++) {
            double left = response.centred[row];
            for (int i = 0; i < units.length; i++) {
                left -= units[i] * columns.get(i).unit(row);
            }
            sum += left * left;
        }
        return sum;
    }

    /** Returns the two-sided p-value; where nothing is left over, a coefficient is either 0 or sure. */
    private static double p(TDistribution t, double estimate, double error) {
        if (error == 0) {
            return estimate == 0 ? 1 : 0;
        }
        return Math.min(1, 2 * t.cumulativeProbability(-Math.abs(estimate / error)));
    }

    private static RealMatrix matrix(List<Column> columns) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(columns.get(0).centred.length, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            for (int row = 0; row < matrix.getRowDimension(); row++) {
                matrix.setEntry(row, i, columns.get(i).unit(row));
            }
        }
        return matrix;
    }

    /** A column without its mean. */
    private static final class Column {
        private final double mean;
        private final double[] centred;
        private final double length;

        private Column(double mean, double[] centred) {
            this.mean = mean;
            this.centred = centred;
            double squares = 0;
            for (double value : centred) {
                squares += value * value;
            }
            length = Math.sqrt(squares);
        }

        static Column of(double[] values) {
            double first = values[0];
            double sum = 0;
            for (double value : values) {
                sum += value - first;
            }
            double mean = first + sum / values.length;
            double[] centred = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                centred[i] = values[i] - mean;
            }
            return new Column(mean, centred);
        }

        /** A mean taken from the first value on is that value where all are the same. */
        boolean isConstant() {
            return length == 0;
        }

        double unit(int row) {
            return centred[row] / length;
        }
    }
}
