package io.qarules.settlement;

import static io.qarules.settlement.PeriodCase.settle;
import static io.qarules.settlement.SettlementAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows for the highest and the lowest, after a streak and out of balance, each up to its very edge. */
@Policy("9")
@Clause({"tier.top", "tier.bottom", "tier.streak", "balance"})
class SettleConsequenceTest {
    private static final String RANKED = """
            members:
              - {id: A1, index: 95%s}
              - {id: A2, index: 90}
              - {id: A3, index: 85}
              - {id: A4, index: 80}
              - {id: A5, index: 75}
            """;

    /** 10 % and 15 % of the performance pay, HALF_UP. */
    @ParameterizedTest
    @CsvSource({
        "2000.00, 200.00, 300.00",
        "1234.56, 123.46, 185.18", // 123.456 and 185.184
        "1234.55, 123.46, 185.18", // 123.455 and 185.1825
        "0.05, 0.01, 0.01", // 0.005 and 0.0075
        "0.04, 0.00, 0.01", // 0.004 and 0.006
        "0.00, 0.00, 0.00",
        "99999999999.99, 10000000000.00, 15000000000.00", // 9999999999.999 and 14999999999.9985
    })
    void a_bonus_is_a_tenth_of_the_pay_and_may_be_raised_by_half(String pay, String amount, String max) {
        Settlement settlement = settle(RANKED.formatted(", pay: \"" + pay + "\""));
        assertThat(settlement)
                .decidesUnder(
                        "tier.top",
                        "BONUS A1 %s up to %s".formatted(amount, max),
                        "PROMOTION_PRIORITY A1",
                        "STAR A1 PROPOSED");
        assertThat(settlement.members().get(0).decisions().get(0).min()).isEqualByComparingTo(amount);
    }

    @Test
    void a_bonus_without_known_pay_has_no_amounts_but_is_in_force() {
        Settlement settlement = settle(RANKED.formatted(""));
        assertThat(settlement).decidesUnder("tier.top", "BONUS A1", "PROMOTION_PRIORITY A1", "STAR A1 PROPOSED");
        SettlementDecision bonus = settlement.members().get(0).decisions().get(0);
        assertThat(bonus.amount()).isNull();
        assertThat(bonus.min()).isNull();
        assertThat(bonus.max()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 2026-11-30",
        "2027-01-31, 2027-02-28",
        "2028-01-31, 2028-02-29",
        "2028-01-30, 2028-02-29",
        "2028-02-29, 2028-03-29",
        "2027-02-28, 2027-03-28",
        "2026-12-31, 2027-01-31",
        "2026-10-11, 2026-11-11",
    })
    void the_deadline_is_a_month_after_the_last_day(String to, String deadline) {
        assertThat(settle("period: {from: 2026-10-01, to: %s, closed: false}\n".formatted(to) + RANKED.formatted("")))
                .decidesUnder(
                        "tier.bottom",
                        "WRITTEN_WARNING A5 until %s PROPOSED".formatted(deadline),
                        "OFFLINE_TRAINING A5 PROPOSED");
    }

    /** {@code to} is named, and the run goes on without what needs it. */
    @Policy("11")
    @Test
    void without_a_last_day_there_is_no_deadline() {
        assertThat(settle("period: {to: null}\n" + RANKED.formatted("")))
                .problems("MISSING_FIELD /period/to")
                .decidesUnder("tier.bottom", "WRITTEN_WARNING A5 PROPOSED", "OFFLINE_TRAINING A5 PROPOSED");
    }

