package io.qarules.workbench.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.outcome.PolicyVersion;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.GroupSize;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemReview;
import io.qarules.workbench.office.ShareSeries.Point;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: a period without an offence counts as 0 of the group's agents")
class ShareSeriesTest {
    private static final String CLAUSE = "6.3.1.2";
    private static final AgentGroup TEAM = new AgentGroup("L", "CLEAN");

    @Test
    void weeksWithoutAnyOffenceOfTheGroupCount() {
        List<ProblemReview> weeks =
                List.of(review("W1", "W0", 12), review("W2", "W1", 12), review("W3", "W2", 12, share(9, 0)));

        assertThat(series(weeks))
                .containsExactly(
                        new Point("W0", 0, 12), new Point("W1", 0, 12), new Point("W2", 0, 12), new Point("W3", 9, 12));
        assertThat(series(weeks.subList(2, 3))).containsExactly(new Point("W2", 0, 12), new Point("W3", 9, 12));
    }

    @Test
    void thePeriodBeforeEachReviewCountsWhereNoReviewIsOfIt() {
        assertThat(series(List.of(review("W2", "W1", 12, share(1, 2)), review("W5", "W4", 12, share(5, 4)))))
                .containsExactly(
                        new Point("W1", 2, 12), new Point("W2", 1, 12), new Point("W4", 4, 12), new Point("W5", 5, 12));
    }

    @Test
    void aPeriodWhoseReviewDoesNotKnowTheGroupDoesNotCount() {
        assertThat(series(List.of(review("W1", null, 0), review("W2", "W1", 12, share(3, 1)))))
                .containsExactly(new Point("W2", 3, 12));
    }

    private static List<Point> series(List<ProblemReview> reviews) {
        return ShareSeries.of(reviews, CLAUSE, TEAM).points();
    }

    /** @param agents of the team; 0 where the review does not know it */
    private static ProblemReview review(String period, @Nullable String before, int agents, OffenceShare... shares) {
        return new ProblemReview(
                period,
                before,
                new PolicyVersion("inspection-office", "1.0.0", "sha256:0"),
                agents == 0 ? List.of() : List.of(new GroupSize(TEAM, agents)),
                List.of(shares),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static OffenceShare share(int offenders, int before) {
        return new OffenceShare(CLAUSE, TEAM, 12, ids(offenders), BigDecimal.ONE, ids(before), BigDecimal.ONE);
    }

    private static List<String> ids(int agents) {
        return IntStream.range(0, agents).mapToObj(i -> "A" + i).toList();
    }
}
