package io.qarules.workbench.office;

import io.qarules.workbench.office.ShareSeries.Point;
import java.util.List;

/**
 * The limits of a p-chart for the last of several periods: the share of the periods before it, less and plus three
 * standard errors of the difference between the two, √(p (1 − p) (1 ÷ n + 1 ÷ m)), where p is the share of all periods
 * together, n the agents of the last one and m those of the periods before. With many periods before, these are Shewhart's
 * limits; with few, they are wider, because the centre is not known so well. At least 0, at most 1.
 *
 * @param centre share of the periods before, 0 to 1
 * @param low where what chance gives begins
 * @param high where it ends
 * @param mark whether the last period is outside
 */
record ControlLimits(double centre, double low, double high, Mark mark) {
    private static final int ERRORS = 3;

    /** On which side of the limits a share is. */
    enum Mark {
        WITHIN,
        RISE,
        FALL
    }

    /** @param points two or more, each of one agent or more */
    static ControlLimits of(List<Point> points) {
        Point last = points.get(points.size() - 1);
        List<Point> before = points.subList(0, points.size() - 1);
        double agents = before.stream().mapToInt(Point::agents).sum();
        double offenders = before.stream().mapToInt(Point::offenders).sum();
        double centre = offenders / agents;
        double all = (offenders + last.offenders()) / (agents + last.agents());
        double error = Math.sqrt(all * (1 - all) * (1.0 / last.agents() + 1 / agents));
        double low = Math.max(0, centre - ERRORS * error);
        double high = Math.min(1, centre + ERRORS * error);
        return new ControlLimits(centre, low, high, mark(last.share(), low, high));
    }

    private static Mark mark(double share, double low, double high) {
        if (share > high) {
            return Mark.RISE;
        }
        return share < low ? Mark.FALL : Mark.WITHIN;
    }
}