    @Test
    void a_warning_without_a_deadline_says_so_in_a_whole_sentence() {
        assertThat(settle("period: {to: null}\n" + RANKED.formatted(""))
                        .members()
                        .get(4)
                        .decisions())
                .extracting(SettlementDecision::reason)
                .noneMatch(reason -> reason.en().contains(" ;") || reason.zh().contains("限前"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // across a year's end
                "2027-01-01; 2027-01-31; true; {2026-11: false, 2026-12: false}; true",
                "2027-02-01; 2027-02-28; true; {2026-12: false, 2027-01: false}; true",
                "2027-01-01; 2027-01-31; true; {2027-11: false, 2027-12: false}; false",
                "2027-01-01; 2027-01-31; true; {2026-11: false, 2026-12: false, 2026-10: true}; true",
                "2027-01-01; 2027-01-31; true; {2026-10: false, 2026-11: false, 2026-12: false, 2027-02: true}; true",
                // a month missing, on target or unknown breaks the run
                "2027-01-01; 2027-01-31; true; {2026-10: false, 2026-12: false}; false",
                "2027-01-01; 2027-01-31; true; {2026-10: false, 2026-11: false}; false",
                "2027-01-01; 2027-01-31; true; {2026-11: false, 2026-12: true}; false",
                "2027-01-01; 2027-01-31; true; {2026-11: true, 2026-12: false}; false",
                "2027-01-01; 2027-01-31; true; {2026-11: null, 2026-12: false}; false",
                "2027-01-01; 2027-01-31; true; {2026-11: false, 2026-12: null}; false",
                "2027-01-01; 2027-01-31; true; {}; false",
                // not closed
                "2027-01-01; 2027-01-31; false; {2026-11: false, 2026-12: false}; false",
                "2027-01-01; 2027-01-31; null; {2026-11: false, 2026-12: false}; false",
                // no calendar month
                "2027-01-01; 2027-01-30; true; {2026-11: false, 2026-12: false}; false",
                "2027-01-02; 2027-01-31; true; {2026-11: false, 2026-12: false}; false",
                "2026-12-01; 2027-01-31; true; {2026-10: false, 2026-11: false}; false",
                "2027-01-01; 2028-01-31; true; {2026-11: false, 2026-12: false}; false",
                "2028-02-01; 2028-02-28; true; {2027-12: false, 2028-01: false}; false", // a leap year
                "2028-02-01; 2028-02-29; true; {2027-12: false, 2028-01: false}; true",
                "2026-10-31; 2026-10-01; true; {2026-08: false, 2026-09: false}; false",
            })
    void a_streak_is_three_calendar_months_without_a_gap(
            String from, String to, String closed, String previous, boolean review) {
        Settlement settlement = settle("""
                period: {from: %s, to: %s, closed: %s}
                members: [{id: A1, ratings: [3], previous: %s}]
                """.formatted(from, to, closed, previous));
        assertThat(settlement).metrics("A1 onTarget false");
        if (review) {
            assertThat(settlement).decidesUnder("tier.streak", "ROLE_REVIEW A1 PROPOSED");
        } else {
            assertThat(settlement).decidesUnder("tier.streak");
        }
    }

    /** The target of 70 is compared with the rounded index (POLICY 11). */
    @ParameterizedTest
    @CsvSource({
        "620, 69.99, false", // 70 − 3.125 / 620 = 69.99495… → 69.99
        "630, 70.00, true", // 70 − 3.125 / 630 = 69.99503… → 70.00
    })
    void the_target_is_reached_by_the_rounded_index(int surveys, String index, boolean onTarget) {
        // index = 25 × (15 r + 15 a + 10 s) / 40 − 25 = 3.125 × (3 (R + A) + 2 S) / n − 25 with the sums R, A, S of n
        // ratings. All at 3.8 n gives 70; one more in R and two less in S takes away 3.125 × (4 − 3) / n.
        int sum = surveys * 4 / 5; // so many of n rate 4, the others 3: the mean is 3.8
        String all = IntStream.range(0, surveys)
                .mapToObj(i -> "{csat: 3, resolution: %d, attitude: %d, speed: %d}"
                        .formatted(i < sum + 1 ? 4 : 3, i < sum ? 4 : 3, i < sum - 2 ? 4 : 3))
                .collect(Collectors.joining(", "));
        Settlement settlement =
                settle("members: [{id: A1, previous: {2026-08: false, 2026-09: false}, surveys: [%s]}]".formatted(all));
        assertThat(settlement).indices("A1 %1$s %1$s".formatted(index)).metrics("A1 onTarget " + onTarget);
        if (onTarget) {
            assertThat(settlement).decides();
        } else {
            assertThat(settlement).decides("ROLE_REVIEW A1 PROPOSED");
        }
    }

    /** So many calls of 600 s and one more of so many seconds, in so many hours. */
    @ParameterizedTest
    @CsvSource({
        "7, 600, 1, 8.00, 600.00, false", // exactly 8 per hour, exactly 600 s
        "7, 600, 1.0001, 8.00, 600.00, true", // 7.9992 per hour is shown as 8.00
        "7, 600, 0.9999, 8.00, 600.00, false", // 8.0008
        "6, 600, 1, 7.00, 600.00, true",
        "7, 601, 1, 8.00, 600.13, true", // 4801 / 8 = 600.125
        "299, 601, 1, 300.00, 600.00, true", // 180001 / 300 = 600.0033… is shown as 600.00
        "299, 599, 1, 300.00, 600.00, false", // 599.9966…
        "23, 600, 3, 8.00, 600.00, false",
        "7, 0, 0.875, 8.00, 525.00, false", // the call without talk is no call per hour: 7 / 0.875
        "8, 0, 1.0001, 8.00, 533.33, true", // 8 / 1.0001
    })
    void balance_compares_exact_values(
            int calls, long last, String hours, String perHour, String aht, boolean coached) {
        Settlement settlement = settle("members: [{id: A1, hours: %s, talk: [%s, %d]}]"
                .formatted(hours, String.join(", ", Collections.nCopies(calls, "600")), last));
        assertThat(settlement).metrics("A1 callsPerHour " + perHour, "A1 aht " + aht);
        if (coached) {
            assertThat(settlement).decides("EFFICIENCY_COACHING A1");
        } else {
            assertThat(settlement).decides();
        }
    }

    /** By clause, subject, kind, in the order in which the kinds are listed; ids by code point. */
    @Policy({"1", "11"})
    @Test
    void decisions_are_sorted_by_clause_subject_and_kind() {
        Settlement settlement = settle("""
                members:
                  - {id: A1, index: 95, pay: "1.00"}
                  - {id: A2, index: 90, script: 0.5}
                  - {id: A3, index: 90}
                  - {id: A4, index: 85, script: 0.9}
                  - id: A5
                    index: 50
                    hours: 9
                    talk: [700]
                    previous: {2026-08: false, 2026-09: false}
                    surveys: [{id: X2, csat: 1}, {id: X10, csat: 2}]
                """);
        assertThat(settlement.members().get(0).decisions())
                .extracting(SettlementDecision::id)
                .containsExactly("BONUS:2026-10:A1", "PROMOTION_PRIORITY:2026-10:A1", "STAR:2026-10:A1");
        assertThat(settlement.members().get(1).decisions())
                .extracting(SettlementDecision::id)
                .containsExactly("TRAINING:2026-10:A2", "TARGET:2026-10:A2");
        assertThat(settlement.members().get(4).decisions())
                .extracting(SettlementDecision::id)
                .containsExactly(
                        "EFFICIENCY_COACHING:2026-10:A5",
                        "SURVEY_REVIEW:X10",
                        "SURVEY_REVIEW:X2",
                        "OFFLINE_TRAINING:2026-10:A5",
                        "WRITTEN_WARNING:2026-10:A5",
                        "ROLE_REVIEW:2026-10:A5");
    }
}
