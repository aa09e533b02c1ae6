package io.qarules.settlement;

import static io.qarules.settlement.PeriodCase.settle;
import static io.qarules.settlement.SettlementAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The award fund. */
@Policy("9")
@Clause("6.2.4")
class SettleFundTest {
    @Test
    void an_award_that_is_not_covered_goes_unpaid_and_a_smaller_one_later_is_still_paid() {
        // 100 − 60 = 40; 50 > 40; 40 − 39.99 = 0.01; 0.02 > 0.01; 0.01 − 0.01 = 0; an award of nothing is covered.
        assertThat(settle("""
                        opening: "100.00"
                        members:
                          - id: A1
                            awards:
                              - {id: N3, amount: "39.99", at: "2026-10-03T00:00:00Z"}
                              - {id: N1, amount: "60.00", at: "2026-10-01T00:00:00Z"}
                              - {id: N5, amount: "0.01", at: "2026-10-05T00:00:00Z"}
                          - id: A2
                            awards:
                              - {id: N6, amount: "0.00", at: "2026-10-06T00:00:00Z"}
                              - {id: N4, amount: "0.02", at: "2026-10-04T00:00:00Z"}
                              - {id: N2, amount: "50.00", at: "2026-10-02T00:00:00Z"}
                        """))
                .fund(
                        "N1 A1 60.00 40.00",
                        "N2 A2 50.00 UNFUNDED 40.00",
                        "N3 A1 39.99 0.01",
                        "N4 A2 0.02 UNFUNDED 0.01",
                        "N5 A1 0.01 0.00",
                        "N6 A2 0.00 0.00",
                        "closing 0.00");
    }

    /** The order is (at, id, agent id); moments are compared as moments, ids as text. */
    @Policy({"9", "11"})
    @Test
    void at_one_moment_the_smaller_id_is_paid_first_and_of_one_id_the_smaller_agent() {
        // 08:00+08:00 and 00:00Z are one moment; 07:59+08:00 is a minute earlier.
        assertThat(settle("""
                        opening: "35.00"
                        members:
                          - {id: A9, awards: [{id: N2, amount: "10.00", at: "2026-10-01T00:00:00Z"}]}
                          - {id: A10, awards: [{id: N2, amount: "10.00", at: "2026-10-01T08:00:00+08:00"}]}
                          - {id: A1, awards: [{id: N10, amount: "10.00", at: "2026-10-01T08:00:00+08:00"}]}
                          - {id: A2, awards: [{id: N9, amount: "10.00", at: "2026-10-01T07:59:00+08:00"}]}
                        """))
                .fund(
                        "N9 A2 10.00 25.00",
                        "N10 A1 10.00 15.00",
                        "N2 A10 10.00 5.00",
                        "N2 A9 10.00 UNFUNDED 5.00",
                        "closing 5.00");
    }

    @Test
    void a_fund_that_is_covered_to_the_cent_is_used_up() {
        assertThat(settle("""
                        opening: "0.30"
                        members: [{id: A1, awards: [{id: N1, amount: "0.10"}, {id: N2, amount: "0.20"}]}]
                        """)).fund("N1 A1 0.10 0.20", "N2 A1 0.20 0.00", "closing 0.00");
        assertThat(settle("""
                        opening: 0
                        members: [{id: A1, awards: [{id: N1, amount: "0.01"}]}]
                        """)).problems().fund("N1 A1 0.01 UNFUNDED 0.00", "closing 0.00");
    }

    @Test
    void an_award_dated_outside_the_period_is_paid() {
        assertThat(settle("""
                        members: [{id: A1, awards: [{id: N1, amount: "1.00", at: "2020-01-01T00:00:00Z"}]}]
                        """)).fund("N1 A1 1.00 999.00", "closing 999.00");
    }

    /** A missing or broken fund is the pack's 1000. */
    @Policy("11")
    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "-5", "\"-5.00\"", "much", "true", "[1]", "{}"})
    void a_broken_fund_is_named_and_the_packs_takes_its_place(String fund) {
        Settlement settlement = settle("opening: " + fund + "\nmembers: []");
        assertThat(settlement).problems("INVALID_VALUE /fund").fund("closing 1000.00");
        assertThat(settlement.fund().opening()).isEqualTo("1000.00");
    }

    @Test
    void a_missing_fund_is_the_packs_and_no_problem() {
        assertThat(settle("opening: null\nmembers: []")).problems().fund("closing 1000.00");
    }
}
