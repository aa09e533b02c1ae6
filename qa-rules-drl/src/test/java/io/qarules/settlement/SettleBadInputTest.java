package io.qarules.settlement;

import static io.qarules.settlement.SettlementAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.citation.Policy;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.standard.Standard;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is broken in a period file is named, and the rest goes on. */
@Policy({"10", "11"})
class SettleBadInputTest {
    private static final PeriodFileReader READER = new PeriodFileReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; MISSING_FIELD",
                "{\"period\": null, \"fund\": -1}; MISSING_FIELD",
                "{\"period\": {\"from\": 7}, \"members\": [{}]}; MISSING_FIELD",
                "{\"period\": {\"id\": \"\"}}; INVALID_VALUE",
                "{\"period\": {\"id\": 202610}}; INVALID_VALUE",
            })
    void without_an_id_a_period_is_refused_and_nothing_else_is_named(String json, String code) {
        assertThatThrownBy(() -> settle(json))
                .asInstanceOf(throwable(CaseRefusedException.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.code() + " " + problem.path())
                        .containsExactly(code + " /period/id"));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_named() {
        assertThat(settle("{\"period\": {\"id\": \"P\", \"from\": \"2026-12-01\", \"to\": \"2026-10-31\"}}")
                        .problems())
                .extracting(problem -> problem.code() + " " + problem.path() + " " + problem.message())
                .containsExactly("INVALID_VALUE /period/to to is before from, which is 2026-12-01;"
                        + " the last day of a period is not before its first");
        assertThat(Standard.WRITER.write(
                        settle("{\"period\": {\"id\": \"P\", \"from\": \"2026-12-01\", \"to\": \"2026-10-31\"}}")))
                .as("as the command line writes it")
                .contains("\"path\":\"/period/to\",\"value\":\"2026-10-31\"");
        assertThat(settle("{\"period\": {\"id\": \"P\", \"from\": \"2026-10-31\", \"to\": \"2026-10-31\"}}")
                        .problems())
                .isEmpty();
    }

    @Test
    void what_is_not_an_object_is_refused() {
        assertThatThrownBy(() -> settle("7")).isInstanceOf(CaseRefusedException.class);
        assertThatThrownBy(() -> settle("{\"period\"")).isInstanceOf(CaseRefusedException.class);
    }

    /** What no JSON brings, a caller in Java can: numbers that would fill the memory once they are rounded or divided. */
    @ParameterizedTest
    @ValueSource(strings = {"1e2147483647", "1e-2147483647", "-1e999999999", "0e-2147483647", "1e1001"})
    void a_decimal_beyond_reckoning_is_named(BigDecimal huge) {
        Member member = Member.builder()
                .agent(Agent.builder().id("A1").performancePay(huge).build())
                .loggedInHours(huge)
                .scriptCompliance(huge)
                .empathy(huge)
                .awards(List.of(new AwardClaim("N1", Instant.parse("2026-10-21T02:00:00Z"), huge)))
                .build();
        Period period = new Period("P", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), true);

        Settlement settlement = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Standard.RULES.settle(new PeriodFile(period, huge, List.of(member))));

        assertThat(settlement.problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactlyInAnyOrder(
                        "INVALID_VALUE /fund",
                        "INVALID_VALUE /members/0/agent/performancePay",
                        "INVALID_VALUE /members/0/awards/0/amount",
                        "INVALID_VALUE /members/0/empathy",
                        "INVALID_VALUE /members/0/loggedInHours",
                        "INVALID_VALUE /members/0/scriptCompliance");
        assertThat(Standard.WRITER.write(settlement)).hasSizeLessThan(10_000);
    }

    @Test
    void an_id_is_all_that_a_period_needs() {
        assertThat(settle("{\"period\": {\"id\": \"P\"}}"))
                .problems("MISSING_FIELD /period/from", "MISSING_FIELD /period/to")
                .fund("closing 1000.00");
    }

    @Test
    void a_broken_record_is_left_out_and_named_and_the_others_stay() {
        // Of A1's surveys only U3 (csat 4, a broken sub-rating takes it) counts: (4 − 1) × 25 = 75.
        // Of the calls only C4 stays, without a talk time; of the awards N1 (first of two) and N6.
        assertThat(settle("""
                        {"period": {"id": "P", "from": "2026-10-01", "to": "2026-10-32"},
                         "members": [
                          {"agent": {"id": "A1", "line": "ecommerce", "performancePay": "-1.00"},
                           "loggedInHours": -1, "scriptCompliance": 1.01, "empathy": 0.99,
                           "calls": [{"startedAt": "2026-10-03T09:12:58+08:00"},
                                     {"id": "C2"},
                                     {"id": "C3", "startedAt": "2026-10-03T09:12:58"},
                                     {"id": "C4", "startedAt": "2026-10-03T09:12:58Z", "talkSeconds": -1, "firstContactResolved": 1},
                                     {"id": "C4", "startedAt": "2026-10-03T09:12:58Z", "talkSeconds": 5},
                                     7],
                           "surveys": [{"csat": 5},
                                       {"id": "U2"},
                                       {"id": "U3", "csat": 4, "resolution": 6, "attitude": 0, "speed": "x", "nps": 11,
                                        "convenience": 0, "callId": "C2", "review": "BOGUS", "appeal": "UPHOLD"},
                                       {"id": "U4", "csat": 0},
                                       {"id": "U5", "csat": 6},
                                       {"id": "U6", "csat": 4.5},
                                       {"id": "U3", "csat": 1}],
                           "previousMonths": [{"onTarget": false}, {"month": "2026-13"}, {"month": "2026-09", "onTarget": "no"},
                                              {"month": "2026-09", "onTarget": false}],
                           "awards": [{"id": "N1", "at": "2026-10-01T00:00:00Z", "amount": 1},
                                      {"id": "N1", "at": "2026-10-01T00:00:00Z", "amount": 2},
                                      {"at": "2026-10-01T00:00:00Z", "amount": 3},
                                      {"id": "N3", "amount": 4},
                                      {"id": "N4", "at": "2026-10-01T00:00:00Z"},
                                      {"id": "N5", "at": "2026-10-01T00:00:00Z", "amount": "-0.01"},
                                      {"id": "N6", "at": "2026-10-02T00:00:00Z", "amount": "0.00"}]}]}
                        """))
                .problems(
                        "INVALID_VALUE /period/to",
                        "TOO_MANY_INVALID /members",
                        "INVALID_VALUE /members/0/agent/performancePay",
                        "INVALID_VALUE /members/0/loggedInHours",
                        "MISSING_FIELD /members/0/calls/0/id",
                        "MISSING_FIELD /members/0/calls/1/startedAt",
                        "INVALID_VALUE /members/0/calls/2/startedAt",
                        "INVALID_VALUE /members/0/calls/3/talkSeconds",
                        "INVALID_VALUE /members/0/calls/3/firstContactResolved",
                        "DUPLICATE_ID /members/0/calls/4/id",
                        "INVALID_VALUE /members/0/calls/5",
                        "MISSING_FIELD /members/0/surveys/0/id",
                        "MISSING_FIELD /members/0/surveys/1/csat",
                        "UNKNOWN_REFERENCE /members/0/surveys/2/callId",
                        "INVALID_VALUE /members/0/surveys/2/nps",
                        "INVALID_VALUE /members/0/surveys/2/resolution",
                        "INVALID_VALUE /members/0/surveys/2/attitude",
                        "INVALID_VALUE /members/0/surveys/2/speed",
                        "INVALID_VALUE /members/0/surveys/2/convenience",
                        "INVALID_VALUE /members/0/surveys/2/review",
                        "INVALID_VALUE /members/0/surveys/2/appeal",
                        "INVALID_VALUE /members/0/surveys/3/csat",
                        "INVALID_VALUE /members/0/surveys/4/csat",
                        "INVALID_VALUE /members/0/surveys/5/csat",
                        "DUPLICATE_ID /members/0/surveys/6/id",
                        "INVALID_VALUE /members/0/scriptCompliance",
                        "INVALID_VALUE /members/0/empathy",
                        "MISSING_FIELD /members/0/previousMonths/0/month",
                        "INVALID_VALUE /members/0/previousMonths/1/month",
                        "INVALID_VALUE /members/0/previousMonths/2/onTarget",
                        "DUPLICATE_ID /members/0/previousMonths/3/month",
                        "DUPLICATE_ID /members/0/awards/1/id",
                        "MISSING_FIELD /members/0/awards/2/id",
                        "MISSING_FIELD /members/0/awards/3/at",
                        "MISSING_FIELD /members/0/awards/4/amount",
                        "INVALID_VALUE /members/0/awards/5/amount")
                .metrics("A1 surveys 1", "A1 resolution 4.00", "A1 fcr -", "A1 aht -", "A1 script -", "A1 empathy -")
                .indices("A1 75.00 75.00")
                .fund("N1 A1 1.00 999.00", "N6 A1 0.00 999.00", "closing 999.00")
                .decides();
    }

    /** The first valid member of an id stays; of one that is left out the children are not read. */
    @Policy("11")
    @Test
    void a_member_without_an_id_or_twice_is_left_out_with_all_that_is_in_it() {
        assertThat(settle("""
                        {"period": {"id": "P", "from": "2026-10-01", "to": "2026-10-31"},
                         "members": [
                          {"agent": {"line": "hotline"}, "surveys": [{"csat": 9}], "awards": [{"id": "N0", "at": "2026-10-01T00:00:00Z", "amount": 1}]},
                          {"calls": 7},
                          {"agent": {"id": ""}},
                          {"agent": {"id": "A1"}, "awards": [{"id": "N1", "at": "2026-10-01T00:00:00Z", "amount": 1}]},
                          {"agent": {"id": "A1"}, "awards": [{"id": "N2", "at": "2026-10-01T00:00:00Z", "amount": 1}, {}]},
                          null,
                          {"agent": {"id": "A2"}, "awards": [{"id": "N1", "at": "2026-10-01T00:00:00Z", "amount": 1}]}]}
                        """))
                .problems(
                        "MISSING_FIELD /members/0/agent/id",
                        "MISSING_FIELD /members/1/agent/id",
                        "INVALID_VALUE /members/2/agent/id",
                        "DUPLICATE_ID /members/4/agent/id",
                        "INVALID_VALUE /members/5")
                .ranks("NOT_RANKED A1 A2")
                .fund("N1 A1 1.00 999.00", "N1 A2 1.00 998.00", "closing 998.00");
    }

    /** Dates are yyyy-MM-dd. */
    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-%s", "-999999999-01-%s", "+10000-01-%s"})
    void a_date_beyond_the_calendar_is_broken(String date) {
        Settlement settlement = PeriodCase.settle("""
                period: {from: "%s", to: "%s"}
                members:
                  - {id: A1, index: 95}
                  - {id: A2, index: 90}
                  - {id: A3, index: 85}
                  - {id: A4, index: 80}
                  - {id: A5, index: 65}
                """.formatted(date.formatted("01"), date.formatted("31")));
        assertThat(settlement).problems("INVALID_VALUE /period/from", "INVALID_VALUE /period/to");
    }

    /** Of the months before, that of September is one. */
    @ParameterizedTest
    @ValueSource(strings = {"0000", "-0001", "+10000"})
    void a_month_beyond_the_calendar_is_broken(String year) {
        assertThat(Standard.RULES.settle(READER.read("""
                        {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31"}, "members": [
                          {"agent": {"id": "A1", "hiredOn": "%1$s-03-01"}, "previousMonths": [
                            {"month": "%1$s-09", "onTarget": false}, {"month": "2026-09", "onTarget": false}]}]}""".formatted(year))))
                .problems("INVALID_VALUE /members/0/agent/hiredOn", "INVALID_VALUE /members/0/previousMonths/0/month");
    }

    @Test
    void what_the_library_writes_can_be_read_strictly() {
        PeriodFile period = new PeriodFile(
                new Period("P", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), true),
                null,
                List.of(Member.builder()
                        .agent(Agent.of("A1"))
                        .calls(List.of(
                                Call.builder().id("C1").startedAt(Instant.EPOCH).build()))
                        .build()));
        assertThat(new PeriodFileReader(true)
                        .read(Standard.WRITER.write(period))
                        .problems())
                .isEmpty();
    }

    @Test
    void ids_with_blanks_are_ids() {
        assertThat(PeriodCase.settle("""
                        members:
                          - {id: A, surveys: [{id: "x SURVEY_REVIEW:y", csat: 1}]}
                          - {id: "A SURVEY_REVIEW:x", surveys: [{id: y, csat: 1}]}
                        """))
                .decides("SURVEY_REVIEW A x SURVEY_REVIEW:y", "SURVEY_REVIEW A SURVEY_REVIEW:x y");
    }

    @Test
    void a_list_that_is_none_is_named_and_empty() {
        assertThat(
                        settle(
                                "{\"period\": {\"id\": \"P\", \"from\": \"2026-10-01\", \"to\": \"2026-10-31\"}, \"members\": {}}"))
                .problems("INVALID_VALUE /members")
                .ranks();
    }

    private static Settlement settle(String json) {
        return Standard.RULES.settle(READER.read(json));
    }
}
