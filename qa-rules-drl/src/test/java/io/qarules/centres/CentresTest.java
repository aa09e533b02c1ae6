package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static io.qarules.engine.TestCase.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.casefile.Call;
import io.qarules.casefile.EventBuilder;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Severity;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each centre's rule where it applies, and where it does not; what is expected is worked out by hand from the policy. */
class CentresTest {
    private static final String MORNING = "2026-10-05T09:00:00+08:00";
    private static final String NOON = "2026-10-05T12:00:00+08:00";
    private static final String EVENING = "2026-10-05T18:00:00+08:00";
    private static final String NEXT_DAY = "2026-10-06T09:00:00+08:00";

    /** A centre writes its cases itself. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EVERYTHING")
    void checkHasNothingToSay(Centre centre) {
        assertThat(PackCheck.directory(centre.directory()).diagnostics())
                .filteredOn(diagnostic -> diagnostic.code() != DiagnosticCode.NO_CASES)
                .isEmpty();
    }

    /**
     * The rules for 6.3.1.* fine what is not reported, beside a warning or a reminder by severity, and give both of these
     * where it is unknown, which is not severe (POLICY 12); under 6.3.3.7 the supervisor is warned, and fined as under all
     * of 6.3.3.*: that is meant.
     */
    @Test
    void checkNamesTheRulesOfEverythingThatGiveTwoPenaltiesAtOnce() {
        assertThat(PackCheck.directory(Centre.EVERYTHING.directory()).diagnostics())
                .filteredOn(diagnostic -> diagnostic.code() != DiagnosticCode.NO_CASES)
                .extracting(Diagnostic::code, Diagnostic::rule)
                .containsExactly(
                        tuple(DiagnosticCode.TWO_DECIDE, "6.3.1.* not reported"), // beside "not severe"
                        tuple(DiagnosticCode.TWO_DECIDE, "6.3.1.* not reported"), // beside "severe"
                        tuple(DiagnosticCode.TWO_DECIDE, "6.3.1.* severity unknown"), // beside "not reported"
                        tuple(DiagnosticCode.TWO_DECIDE, "6.3.1.* severity unknown"), // beside "not severe"
                        tuple(DiagnosticCode.TWO_DECIDE, "6.3.3.7 every time"), // beside "without the regulator"
                        tuple(DiagnosticCode.TWO_DECIDE, "6.3.3.7 every time")); // beside "with the regulator"
    }

    @Test
    @Policy("15")
    void threeWarningsOfAnyClauseInAQuarterAreTrainingOffTheLine() {
        assertThat(Centre.THREE_WARNINGS.decides(agent().finding("F1", "5.1.1", MORNING)
                        .finding("F2", "5.2.2", NEXT_DAY)
                        .finding("F3", "6.1", "2026-12-31T23:59:59+08:00")))
                .leadsTo(
                        "F1: WARNING",
                        "F2: WARNING",
                        "F3: WARNING + FINE 50.00",
                        "tally:warnings:2026-Q4:3: OFFLINE_TRAINING");
    }

    @Test
    @Policy("15")
    void sixWarningsInAQuarterAreAProposedDismissal() {
        TestCase six = agent();
        for (int day = 1; day <= 6; day++) {
            six.finding("F" + day, "5.1." + day, "2026-10-0%dT09:00:00+08:00".formatted(day));
        }

        assertThat(Centre.THREE_WARNINGS.decides(six))
                .leadsTo(
                        "F1: WARNING",
                        "F2: WARNING",
                        "F3: WARNING",
                        "tally:warnings:2026-Q4:3: OFFLINE_TRAINING",
                        "F4: WARNING",
                        "F5: WARNING",
                        "F6: WARNING",
                        "tally:warnings:2026-Q4:6: DISMISSAL PROPOSED");
    }

    @Test
    @Policy("15")
    void warningsOfTwoQuartersDoNotAddUp() {
        assertThat(Centre.THREE_WARNINGS.decides(agent().finding("F1", "5.1.1", "2026-09-29T09:00:00+08:00")
                        .finding("F2", "5.1.1", "2026-09-30T23:59:59+08:00")
                        .finding("F3", "5.1.1", "2026-10-01T00:00:00+08:00")))
                .leadsTo("F1: WARNING", "F2: WARNING", "F3: WARNING");
    }

