package io.qarules.settlement;

import static io.qarules.settlement.PeriodCase.settle;
import static io.qarules.settlement.SettlementAssert.assertThat;

import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surveys and metrics: what counts, what it is worth, and what is left out where nothing is known. */
@Policy("9")
@Clause({"points", "weights", "handle-time"})
class SettleMetricTest {
    /** A null metric leaves the denominator; each member knows one metric more than the one before. */
    @Policy("9")
    @Test
    void what_is_not_known_leaves_the_denominator() {
        // One survey 5, 4, 3: points 100, 75, 50. Index: (15 × 100 + 15 × 75 + 10 × 50) / 40 = 3125 / 40 = 78.125.
        // fcr 1 of 2, 50 points:          (3125 + 25 × 50) / 65 = 4375 / 65  = 67.3076…
        // aht (700 + 800) / 2, 50 points: (4375 + 15 × 50) / 80 = 5125 / 80  = 64.0625
        // script 0.9, 90 points:          (5125 + 10 × 90) / 90 = 6025 / 90  = 66.9444…
        // empathy 4, 75 points:           (6025 + 10 × 75) / 100             = 67.75
        String survey = "surveys: [{csat: 5, attitude: 4, speed: 3}]";
        assertThat(settle("""
                        members:
                          - {id: A0}
                          - {id: A1, %1$s}
                          - {id: A2, %1$s, resolved: [true, false]}
                          - {id: A3, %1$s, resolved: [true, false], talk: [700, 800]}
                          - {id: A4, %1$s, resolved: [true, false], talk: [700, 800], script: 0.9}
                          - {id: A5, %1$s, resolved: [true, false], talk: [700, 800], script: 0.9, empathy: 4}
                          - {id: A6, empathy: 4}
                        """.formatted(survey)))
                .indices(
                        "A0 - -",
                        "A1 78.13 78.13",
                        "A2 78.13 67.31",
                        "A3 78.13 64.06",
                        "A4 78.13 66.94",
                        "A5 78.13 67.75",
                        "A6 - 75.00")
                .metrics("A0 resolution -", "A0 fcr -", "A0 aht -", "A0 script -", "A0 empathy -", "A0 callsPerHour -")
                .metrics("A0 onTarget null", "A1 onTarget true", "A6 onTarget null", "A5 fcr 0.50", "A5 aht 750.00");
    }

    @Test
    void a_sub_rating_that_is_not_given_takes_the_overall_rating() {
        // resolution (4 + 2) / 2 = 3, attitude (4 + 5) / 2 = 4.5, speed (4 + 5) / 2 = 4.5
        // points 50, 87.5, 87.5; (15 × 50 + 15 × 87.5 + 10 × 87.5) / 40 = 2937.5 / 40 = 73.4375
        assertThat(settle("members: [{id: A1, surveys: [{csat: 4}, {csat: 5, resolution: 2}]}]"))
                .metrics("A1 resolution 3.00", "A1 attitude 4.50", "A1 speed 4.50")
                .indices("A1 73.44 73.44");
        // A low sub-rating is no low survey: the overall rating says what is to be reviewed.
        assertThat(settle("members: [{id: A1, surveys: [{csat: 3, resolution: 1, attitude: 1, speed: 1}]}]"))
                .indices("A1 0.00 0.00")
                .decides();
    }

    @Test
    void means_in_thirds_are_not_rounded_on_the_way() {
        // resolution 11 / 3, attitude 13 / 3, speed 10 / 3: points 200 / 3, 250 / 3, 175 / 3
        // (15 × 200 / 3 + 15 × 250 / 3 + 10 × 175 / 3) / 40 = 8500 / 120 = 70.8333…
        assertThat(settle("""
                        members:
                          - id: A1
                            surveys:
                              - {csat: 3, resolution: 4, attitude: 4}
                              - {csat: 4, resolution: 4, attitude: 5, speed: 4}
                              - {csat: 3, attitude: 4}
                        """))
                .metrics("A1 resolution 3.67", "A1 attitude 4.33", "A1 speed 3.33")
                .indices("A1 70.83 70.83");
    }

