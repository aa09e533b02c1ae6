package io.qarules.workbench.office;

import io.qarules.workbench.office.ShareSeries.Point;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The limits of a p-chart for the last of several periods: the shares that chance gives, were nothing changed. A share is
 * outside where so many offenders or more (or so few or less) fall to the last period with a probability of at most 1 in
 * 740, given how many all periods have together: the rate of three standard errors of a normal distribution, worked out by
 * the hypergeometric distribution, since that of small groups is far from normal.
 *
 * @param centre share of the periods before, 0 to 1
 * @param low the least share within the limits
 * @param high the greatest one
 * @param mark whether the last period is outside
 */
record ControlLimits(double centre, double low, double high, Mark mark) {
    private static final double RATE = 1.0 / 740;

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
        int agents = before.stream().mapToInt(Point::agents).sum();
        int offenders = before.stream().mapToInt(Point::offenders).sum();
        int all = last.agents();
        // the chance of so many or more falls as they rise, and the other way round
        int low = first(all, few -> chance(all, agents, few, offenders).atMost(few) > RATE);
        int high = first(all, many -> chance(all, agents, many, offenders).atLeast(many) <= RATE) - 1;
        return new ControlLimits(
                (double) offenders / agents,
                (double) low / all,
                (double) high / all,
                mark(last.offenders(), low, high));
    }

    private static Hypergeometric chance(int agents, int agentsBefore, int offenders, int offendersBefore) {
        return new Hypergeometric(agents, agentsBefore, offenders + offendersBefore);
    }

    /** Returns the first of 0 to all for which something holds that holds for all after it; all + 1 where it never holds. */
    private static int first(int all, IntPredicate holds) {
        int from = 0;
        int to = all + 1;
        while (from < to) {
            int middle = (from + to) / 2;
            if (holds.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private static Mark mark(int offenders, int low, int high) {
        if (offenders > high) {
            return Mark.RISE;
        }
        return offenders < low ? Mark.FALL : Mark.WITHIN;
    }
}
