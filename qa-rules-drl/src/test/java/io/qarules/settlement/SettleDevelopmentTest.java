package io.qarules.settlement;

import static io.qarules.settlement.PeriodCase.settle;
import static io.qarules.settlement.SettlementAssert.assertThat;

import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import org.junit.jupiter.api.Test;

/**
 * What follows in the middle: the weakest metric, the mentor and the target. In each period A1 is TOP with index 95, A5
 * BOTTOM with 75, and A2 to A4 are MIDDLE with 90; the mean of 88 is below theirs, so that satisfaction is nobody's
 * weakness.
 */
@Policy("9")
@Clause("tier.middle")
class SettleDevelopmentTest {
    private static final String PERIOD = """
            members:
              - {id: A1, index: 95%s}
              - {id: A2, index: 90%s}
              - {id: A3, index: 90%s}
              - {id: A4, index: 90%s}
              - {id: A5, index: 75}
            """;

    @Test
    void where_nothing_is_below_the_mean_there_is_nothing_to_work_on() {
        assertThat(settle(PERIOD.formatted("", "", "", "")))
                .ranks("TOP A1", "MIDDLE A2 A3 A4", "BOTTOM A5")
                .decidesUnder("tier.middle");
        // All the same: the shortfall is 0, which is not above 0.
        assertThat(settle(PERIOD.formatted(", script: 0.5", ", script: 0.5", ", script: 0.5", "")))
                .decidesUnder("tier.middle");
    }

    @Test
    void of_two_that_weigh_the_same_the_first_of_the_table_is_the_weakest() {
        // fcr: mean (100 + 60) / 2 = 80, A3 lacks 25 × 20 = 500. script: mean (100 + 0) / 2 = 50, 10 × 50 = 500.
        assertThat(settle(PERIOD.formatted(
                        "",
                        ", script: 1, resolved: [true]",
                        ", script: 0, resolved: [true, true, true, false, false]",
                        "")))
                .decidesUnder("tier.middle", "TRAINING A3 fcr 0.80", "TARGET A3 fcr 0.80");
        // script and empathy weigh 10 each: (100 − 0) / 2 in both, script comes first.
        assertThat(settle(PERIOD.formatted("", ", script: 1, empathy: 5", ", script: 0, empathy: 1", "")))
                .decidesUnder("tier.middle", "TRAINING A3 script 0.50", "TARGET A3 script 0.50");
    }

    @Test
    void a_hair_more_decides() {
        // As above, but the mean of script is (1 + 0 + 0.501) / 3 = 0.50033…: 10 × 50.033… > 500. A4 is above it.
        assertThat(settle(PERIOD.formatted(
                        "",
                        ", script: 1, resolved: [true]",
                        ", script: 0, resolved: [true, true, true, false, false]",
                        ", script: 0.501")))
                .decidesUnder("tier.middle", "TRAINING A3 script 0.50", "TARGET A3 script 0.50");
    }

    @Test
    void shortfalls_in_thirds_are_compared_exactly() {
        // fcr: mean (40 + 0 + 0) / 3, 25 × 40 / 3 = 1000 / 3. script: mean (100 + 0 + 0) / 3, 10 × 100 / 3 = 1000 / 3.
        // A tie, so fcr; rounded to two places script would weigh 333.30 and fcr 333.25.
        assertThat(settle(PERIOD.formatted(
                        "",
                        ", script: 1, resolved: [true, true, false, false, false]",
                        ", script: 0, resolved: [false]",
                        ", script: 0, resolved: [false]")))
                .decidesUnder(
                        "tier.middle",
                        "TRAINING A3 fcr 0.13",
                        "TARGET A3 fcr 0.13",
                        "TRAINING A4 fcr 0.13",
                        "TARGET A4 fcr 0.13");
    }

