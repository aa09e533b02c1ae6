package io.qarules.workbench.office;

import static java.util.stream.Collectors.toSet;

import io.qarules.problem.AgentGroup;
import io.qarules.problem.GroupSize;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemReview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many agents of a group have an offence of a clause, period after period.
 *
 * @param points in time order; the last one is reported
 */
record ShareSeries(List<Point> points) {
    /**
     * Finds the series in reviews. A period counts where a review knows the group: without an offence of the clause it has
     * 0 of its agents. The period before that of a review counts as well, where its outcomes are known and no review is of
     * it.
     *
     * @param reviews in time order
     */
    static ShareSeries of(List<ProblemReview> reviews, String clause, AgentGroup group) {
        Set<String> reviewed = reviews.stream().map(ProblemReview::period).collect(toSet());
        Map<String, Point> points = new LinkedHashMap<>();
        for (ProblemReview review : reviews) {
            OffenceShare share = find(review, clause, group).orElse(null);
            int agents = agents(review, group);
            if (agents == 0) {
                continue;
            }
            String before = review.previousPeriod();
            if (before != null && !reviewed.contains(before)) {
                points.putIfAbsent(before, new Point(before, before(share), agents));
            }
            Point point = new Point(
                    review.period(), share == null ? 0 : share.offenders().size(), agents);
            points.remove(review.period()); // of two reviews of one period the later counts, at its place
            points.put(review.period(), point);
        }
        return new ShareSeries(List.copyOf(points.values()));
    }

    /** Returns what a review says of a clause and group; nothing where nobody has an offence in either of its periods. */
    static Optional<OffenceShare> find(ProblemReview review, String clause, AgentGroup group) {
        return review.shares().stream()
                .filter(share -> share.clause().equals(clause) && share.group().equals(group))
                .findFirst();
    }

    /** Returns the size of a group in a review; 0 where the review does not know it. */
    static int agents(ProblemReview review, AgentGroup group) {
        Stream<GroupSize> shares = review.shares().stream().map(share -> new GroupSize(share.group(), share.agents()));
        return Stream.concat(review.groups().stream(), shares)
                .filter(each -> each.group().equals(group))
                .mapToInt(GroupSize::agents)
                .findFirst()
                .orElse(0);
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
