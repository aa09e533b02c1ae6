package io.qarules.office.statistics;

import io.qarules.office.statistics.Matrix.Vector;

/**
 * The sums of a series from which its straight line follows.
 *
 * @param points how many
 * @param squares X′X, where a row of X is 1 and the time less the centre
 * @param products X′y
 * @param sum of the squares of y less the centre of y
 */
record Line(int points, Matrix squares, Vector products, double sum) {
    /**
     * Adds up a series.
     *
     * @param centre the time that counts as 0
     * @param level what is subtracted from values, so that their squares keep their digits
     */
    static Line of(Series series, double centre, double level) {
        Matrix squares = Matrix.ZERO;
        Vector products = Vector.ZERO;
        double sum = 0;
        for (Series.Point point : series.seen()) {
            double time = point.time() - centre;
            double value = point.value() - level;
            squares = squares.plus(new Vector(1, time).square());
            products = products.plus(new Vector(value, value * time));
            sum += value * value;
        }
        return new Line(series.seen().size(), squares, products, sum);
    }

    /** Returns whether there is more than a straight line needs, so that chance can be told from it. */
    boolean isFitted() {
        return points > 2;
    }

    /** Returns level and trend by least squares. */
    Vector fit() {
        return squares.inverse().times(products);
    }

    /** Returns the squares that least squares leave. */
    double left() {
        return Math.max(0, sum - fit().dot(products));
    }
}