    /** 6, then 1, then 6 more: the sixth point is one of the first record's, the twelfth one of the second's. */
    @Test
    @Policy({"13", "15"})
    void pointsAddUpWithinAYear() {
        assertThat(Centre.POINTS_A_YEAR.decides(agent().finding("F1", "7.2", MORNING)
                        .finding("F2", "7.1", NOON)
                        .finding("F3", "7.2", NEXT_DAY)
                        .verified("F1")
                        .verified("F3")))
                .leadsTo(
                        "F1: POINTS 6",
                        "tally:points:2026:6: TRAINING",
                        "F2: POINTS 1",
                        "F3: POINTS 6",
                        "tally:points:2026:12: DISMISSAL PROPOSED");
    }

    /** Points that wait are none; a new year begins at 0. */
    @Test
    @Policy({"13", "15"})
    void pointsThatWaitOrAreOfAnotherYearDoNotAddUp() {
        assertThat(Centre.POINTS_A_YEAR.decides(agent().finding("F1", "7.2", MORNING)
                        .finding("F2", "7.2", "2026-12-31T23:59:59+08:00")
                        .finding("F3", "7.2", "2027-01-01T00:00:00+08:00")
                        .verified("F2")
                        .verified("F3")))
                .leadsTo(
                        "F1: POINTS 6 PENDING",
                        "F2: POINTS 6",
                        "tally:points:2026:6: TRAINING",
                        "F3: POINTS 6",
                        "tally:points:2027:6: TRAINING");
    }

    /** Hired on 7 July, the ninetieth day after is 5 October. */
    @Test
    @Policy("12")
    void newStaffAreRemindedInPlaceOfFined() {
        assertThat(Centre.NEW_STAFF.decides(agent().agent(known -> known.hiredOn(LocalDate.parse("2026-07-07")))
                        .finding("F1", "7.1", "2026-07-07T09:00:00+08:00")
                        .finding("F2", "7.1", "2026-10-04T23:59:59+08:00")
                        .finding("F3", "7.1", "2026-10-05T00:00:00+08:00")))
                .leadsTo("F1: REMINDER", "F2: REMINDER", "F3: FINE 50.00");
    }

    @Test
    @Policy("12")
    void whoseFirstDayIsUnknownOrStillToComeIsNotNew() {
        assertThat(Centre.NEW_STAFF.decides(agent().finding("F1", "7.1", MORNING)))
                .leadsTo("F1: FINE 50.00");
        assertThat(Centre.NEW_STAFF.decides(agent().agent(known -> known.hiredOn(LocalDate.parse("2026-10-06")))
                        .finding("F1", "7.1", MORNING)))
                .leadsTo("F1: FINE 50.00");
    }

    @Test
    @Policy("13")
    void theSupervisorHasAShareFrom200Up() {
        Outcome outcome = Centre.SUPERVISORS_SHARE.decides(supervised()
                .finding("F1", "7.1", MORNING)
                .finding("F2", "7.2", NOON)
                .finding("F3", "7.3", NEXT_DAY, finding -> finding.severity(Severity.SEVERE)));

        assertThat(outcome)
                .decides(
                        "FINE:F1 #1 FINAL 199.99 collected 199.99",
                        "FINE:F2 #1 FINAL 200.00 collected 200.00",
                        "FINE:F2:SUPERVISOR #1 FINAL 20.00 collected - on S1",
                        "FINE:F3 #1 PROPOSED 300.00 of 200.00-300.00 collected 0.00",
                        "FINE:F3:SUPERVISOR #1 PROPOSED 30.00 of 20.00-30.00 collected - on S1");
        assertThat(outcome.decisions())
                .extracting(Decision::audience)
                .containsExactly(
                        Audience.SUPERVISOR,
                        Audience.SUPERVISOR,
                        Audience.DIRECTOR,
                        Audience.SUPERVISOR,
                        Audience.DIRECTOR);
    }

    /** 5 % of 2000.10 are 100.005. */
    @Test
    @Policy("13")
    void fivePerCentOfThePerformancePay() {
        assertThat(Centre.SHARE_OF_PAY.decides(agent().agent(known -> known.performancePay(new BigDecimal("2000.10")))
                        .finding("F1", "7.1", MORNING)))
                .decides("FINE:F1 #1 FINAL 100.01 collected 100.01");
    }

