package io.qarules.workbench.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.outcome.PolicyVersion;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.GroupSize;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemReview;
import io.qarules.workbench.office.HeatMap.Cell;
import io.qarules.workbench.office.HeatMap.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: the heat map has all that any of the periods speaks of")
class HeatMapTest {
    private static final AgentGroup FALLEN = new AgentGroup("L", "FALLEN");
    private static final AgentGroup STEADY = new AgentGroup("L", "STEADY");

    /**
     * 10 of 10, then 0 of 5: none of 10 offenders among 15 is of the last period once in C(15, 5) = 3,003 times, outside.
     * Had it one, there were 11, and the 4 others were all of the last period: 11 in 3,003 = 1 in 273 times, within.
     */
    @Test
    void aTeamWithoutAnOffenceInTheLastPeriodFalls() {
        HeatMap heat = HeatMap.of(List.of(
                review("W1", share("7", FALLEN, 5), share("7", STEADY, 1)),
                review("W2", share("7", FALLEN, 5), share("7", STEADY, 1)),
                review("W3", share("7", STEADY, 1))));

        assertThat(heat.groups()).containsExactly("L · FALLEN", "L · STEADY");
        Cell fallen = heat.rows().get(0).cells().get(0);
        assertThat(fallen.share()).isEqualTo("0.00");
        assertThat(fallen.level()).isZero();
        assertThat(fallen.fall()).isTrue();
        assertThat(fallen.what()).isEqualTo("7 L · FALLEN: W1 5/5 W2 5/5 W3 0/5 [20.0 %–100.0 %]");
        assertThat(heat.rows().get(0).cells().get(1).what()).startsWith("7 L · STEADY: W1 1/5 W2 1/5 W3 1/5 [");
    }

    /** 5 of 5, then 0 of 5: once in C(10, 5) = 252 times, within. */
    @Test
    void clausesOfWhichNobodyHasAnOffenceAnyMoreStandInTheirPlace() {
        HeatMap heat = HeatMap.of(List.of(review("W1", share("8", FALLEN, 5), share("6", STEADY, 1)), review("W2")));

        assertThat(heat.rows()).extracting(Row::clause).containsExactly("6", "8");
        assertThat(heat.rows().get(1).cells()).extracting(Cell::share).containsExactly("0.00", "");
        assertThat(heat.rows().get(1).cells().get(0).marked()).isFalse();
    }

    @Test
    void aTeamThatTheLastPeriodDoesNotKnowHasNoColumn() {
        AgentGroup gone = new AgentGroup("L", "GONE");

        HeatMap heat = HeatMap.of(List.of(review("W1", share("7", gone, 5), share("7", STEADY, 1)), review("W2")));

        assertThat(heat.groups()).containsExactly("L · STEADY");
    }

    @Test
    void ofTwoReviewsOfOnePeriodTheLaterSpeaks() {
        HeatMap heat = HeatMap.of(
                List.of(review("W1", share("7", FALLEN, 5)), review("W1"), review("W2", share("7", STEADY, 1))));

        assertThat(heat.groups()).containsExactly("L · STEADY");
    }

    /** Of a file whose teams have 5 agents each. */
    private static ProblemReview review(String period, OffenceShare... shares) {
        return new ProblemReview(
                period,
                null,
                new PolicyVersion("inspection-office", "1.0.0", "sha256:0"),
                List.of(new GroupSize(FALLEN, 5), new GroupSize(STEADY, 5)),
                List.of(shares),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static OffenceShare share(String clause, AgentGroup group, int offenders) {
        List<String> ids = IntStream.range(0, offenders).mapToObj(i -> "A" + i).toList();
        return new OffenceShare(clause, group, 5, ids, BigDecimal.valueOf(20L * offenders), null, null);
    }
}