    /** A member with this survey and one of 3: which count shows in the number and in the decision. */
    @Clause("survey")
    @ParameterizedTest
    @CsvSource({
        "1, null, null, out, reviewed",
        "1, NONE, NONE, out, reviewed",
        "2, NONE, NONE, out, reviewed",
        "2, NONE, OPEN, out, reviewed",
        "2, NONE, REJECTED, out, reviewed",
        "2, NONE, UPHELD, out, not",
        "2, GENUINE, NONE, counts, not",
        "2, GENUINE, OPEN, counts, not",
        "2, GENUINE, REJECTED, counts, not",
        "2, GENUINE, UPHELD, out, not",
        "2, MALICIOUS, NONE, out, not",
        "2, MALICIOUS, OPEN, out, not",
        "2, MALICIOUS, REJECTED, out, not",
        "2, MALICIOUS, UPHELD, out, not",
        "3, NONE, NONE, counts, not",
        "3, NONE, OPEN, counts, not",
        "3, NONE, REJECTED, counts, not",
        "3, NONE, UPHELD, out, not",
        "5, null, null, counts, not",
        "5, GENUINE, NONE, counts, not",
        "5, MALICIOUS, NONE, out, not",
        "5, NONE, UPHELD, out, not",
    })
    void a_survey_counts_or_not(int csat, String review, String appeal, String counts, String reviewed) {
        Settlement settlement =
                settle("members: [{id: A1, surveys: [{id: X, csat: %d, review: %s, appeal: %s}, {csat: 3}]}]"
                        .formatted(csat, review, appeal));
        assertThat(settlement).metrics("A1 surveys " + (counts.equals("counts") ? 2 : 1));
        if (reviewed.equals("reviewed")) {
            assertThat(settlement).decides("SURVEY_REVIEW A1 X");
        } else {
            assertThat(settlement).decides();
        }
    }

    /** The call C1 of so many seconds beside one of 600; the mean shows whether it was left out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "901; {callId: C1, csat: 4}; 600.00",
                "901; {callId: C1, csat: 5}; 600.00",
                "901; {callId: C1, csat: 4, appeal: OPEN}; 600.00",
                "901; {callId: C1, csat: 3}; 750.50", // (901 + 600) / 2
                "901; {callId: C1, csat: 3, resolution: 5, attitude: 5, speed: 5}; 750.50",
                "901; {callId: C2, csat: 5}; 750.50",
                "901; {csat: 5}; 750.50",
                "901; {callId: C1, csat: 5, review: MALICIOUS}; 750.50", // a survey that does not count excuses nothing
                "901; {callId: C1, csat: 5, appeal: UPHELD}; 750.50",
                "900; {callId: C1, csat: 5}; 750.00", // not over 900
                "9000; {callId: C1, csat: 4}; 600.00",
            })
    void a_long_call_is_left_out_where_its_counted_survey_is_content(long seconds, String survey, String aht) {
        assertThat(settle("members: [{id: A1, hours: 0.1, talk: [%d, 600], resolved: [false, true], surveys: [%s]}]"
                        .formatted(seconds, survey)))
                .metrics("A1 aht " + aht, "A1 fcr 0.50", "A1 callsPerHour 20.00"); // for these it stays
    }

    @Test
    void one_content_survey_of_several_is_enough_and_without_other_calls_there_is_no_handle_time() {
        assertThat(settle("""
                        members:
                          - {id: A1, talk: [901], surveys: [{callId: C1, csat: 3}, {callId: C1, csat: 4}]}
                          - {id: A2, hours: 1, talk: [901], surveys: [{callId: C1, csat: 5}]}
                        """))
                .metrics("A1 aht -", "A2 aht -", "A2 callsPerHour 1.00")
                .decides();
    }

    /** The composite of a member of whom nothing else is known is the points of the handle time. */
    @ParameterizedTest
    @CsvSource({
        "'0', 100.00",
        "'600', 100.00",
        "'600, 601', 99.83", // (900 − 600.5) / 3 = 99.8333…
        "'601', 99.67",
        "'750', 50.00",
        "'700, 700, 701', 66.56", // (900 − 2101 / 3) / 3 = 599 / 9 = 66.5555…
        "'899', 0.33",
        "'900', 0.00",
        "'100000', 0.00",
        "'0, 1200', 100.00", // the mean is turned into points, not each call
    })
    void handle_time_gives_points_in_between(String talk, String points) {
        assertThat(settle("members: [{id: A1, talk: [%s]}]".formatted(talk))).indices("A1 - " + points);
    }

    /** {@code aht} counts every call with a known talk time, calls per hour those with talk above 0. */
    @Policy("11")
    @Test
    void a_call_without_talk_lowers_the_handle_time_but_is_no_call_per_hour() {
        assertThat(settle("members: [{id: A1, hours: 0.3, talk: [0, 600, null], resolved: [null, true, false]}]"))
                .metrics("A1 aht 300.00", "A1 callsPerHour 3.33", "A1 fcr 0.50");
    }

    @Test
    void talk_seconds_beyond_all_measure_do_not_overflow() {
        assertThat(settle("members: [{id: A1, hours: 0.1, talk: [9223372036854775807, 9223372036854775807]}]"))
                .metrics("A1 aht 9223372036854775807.00")
                .decides("EFFICIENCY_COACHING A1");
    }

    @Test
    void calls_dated_outside_the_period_count() {
        assertThat(settle("""
                        period: {id: 2027-01, from: 2027-01-01, to: 2027-01-31}
                        members: [{id: A1, talk: [700]}]
                        """)).metrics("A1 aht 700.00");
    }
}
