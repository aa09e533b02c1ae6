package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.EventBuilder;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a centre wants with checklists, incidents and incentives, by the pack {@code s3} as a program has it from the jar;
 * what is expected is worked out by hand from the policy.
 */
class S3Test {
    private static final QaRulesEngine S3 =
            QaRulesEngine.builder().resources("qa-rules/s3").build();
    private static final String MORNING = "2026-10-05T09:00:00+08:00";

    /** Checklists, incidents and stars on one agent: who slips, has an incident and is praised for something else. */
    @Test
    @Policy({"12", "18"})
    void checklistsIncidentsAndStars() {
        Outcome outcome = S3.evaluate(TestCase.ofAgent("A1")
                .event("X1", "KBI_CHECK", MORNING, check -> check.attributes(item("AGENT", "7", false)))
                .event("X2", "SERVICE_INCIDENT", "2026-10-06T09:00:00+08:00", kind("PROPERTY_LOSS"))
                .event("X3", "INCENTIVE", "2026-10-07T09:00:00+08:00", means("HONOUR", null))
                .event("X4", "INCENTIVE", "2026-10-08T09:00:00+08:00", means("PAY", "100"))
                .caseFile());

        assertThat(outcome)
                .decides(
                        "REMINDER:event:X1:kbi.AGENT #1 FINAL",
                        "WARNING:event:X2:incident.PROPERTY_LOSS #1 FINAL",
                        "EXPERIENCE_TRAINING:event:X2:incident.PROPERTY_LOSS #1 FINAL",
                        "PRAISE:event:X3:incentive.HONOUR FINAL",
                        "COMMENDATION:event:X4:incentive.PAY FINAL 100.00")
                .hasProblems();
        assertThat(outcome.decisions())
                .extracting(Decision::audience)
                .containsExactly(
                        Audience.SUPERVISOR, Audience.DIRECTOR, Audience.TRAINER, Audience.MANAGER, Audience.MANAGER);
    }

    /** The fifth of October is training; the first of November begins anew, at midnight in Shanghai. */
    @ParameterizedTest
    @ValueSource(strings = {"OPERATIONS_LEAD", "INFORMATION_OFFICER", "SHIFT_LEAD", "AGENT"})
    @Policy({"14", "18"})
    @Clause({"kbi.*", "kbi.OPERATIONS_LEAD", "kbi.INFORMATION_OFFICER", "kbi.SHIFT_LEAD", "kbi.AGENT"})
    void whatAChecklistMissesIsCountedByTheMonth(String role) {
        TestCase checks = TestCase.ofAgent("A1").asOf("2026-11-30T23:59:59+08:00");
        for (int day = 1; day <= 6; day++) {
            checks.event(
                    "X" + day,
                    "KBI_CHECK",
                    "2026-10-0%dT09:00:00+08:00".formatted(day),
                    check -> check.attributes(item(role, "1", false)));
        }
        checks.event("X7", "KBI_CHECK", "2026-10-31T16:00:00Z", check -> check.attributes(item(role, "1", false)))
                .event("X8", "KBI_CHECK", "2026-11-02T09:00:00Z", check -> check.attributes(item(role, "1", true)));

        assertThat(S3.evaluate(checks.caseFile()))
                .leadsTo(
                        "event:X1:kbi.%s: REMINDER".formatted(role),
                        "event:X2:kbi.%s: COACHING".formatted(role),
                        "event:X3:kbi.%s: COACHING".formatted(role),
                        "event:X4:kbi.%s: COACHING".formatted(role),
                        "event:X5:kbi.%s: TRAINING".formatted(role),
                        "event:X6:kbi.%s: TRAINING".formatted(role),
                        "event:X7:kbi.%s: REMINDER".formatted(role));
    }