    @Test
    void the_weights_are_those_of_the_line() {
        // fcr: mean 70, A3 lacks 10; script: mean 60, A3 lacks 30.
        // ecommerce 25 × 10 = 250 < 10 × 30 = 300; complaint 30 × 10 = 300 > 5 × 30 = 150.
        String period = PERIOD.formatted(
                "",
                ", script: 0.9, resolved: [true, true, true, true, false]",
                ", script: 0.3, resolved: [true, true, true, false, false]",
                "");
        assertThat(settle(period)).decidesUnder("tier.middle", "TRAINING A3 script 0.60", "TARGET A3 script 0.60");
        assertThat(settle(period.replace("{id", "{line: complaint, id")))
                .decidesUnder("tier.middle", "TRAINING A3 fcr 0.70", "TARGET A3 fcr 0.70");
    }

    @Test
    void the_target_is_the_mean_of_the_points_in_the_metrics_own_unit() {
        // empathy 5, 3: points 100, 50, mean 75: 75 / 25 + 1 = 4.
        assertThat(settle(PERIOD.formatted("", ", empathy: 5", ", empathy: 3", "")))
                .decidesUnder("tier.middle", "TRAINING A3 empathy 4.00", "TARGET A3 empathy 4.00");
        // 100, 1000 and 700 s: points 100, 0, 200 / 3; mean 500 / 9, which is 900 − 3 × 500 / 9 = 733.33 s.
        assertThat(settle(PERIOD.formatted("", ", talk: [100]", ", talk: [1000]", ", talk: [700]")))
                .decidesUnder("tier.middle", "TRAINING A3 aht 733.33", "TARGET A3 aht 733.33");
    }

    @Test
    void the_best_of_tier_top_is_the_mentor_and_of_equals_the_one_of_the_smaller_id() {
        // A9 and A10 share the highest index. Index mean (95 + 95 + 90 + 90 + 75) / 5 = 89.
        String top = """
                members:
                  - {id: A9, index: 95, script: %s}
                  - {id: A10, index: 95, script: %s}
                  - {id: B1, index: 90, script: 0.6}
                  - {id: B2, index: 90}
                  - {id: B3, index: 75}
                """;
        assertThat(settle(top.formatted("0.9", "0.9"))) // mean 2.4 / 3; as text A10 comes before A9
                .decidesUnder(
                        "tier.middle",
                        "TRAINING B1 script 0.80",
                        "MENTORING B1 script by A10 0.80",
                        "TARGET B1 script 0.80");
        assertThat(settle(top.formatted("0.95", "0.85")))
                .decidesUnder(
                        "tier.middle",
                        "TRAINING B1 script 0.80",
                        "MENTORING B1 script by A9 0.80",
                        "TARGET B1 script 0.80");
        assertThat(settle(top.formatted("null", "1"))) // mean 1.6 / 2
                .decidesUnder(
                        "tier.middle",
                        "TRAINING B1 script 0.80",
                        "MENTORING B1 script by A10 0.80",
                        "TARGET B1 script 0.80");
    }

    @Test
    void the_mentor_is_of_tier_top_even_where_others_are_better() {
        // Mean (0.5 + 0.9 + 0.6) / 3 = 0.6667: A3 lacks 0.0667.
        assertThat(settle(PERIOD.formatted(", script: 0.5", ", script: 0.9", ", script: 0.6", "")))
                .decidesUnder(
                        "tier.middle",
                        "TRAINING A3 script 0.67",
                        "MENTORING A3 script by A1 0.67",
                        "TARGET A3 script 0.67");
    }

    @Test
    void who_is_not_ranked_or_of_another_line_neither_helps_nor_moves_the_mean() {
        // A6 has four surveys only, B1 another line; the mean of script stays (0.9 + 0.5) / 2 = 0.7.
        String others = """
                  - {id: A6, ratings: [5, 5, 5, 5], script: 1}
                  - {id: B1, line: hotline, index: 100, script: 1}
                """;
        assertThat(settle(PERIOD.formatted("", ", script: 0.9", ", script: 0.5", "") + others))
                .decidesUnder("tier.middle", "TRAINING A3 script 0.70", "TARGET A3 script 0.70");
    }
}