    /** 5 % of 0.09 are 0.0045, of 0.10 are 0.005. */
    @Test
    @Policy("13")
    void aShareOfUnknownPayOrOfNothingIsForAPersonToSet() {
        Outcome unknown = Centre.SHARE_OF_PAY.decides(agent().finding("F1", "7.1", MORNING));

        assertThat(unknown).decides("FINE:F1 #1 PROPOSED - collected 0.00").hasProblems();
        assertThat(Centre.SHARE_OF_PAY.decides(agent().agent(known -> known.performancePay(new BigDecimal("0.09")))
                        .finding("F1", "7.1", MORNING)))
                .decides("FINE:F1 #1 PROPOSED - collected 0.00");
        assertThat(Centre.SHARE_OF_PAY.decides(agent().agent(known -> known.performancePay(new BigDecimal("0.10")))
                        .finding("F1", "7.1", MORNING)))
                .decides("FINE:F1 #1 FINAL 0.01 collected 0.01");
        assertThat(Centre.SHARE_OF_PAY.decides(
                        agent().finding("F1", "7.1", MORNING).verified("F1", v -> v.amount(new BigDecimal("80.00")))))
                .decides("FINE:F1 #1 FINAL 80.00 collected 80.00");
    }

    /** The fourth waits, so the fifth is the third as well. */
    @Test
    @Policy("14")
    void theClausesOfCourtesyAreCountedTogether() {
        assertThat(Centre.COUNTED_TOGETHER.decides(agent().finding("F1", "5.2.1", MORNING)
                        .finding("F2", "5.2.9", NOON)
                        .finding("F3", "5.3.1", EVENING)
                        .finding("F4", "5.2.1", NEXT_DAY)
                        .finding("F5", "5.2.3", "2026-10-07T09:00:00+08:00")))
                .decides(
                        "REMINDER:F1 #1 FINAL",
                        "WARNING:F2 #2 FINAL",
                        "REMINDER:F3 #1 FINAL",
                        "FINE:F4 #3 PENDING 20.00 collected 0.00",
                        "FINE:F5 #3 PENDING 20.00 collected 0.00");
    }

    @Test
    @Policy("13")
    void theFineDoublesUpTo200() {
        TestCase seven = agent();
        for (int day = 1; day <= 7; day++) {
            seven.finding("F" + day, "7.1", "2026-10-0%dT09:00:00+08:00".formatted(day));
        }

        assertThat(Centre.DOUBLING.decides(seven))
                .leadsTo(
                        "F1: FINE 10.00",
                        "F2: FINE 20.00",
                        "F3: FINE 40.00",
                        "F4: FINE 80.00",
                        "F5: FINE 160.00",
                        "F6: FINE 200.00",
                        "F7: FINE 200.00");
    }

    @Test
    @Policy("14")
    void repeatsAreCountedByTheMonth() {
        assertThat(Centre.BY_THE_MONTH.decides(agent().finding("F1", "7.1", MORNING)
                        .finding("F2", "7.1", "2026-10-31T23:59:59+08:00")
                        .finding("F3", "7.1", "2026-11-01T00:00:00+08:00")))
                .decides("REMINDER:F1 #1 FINAL", "FINE:F2 #2 FINAL 20.00 collected 20.00", "REMINDER:F3 #1 FINAL");
    }

    @Test
    @Policy("12")
    void whoReportsItPaysHalf() {
        assertThat(Centre.SELF_REPORTED.decides(agent().finding(
                                "F1", "7.1", MORNING, finding -> finding.attributes(Map.of("selfReported", true)))
                        .finding("F2", "7.1", NOON, finding -> finding.attributes(Map.of("selfReported", false)))
                        .finding("F3", "7.1", NEXT_DAY)))
                .leadsTo("F1: FINE 30.00", "F2: FINE 60.00", "F3: FINE 60.00");
    }

    @Test
    @Policy("12")
    void aComplaintOfTheRegulatorDoublesTheFine() {
        Outcome outcome = Centre.REGULATORS_COMPLAINT.decides(
                agent().finding("F1", "7.1", MORNING, finding -> finding.consequences(Set.of("REGULATOR_COMPLAINT")))
                        .finding("F2", "7.1", NOON, finding -> finding.consequences(Set.of("COMPLAINT")))
                        .finding("F3", "7.1", NEXT_DAY, finding -> finding.consequences(Set.of("REGULATOR"))));

        assertThat(outcome)
                .leadsTo("F1: FINE 200.00", "F2: FINE 100.00", "F3: FINE 100.00")
                .hasProblems("INVALID_VALUE /evaluations/2/findings/0/consequences/0");
    }

