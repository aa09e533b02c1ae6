package io.qarules.workbench.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.qarules.citation.Policy;
import io.qarules.workbench.office.ControlLimits.Mark;
import io.qarules.workbench.office.ShareSeries.Point;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Policy("19")
@DisplayName("POLICY 19: a rise is marked only outside the control limits, which chance crosses once in 740 at most")
class ControlLimitsTest {
    private static final double RATE = 1.0 / 740;

    /**
     * 12 agents, and 7 periods without an offender before, 84: that all x offenders are of the last period has a probability
     * of C(12, x) ÷ C(96, x): 220 ÷ 142,880 = 1 ÷ 649 for 3, 495 ÷ 3,321,960 = 1 ÷ 6,711 for 4.
     */
    @ParameterizedTest
    @CsvSource({"3,WITHIN", "4,RISE", "9,RISE"})
    void aCleanTeam(int offenders, Mark mark) {
        ControlLimits limits = limits(12, offenders, 84, 0);

        assertThat(limits.mark()).isEqualTo(mark);
        assertThat(limits.centre()).isZero();
        assertThat(limits.low()).isZero();
        assertThat(limits.high()).isEqualTo(3 / 12.0);
    }

    /** All 3 of 3 offend, where 3 before did not: once in C(6, 3) = 20 times. Nothing is outside. */
    @Test
    void aTeamTooSmallForAnyMark() {
        ControlLimits limits = limits(3, 3, 3, 0);

        assertThat(limits.mark()).isEqualTo(Mark.WITHIN);
        assertThat(limits.high()).isEqualTo(1);
    }

    /** 58 of 200, then 100: 13 or fewer once in 798 times, 14 or fewer once in 391 (sums of binomials in fractions). */
    @ParameterizedTest
    @CsvSource({"13,FALL", "14,WITHIN"})
    void aFall(int offenders, Mark mark) {
        ControlLimits limits = limits(100, offenders, 200, 58);

        assertThat(limits.mark()).isEqualTo(mark);
        assertThat(limits.low()).isEqualTo(0.14);
    }

    /** Of 5 and 4 agents 3 offend: 2 or more of the first in (C(5,2) · 4 + C(5,3)) ÷ C(9,3) = 50 of 84. */
    @Test
    void chances() {
        Hypergeometric chance = new Hypergeometric(5, 4, 3);

        assertThat(chance.atLeast(2)).isCloseTo(50 / 84.0, within(1e-15));
        assertThat(chance.atMost(1)).isCloseTo(34 / 84.0, within(1e-15));
        assertThat(new Hypergeometric(5, 4, 0).atLeast(0)).isEqualTo(1);
        assertThat(new Hypergeometric(5, 4, 9).atLeast(5)).isEqualTo(1);
        assertThat(new Hypergeometric(4_000, 48_000, 52_000).atLeast(4_001)).isZero();
    }

    /** Each way that offenders can fall to two periods is counted, for every number of them: the promise holds exactly. */
    @ParameterizedTest
    @CsvSource({"8,8", "8,40", "20,20", "20,60", "60,120"})
    void chanceIsMarkedOnceIn740AtMost(int agents, int before) {
        for (int all = 0; all <= agents + before; all++) {
            double rises = 0;
            double falls = 0;
            Hypergeometric chance = new Hypergeometric(agents, before, all);
            for (int offenders = Math.max(0, all - before); offenders <= Math.min(all, agents); offenders++) {
                Mark mark = limits(agents, offenders, before, all - offenders).mark();
                double probability = chance.atLeast(offenders) - chance.atLeast(offenders + 1);
                rises += mark == Mark.RISE ? probability : 0;
                falls += mark == Mark.FALL ? probability : 0;
            }
            assertThat(rises).isLessThanOrEqualTo(RATE + 1e-12);
            assertThat(falls).isLessThanOrEqualTo(RATE + 1e-12);
        }
    }

    private static ControlLimits limits(int agents, int offenders, int agentsBefore, int offendersBefore) {
        return ControlLimits.of(
                List.of(new Point("W1", offendersBefore, agentsBefore), new Point("W2", offenders, agents)));
    }
}
