package io.qarules.workbench.office;

import io.qarules.problem.AgentGroup;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many agents of a group have an offence of a clause, period after period.
 *
 * @param points in time order; the last one is reported
 */
record ShareSeries(List<Point> points) {
    /**
     * Finds the series in reviews.
     *
     * @param reviews in time order; before the first one stands the period before it, where its outcomes are known
     */
    static ShareSeries of(List<ProblemReview> reviews, String clause, AgentGroup group) {
        List<Point> points = new ArrayList<>();
        for (ProblemReview review : reviews) {
            OffenceShare share = find(review, clause, group).orElse(null);
            Integer agents = share == null ? agents(review, group) : Integer.valueOf(share.agents());
            if (agents == null) {
                continue;
            }
            if (points.isEmpty() && review == reviews.get(0) && review.previousPeriod() != null) {
                points.add(new Point(review.previousPeriod(), before(share), agents));
            }
            points.add(new Point(
                    review.period(), share == null ? 0 : share.offenders().size(), agents));
        }
        return new ShareSeries(points);
    }

    private static Optional<OffenceShare> find(ProblemReview review, String clause, AgentGroup group) {
        return review.shares().stream()
                .filter(share -> share.clause().equals(clause) && share.group().equals(group))
                .findFirst();
    }

    /** Returns the size of a group that has no offence of the clause; null where no clause names the group. */
    private static @Nullable Integer agents(ProblemReview review, AgentGroup group) {
        return review.shares().stream()
                .filter(share -> share.group().equals(group))
                .map(OffenceShare::agents)
                .findFirst()
                .orElse(null);
    }

    private static int before(@Nullable OffenceShare share) {
        return share == null || share.previousOffenders() == null
                ? 0
                : share.previousOffenders().size();
    }

    /** Returns the limits of the reported period; null where no period before it is known. */
    @Nullable
    ControlLimits limits() {
        return points.size() < 2 ? null : ControlLimits.of(points);
    }

    /** One period. */
    record Point(String period, int offenders, int agents) {
        double share() {
            return (double) offenders / agents;
        }
    }
}