    /** 60, 40 of 60, nothing of 30; the next day has 100 of its own. */
    @Test
    @Policy("13")
    void aDayCollectsAHundredAtMost() {
        assertThat(Centre.HUNDRED_A_DAY.decides(agent().finding("F1", "7.1", "2026-10-05T00:00:00+08:00")
                        .finding("F2", "7.1", NOON)
                        .finding("F3", "7.2", "2026-10-05T23:59:59+08:00")
                        .finding("F4", "7.2", "2026-10-06T00:00:00+08:00")))
                .decides(
                        "FINE:F1 #1 FINAL 60.00 collected 60.00",
                        "FINE:F2 #2 FINAL 60.00 collected 40.00",
                        "FINE:F3 #1 FINAL 30.00 collected 0.00",
                        "FINE:F4 #2 FINAL 30.00 collected 30.00");
    }

    @Test
    @Policy("16")
    void aMonthOfTenEvaluationsWithoutAFaultIsRewarded() {
        Outcome outcome = Centre.PERFECT_MONTH.decides(october(10, "90"));

        assertThat(outcome).decides("COMMENDATION:month:2026-10:6.2.3 FINAL 100.00");
        Decision award = outcome.decisions().get(0);
        assertThat(award.occurredAt()).isEqualTo(at("2026-11-01T00:00:00+08:00"));
        assertThat(award.audience()).isEqualTo(Audience.MANAGER);
        assertThat(Centre.PERFECT_MONTH.decides(october(10, "90").asOf("2026-11-01T00:00:00+08:00")))
                .decides("COMMENDATION:month:2026-10:6.2.3 FINAL 100.00");
    }

    /** Nine; one below 90; a breach; and a month that has not ended. */
    @Test
    @Policy("16")
    void anOrdinaryMonthIsNotRewarded() {
        assertThat(Centre.PERFECT_MONTH.decides(october(9, "90"))).decides();
        assertThat(Centre.PERFECT_MONTH.decides(october(10, "89.99"))).decides();
        assertThat(Centre.PERFECT_MONTH.decides(october(10, "90").finding("F1", "5.1.1", EVENING)))
                .decides("REMINDER:F1 #1 FINAL");
        assertThat(Centre.PERFECT_MONTH.decides(october(10, "90").asOf("2026-10-31T23:59:59+08:00")))
                .decides();
    }

    @Test
    @Policy("12")
    void latenessIsFinedByTheMinuteAndAbsenceGoesToTheDirector() {
        Outcome outcome = Centre.ATTENDANCE.decides(agent().event("X1", "LATE", MORNING, minutes(15))
                .event("X2", "LATE", NOON)
                .event("X3", "LATE", EVENING, minutes(16))
                .event("X4", "LATE", NEXT_DAY, minutes(61))
                .event("X5", "ABSENT", "2026-10-07T09:00:00+08:00"));

        assertThat(outcome)
                .leadsTo("event:X3:8.1: FINE 16.00", "event:X4:8.1: WARNING + FINE 60.00", "event:X5:8.2: WARNING")
                .hasProblems();
        assertThat(outcome.decisions().get(3).audience()).isEqualTo(Audience.DIRECTOR);
    }

    /** Coaching from the second item of the month that was not done, training from the fifth. */
    @Test
    @Policy({"12", "14"})
    void whatAChecklistMissesIsAnEvent() {
        TestCase checks = agent().event("X0", "CHECK", MORNING, event -> event.attributes(Map.of("done", true)));
        for (int day = 1; day <= 5; day++) {
            checks.event(
                    "X" + day,
                    "CHECK",
                    "2026-11-0%dT09:00:00+08:00".formatted(day),
                    event -> event.attributes(Map.of("done", false)));
        }
        checks.event("X6", "CHECK", "2026-12-01T00:00:00+08:00", event -> event.attributes(Map.of("done", false)));

        assertThat(Centre.FLOOR_DIARY.decides(checks))
                .leadsTo(
                        "event:X1:9.1: REMINDER",
                        "event:X2:9.1: COACHING",
                        "event:X3:9.1: COACHING",
                        "event:X4:9.1: COACHING",
                        "event:X5:9.1: TRAINING",
                        "event:X6:9.1: REMINDER");
    }