    @ParameterizedTest
    @CsvSource({"OPERATIONS_LEAD, 58", "INFORMATION_OFFICER, 36", "SHIFT_LEAD, 70", "AGENT, 79"})
    @Policy("18")
    @Clause("kbi.item")
    void anItemThatTheChecklistDoesNotHaveIsNoBreach(String role, int items) {
        Outcome outcome = S3.evaluate(TestCase.ofAgent("A1")
                .event("X1", "KBI_CHECK", MORNING, check -> check.attributes(item(role, "" + items, false)))
                .event("X2", "KBI_CHECK", MORNING, check -> check.attributes(item(role, "" + (items + 1), false)))
                .event("X3", "KBI_CHECK", MORNING, check -> check.attributes(item(role, "" + (items + 1), true)))
                .caseFile());

        assertThat(outcome)
                .leadsTo(
                        "event:X1:kbi.%s: REMINDER".formatted(role),
                        "event:X2:kbi.item: HANDOVER",
                        "event:X3:kbi.item: HANDOVER");
        assertThat(outcome.decisions())
                .filteredOn(decision -> decision.kind() == DecisionKind.HANDOVER)
                .extracting(Decision::audience)
                .containsOnly(Audience.SUPERVISOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERSONAL_SAFETY", "PROPERTY_LOSS", "INFORMATION_SECURITY"})
    @Policy({"13", "18"})
    @Clause({"incident.*", "incident.PERSONAL_SAFETY", "incident.PROPERTY_LOSS", "incident.INFORMATION_SECURITY"})
    void ofTheFirstThreeKindsTheDirectorHearsToo(String kind) {
        Outcome outcome = incident(kind);

        assertThat(outcome).leadsTo("event:X1:incident.%s: WARNING + EXPERIENCE_TRAINING".formatted(kind));
        assertThat(outcome.decisions())
                .extracting(Decision::audience)
                .containsExactly(Audience.DIRECTOR, Audience.TRAINER);
    }

    /** The source's three parts stand in the reason. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FALSE_PROMISE",
                "WRONG_INFORMATION",
                "REFUSED_SERVICE",
                "COMPLAINT_MISHANDLED",
                "EMERGENCY_MISDISPATCHED",
                "ABUSIVE_LANGUAGE",
                "PRIVACY_BREACH"
            })
    @Policy("18")
    @Clause({
        "incident.FALSE_PROMISE",
        "incident.WRONG_INFORMATION",
        "incident.REFUSED_SERVICE",
        "incident.COMPLAINT_MISHANDLED",
        "incident.EMERGENCY_MISDISPATCHED",
        "incident.ABUSIVE_LANGUAGE",
        "incident.PRIVACY_BREACH"
    })
    void anIncidentIsLivedAgainInTheTrainingRoom(String kind) {
        Outcome outcome = incident(kind);

        assertThat(outcome).decides("EXPERIENCE_TRAINING:event:X1:incident.%s #1 FINAL".formatted(kind));
        Decision training = outcome.decisions().get(0);
        assertThat(training.audience()).isEqualTo(Audience.TRAINER);
        assertThat(training.reason().zh()).contains("体感实训", "案例剖析", "逆向体验", "正向实训");
        assertThat(training.reason().en())
                .contains("the case analysed", "felt as the customer", "the right way practised");
    }

    /** An incident is no technique, whatever an inspector's finding says. */
    @Test
    @Policy("18")
    void whatAnInspectorFindsIsDecidedAsWhatIsRecorded() {
        assertThat(S3.evaluate(TestCase.ofAgent("A1")
                        .finding("F1", "incident.PRIVACY_BREACH", MORNING, finding -> finding.technique(true))
                        .finding("F2", "kbi.FLOOR", MORNING)
                        .finding("F3", "kbi.item", MORNING)
                        .caseFile()))
                .leadsTo("F1: EXPERIENCE_TRAINING")
                .excludes("F2 kbi.FLOOR UNKNOWN_CLAUSE", "F3 kbi.item UNKNOWN_CLAUSE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAY", "HONOUR", "CAREER", "TRAINING", "CARE", "TEAM", "RECREATION", "EMPOWERMENT"})
    @Policy({"12", "18"})
    @Clause({
        "incentive.*",
        "incentive.PAY",
        "incentive.HONOUR",
        "incentive.CAREER",
        "incentive.TRAINING",
        "incentive.CARE",
        "incentive.TEAM",
        "incentive.RECREATION",
        "incentive.EMPOWERMENT"
    })
    void anIncentiveIsMoneyWhereThereIsSomeAndElsePraise(String means) {
        assertThat(S3.evaluate(TestCase.ofAgent("A1")
                        .event("X1", "INCENTIVE", MORNING, means(means, "0.01"))
                        .event("X2", "INCENTIVE", MORNING, means(means, "0"))
                        .event("X3", "INCENTIVE", MORNING, means(means, "-5"))
                        .event("X4", "INCENTIVE", MORNING, means(means, null))
                        .caseFile()))
                .decides(
                        "COMMENDATION:event:X1:incentive.%s FINAL 0.01".formatted(means),
                        "PRAISE:event:X2:incentive.%s FINAL".formatted(means),
                        "PRAISE:event:X3:incentive.%s FINAL".formatted(means),
                        "PRAISE:event:X4:incentive.%s FINAL".formatted(means))
                .hasProblems();
    }

    @Test
    @Policy({"12", "18"})
    @Clause("incentive")
    void anIncentiveOfUnknownMeansIsNotLost() {
        assertThat(S3.evaluate(TestCase.ofAgent("A1")
                        .event("X1", "INCENTIVE", MORNING, means("HONOR", "50"))
                        .event("X2", "INCENTIVE", MORNING)
                        .caseFile()))
                .decides("COMMENDATION:event:X1:incentive FINAL 50.00", "PRAISE:event:X2:incentive FINAL")
                .hasProblems("INVALID_VALUE /events/0/attributes/means");
    }

    private static Outcome incident(String kind) {
        return S3.evaluate(TestCase.ofAgent("A1")
                .event("X1", "SERVICE_INCIDENT", MORNING, kind(kind))
                .caseFile());
    }

    private static Map<String, Object> item(String role, String item, boolean done) {
        return Map.of("role", role, "item", new BigDecimal(item), "done", done);
    }

    private static UnaryOperator<EventBuilder> kind(String kind) {
        return event -> event.attributes(Map.of("kind", kind));
    }

    private static UnaryOperator<EventBuilder> means(String means, @Nullable String amount) {
        return event -> event.attributes(
                amount == null ? Map.of("means", means) : Map.of("means", means, "amount", new BigDecimal(amount)));
    }
}