    @Test
    @Policy("12")
    void incidentsAreHandedOverAndOnlyRudenessIsABreach() {
        assertThat(Centre.FLOOR_DIARY.decides(agent().event("X1", "INCIDENT", MORNING, kind("SAFETY"))
                        .event("X2", "INCIDENT", NOON, kind("RUDE"))
                        .event("X3", "INCIDENT", EVENING)))
                .decides("HANDOVER:event:X1:9.5 FINAL", "WARNING:event:X2:9.2 #1 FINAL");
    }

    /** An allowance of an unknown amount, or of none, is a problem at its event. */
    @Test
    @Policy({"12", "13"})
    void allowancesAndLettersOfPraiseAreRewarded() {
        TestCase events = agent().call(
                        Call.builder().id("C1").startedAt(at(MORNING)).build())
                .event(
                        "X1",
                        "ALLOWANCE",
                        MORNING,
                        event -> event.attributes(Map.of("amount", new BigDecimal("299.995"))))
                .event("X2", "ALLOWANCE", NOON)
                .event("X3", "ALLOWANCE", EVENING, event -> event.attributes(Map.of("amount", 0)))
                .event("X4", "PRAISE_LETTER", NEXT_DAY)
                .event("X5", "PRAISE_LETTER", "2026-10-07T09:00:00+08:00", event -> event.callId("C1"));

        Outcome outcome = Centre.FLOOR_DIARY.decides(events);

        assertThat(outcome)
                .leadsTo(
                        "event:X1:9.3: COMMENDATION 300.00",
                        "event:X4:9.4: PRAISE",
                        "event:X5:9.4: PRAISE",
                        "event:X5:9.6: RECORDING_AWARD 50.00")
                .hasProblems("AMOUNT_UNKNOWN /events/1", "AMOUNT_UNKNOWN /events/2");
        assertThat(outcome.decisions()).extracting(Decision::audience).containsOnly(Audience.MANAGER);
        assertThat(outcome.decisions()).extracting(Decision::callId).containsExactly(null, null, "C1", "C1");
    }

    /** 9 April is the 89th day after 10 January, 8 July the ninetieth after 9 April. */
    @Test
    @Policy({"14"})
    void ninetyDaysWithoutItAreForgiven() {
        TestCase twice = agent().finding("F1", "7.1", "2026-01-10T09:00:00+08:00")
                .finding("F2", "7.1", "2026-04-09T23:59:59+08:00");

        assertThat(Centre.DECAY.decides(twice.finding("F3", "7.1", "2026-07-08T00:00:00+08:00")))
                .decides("REMINDER:F1 #1 FINAL", "WARNING:F2 #2 FINAL", "REMINDER:F3 #1 FINAL");
    }

    @Test
    @Policy("14")
    void eightyNineDaysAreNot() {
        assertThat(Centre.DECAY.decides(agent().finding("F1", "7.1", "2026-01-10T09:00:00+08:00")
                        .finding("F2", "7.1", "2026-04-09T23:59:59+08:00")
                        .finding("F3", "7.1", "2026-07-07T23:59:59+08:00")))
                .decides("REMINDER:F1 #1 FINAL", "WARNING:F2 #2 FINAL", "FINE:F3 #3 PENDING 30.00 collected 0.00");
    }

    private static TestCase agent() {
        return TestCase.ofAgent("A1");
    }

    private static TestCase supervised() {
        return agent().agent(known -> known.supervisorId("S1"));
    }

    private static UnaryOperator<EventBuilder> minutes(int minutes) {
        return event -> event.attributes(Map.of("minutes", minutes));
    }

    private static UnaryOperator<EventBuilder> kind(String kind) {
        return event -> event.attributes(Map.of("kind", kind));
    }

    /** So many evaluations of October, the first with that score, the others with 100. */
    private static TestCase october(int evaluations, String lowest) {
        TestCase month = agent();
        for (int i = 0; i < evaluations; i++) {
            BigDecimal points = new BigDecimal(i == 0 ? lowest : "100");
            Question question = Question.builder()
                    .id("q1")
                    .weight(BigDecimal.ONE)
                    .points(points)
                    .max(new BigDecimal("100"))
                    .build();
            month.evaluation(
                    "E" + i,
                    "2026-10-%02dT09:00:00+08:00".formatted(i + 1),
                    evaluation -> evaluation.sections(List.of(new Section("s1", BigDecimal.ONE, List.of(question)))));
        }
        return month;
    }
}
