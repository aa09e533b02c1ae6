package io.qarules.engine.check;

import static io.qarules.engine.JsonCase.evaluation;
import static io.qarules.engine.JsonCase.evaluations;
import static io.qarules.engine.JsonCase.finding;
import static io.qarules.engine.JsonCase.findings;
import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.JsonCase;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("20")
@DisplayName("appeals: how late, and how many")
class AppealLimitsTest {
    /** 1 September 02:00 in Shanghai, so that the 45th day after is 16 October. */
    private static final String SUBMITTED = "2026-08-31T18:00:00Z";

    private static final String LAST_MOMENT = "2026-10-16T23:59:59.999+08:00";
    private static final String NEXT_DAY = "2026-10-17T00:00:00+08:00";
    private static final String INSPECTED = evaluations(evaluation(
            "E1", SUBMITTED, findings(finding("F1", "7").replace("}", ", 'occurredAt': '2026-08-02T00:00:00Z'}"))));
    private static final String CALLED =
            "'calls': [{'id': 'C1', 'startedAt': '%s', 'personal': true}]".formatted(SUBMITTED);

    private static QaRulesEngine limited;
    private static QaRulesEngine sameDay;
    private static QaRulesEngine unlimited;

    @BeforeAll
    static void load(@TempDir Path first, @TempDir Path second, @TempDir Path third) {
        limited = pack(first)
                .policy("policy.appealWithinDays( 45 );")
                .policy("policy.appealsAtMost( 1 );")
                .load();
        sameDay = pack(second)
                .policy("policy.appealWithinDays( 0 );")
                .policy("policy.appealsAtMost( 2 );")
                .load();
        unlimited = pack(third).load();
    }

    @Test
    void anAppealOnTheLastDayOfTheWindowIsInTime() {
        assertThat(JsonCase.evaluate(limited, INSPECTED, appeals(appeal("P1", "F1", "UPHELD", LAST_MOMENT))))
                .decides()
                .excludes("F1 7 APPEAL_UPHELD")
                .hasProblems();
    }

    @Test
    void anAppealOnTheDayAfterIsLeftOut() {
        assertThat(JsonCase.evaluate(limited, INSPECTED, appeals(appeal("P1", "F1", "UPHELD", NEXT_DAY))))
                .decides("WARNING:F1 #1 FINAL")
                .excludes()
                .hasProblems("APPEAL_TOO_LATE /appeals/0/filedAt");
    }

    /** The first revision was submitted on 1 September, the second on 1 October. */
    @Test
    void anAppealAgainstAFindingOfASupersededRevisionHasThatRevisionsWindow() {
        String revised = evaluations(
                evaluation("E1", SUBMITTED, "'revision': 1, " + findings(finding("F1", "7"))),
                evaluation("E1", "2026-09-30T18:00:00Z", "'revision': 2, " + findings(finding("F2", "7"))));

        assertThat(JsonCase.evaluate(
                        limited,
                        revised,
                        appeals(appeal("P1", "F1", "OPEN", NEXT_DAY), appeal("P2", "F2", "OPEN", NEXT_DAY))))
                .decides("WARNING:F2 #1 SUSPENDED")
                .excludes("F1 7 SUPERSEDED")
                .hasProblems("APPEAL_TOO_LATE /appeals/0/filedAt");
    }

    @Test
    void anOpenAppealThatIsTooLateSuspendsNothing() {
        assertThat(JsonCase.evaluate(limited, INSPECTED, appeals(appeal("P1", "F1", "OPEN", NEXT_DAY))))
                .decides("WARNING:F1 #1 FINAL");
        assertThat(JsonCase.evaluate(limited, INSPECTED, appeals(appeal("P1", "F1", "OPEN", LAST_MOMENT))))
                .decides("WARNING:F1 #1 SUSPENDED");
    }

    @Test
    void aDetectedFindingsWindowBeginsWhenItOccurred() {
        assertThat(JsonCase.evaluate(limited, CALLED, appeals(appeal("P1", "call:C1:7", "UPHELD", LAST_MOMENT))))
                .excludes("call:C1:7 7 APPEAL_UPHELD")
                .hasProblems();
        assertThat(JsonCase.evaluate(limited, CALLED, appeals(appeal("P1", "call:C1:7", "UPHELD", NEXT_DAY))))
                .decides("WARNING:call:C1:7 #1 FINAL")
                .hasProblems("APPEAL_TOO_LATE /appeals/0/filedAt");
    }

    @Test
    void aWindowOfNoDaysEndsWithTheDay() {
        assertThat(JsonCase.evaluate(
                        sameDay, INSPECTED, appeals(appeal("P1", "F1", "UPHELD", "2026-09-01T23:59:59+08:00"))))
                .excludes("F1 7 APPEAL_UPHELD");
        assertThat(JsonCase.evaluate(
                        sameDay, INSPECTED, appeals(appeal("P1", "F1", "UPHELD", "2026-09-02T00:00:00+08:00"))))
                .hasProblems("APPEAL_TOO_LATE /appeals/0/filedAt");
    }

    @Test
    void anAppealFiledAfterTheMomentCanBeTooLateAlready() {
        assertThat(JsonCase.evaluate(limited, INSPECTED, appeals(appeal("P1", "F1", "UPHELD", "2027-02-01T00:00:00Z"))))
                .decides("WARNING:F1 #1 FINAL")
                .hasProblems("APPEAL_TOO_LATE /appeals/0/filedAt");
    }

    @Test
    void ofADraftWithoutADateNoAppealIsTooLate() {
        String draft = INSPECTED.replace("SUBMITTED", "DRAFT").replace("'submittedAt': '" + SUBMITTED + "', ", "");

        assertThat(JsonCase.evaluate(limited, draft, appeals(appeal("P1", "F1", "OPEN", NEXT_DAY))))
                .excludes("F1 7 DRAFT")
                .hasProblems();
    }

    /** In whatever order they stand: F1 was submitted on 1 September, again on 1 October, and then left out. */
    @Test
    void ofTwoSupersededRevisionsTheLaterOneHasTheWindow() {
        String first = evaluation("E1", SUBMITTED, "'revision': 1, " + findings(finding("F1", "7")));
        String second = evaluation("E1", "2026-09-30T18:00:00Z", "'revision': 2, " + findings(finding("F1", "7")));
        String third = evaluation("E1", "2026-10-01T18:00:00Z", "'revision': 3, " + findings(finding("F2", "7")));

        for (String revised : List.of(evaluations(first, second, third), evaluations(second, third, first))) {
            assertThat(JsonCase.evaluate(limited, revised, appeals(appeal("P1", "F1", "OPEN", NEXT_DAY))))
                    .hasProblems();
        }
    }

    @Test
    void anOlderDraftMakesNoAppealAgainstAnUndatedOneTooLate() {
        String dated = evaluation("E1", SUBMITTED, "'revision': 0, " + findings(finding("F1", "7")))
                .replace("'SUBMITTED'", "'DRAFT'");
        String undated = "{'id': 'E1', 'kind': 'REGULAR', 'status': 'DRAFT', 'revision': 1, %s}"
                .formatted(findings(finding("F1", "7")));

        assertThat(JsonCase.evaluate(
                        limited, evaluations(dated, undated), appeals(appeal("P1", "F1", "OPEN", NEXT_DAY))))
                .hasProblems();
    }

    @Test
    void theEarliestAppealStaysAndTheOthersAreLeftOut() {
        String first = appeal("P2", "F1", "REJECTED", "2026-09-03T00:00:00Z");
        String second = appeal("P1", "F1", "UPHELD", "2026-09-04T00:00:00Z");

        assertThat(JsonCase.evaluate(limited, INSPECTED, appeals(first, second)))
                .decides("WARNING:F1 #1 FINAL")
                .hasProblems("APPEAL_TOO_MANY /appeals/1/filedAt");
        assertThat(JsonCase.evaluate(limited, INSPECTED, appeals(second, first)))
                .decides("WARNING:F1 #1 FINAL")
                .hasProblems("APPEAL_TOO_MANY /appeals/0/filedAt");
    }

    @Test
    void filedAtOneMomentTheOneOfTheSmallerIdStays() {
        assertThat(JsonCase.evaluate(
                        limited,
                        INSPECTED,
                        appeals(
                                appeal("P9", "F1", "REJECTED", "2026-09-03T00:00:00Z"),
                                appeal("P10", "F1", "UPHELD", "2026-09-03T00:00:00Z"))))
                .excludes("F1 7 APPEAL_UPHELD")
                .hasProblems("APPEAL_TOO_MANY /appeals/0/filedAt");
    }

    @Test
    void asManyAsAreAllowedStay() {
        assertThat(sameDay(
                        appeal("P1", "F1", "REJECTED", "2026-09-01T03:00:00+08:00"),
                        appeal("P2", "F1", "UPHELD", "2026-09-01T04:00:00+08:00")))
                .excludes("F1 7 APPEAL_UPHELD")
                .hasProblems();
        assertThat(sameDay(
                        appeal("P1", "F1", "REJECTED", "2026-09-01T03:00:00+08:00"),
                        appeal("P2", "F1", "REJECTED", "2026-09-01T04:00:00+08:00"),
                        appeal("P3", "F1", "UPHELD", "2026-09-01T05:00:00+08:00")))
                .decides("WARNING:F1 #1 FINAL")
                .hasProblems("APPEAL_TOO_MANY /appeals/2/filedAt");
    }

    @Test
    void eachFindingHasItsOwnNumber() {
        assertThat(JsonCase.evaluate(
                        limited,
                        INSPECTED,
                        CALLED,
                        appeals(
                                appeal("P1", "F1", "REJECTED", "2026-09-03T00:00:00Z"),
                                appeal("P2", "call:C1:7", "UPHELD", "2026-09-04T00:00:00Z"))))
                .excludes("call:C1:7 7 APPEAL_UPHELD")
                .hasProblems();
    }

    @Test
    void whatIsTooLateOrFiledAfterTheMomentTakesNoPlace() {
        assertThat(JsonCase.evaluate(
                        limited,
                        INSPECTED,
                        appeals(appeal("P1", "F1", "REJECTED", NEXT_DAY), appeal("P2", "F1", "UPHELD", LAST_MOMENT))))
                .excludes("F1 7 APPEAL_UPHELD")
                .hasProblems("APPEAL_TOO_LATE /appeals/0/filedAt");
        String later = evaluations(evaluation("E1", "2026-12-30T00:00:00Z", findings(finding("F1", "7"))));
        assertThat(JsonCase.evaluate(
                        limited,
                        later,
                        appeals(
                                appeal("P1", "F1", "UPHELD", "2026-12-31T00:00:00Z"),
                                appeal("P2", "F1", "REJECTED", "2027-01-01T00:00:00Z"))))
                .excludes("F1 7 APPEAL_UPHELD")
                .hasProblems();
    }

    /** What is left out claims no id. */
    @Test
    void anAppealThatIsTooLateClaimsNoId() {
        assertThat(JsonCase.evaluate(
                        limited,
                        INSPECTED,
                        appeals(appeal("P1", "F1", "REJECTED", NEXT_DAY), appeal("P1", "F1", "UPHELD", LAST_MOMENT))))
                .excludes("F1 7 APPEAL_UPHELD")
                .hasProblems("APPEAL_TOO_LATE /appeals/0/filedAt");
    }

    @Test
    void whereThePackSaysNothingAnyAppealStands() {
        assertThat(JsonCase.evaluate(
                        unlimited,
                        INSPECTED,
                        appeals(
                                appeal("P1", "F1", "REJECTED", "2026-09-03T00:00:00Z"),
                                appeal("P2", "F1", "UPHELD", NEXT_DAY))))
                .excludes("F1 7 APPEAL_UPHELD")
                .hasProblems();
    }

    private static TestPack pack(Path folder) {
        return TestPack.minimal(folder)
                .penalize("7", "decide.warn( $o );")
                .detect("7", "$c : Call( personal == true )", "detect.breach( $c );");
    }

    private static Outcome sameDay(String... appeals) {
        return JsonCase.evaluate(sameDay, INSPECTED, appeals(appeals));
    }

    private static String appeals(String... appeals) {
        return "'appeals': " + List.of(appeals);
    }

    private static String appeal(String id, String findingId, String status, String filedAt) {
        return "{'id': '%s', 'findingId': '%s', 'status': '%s', 'filedAt': '%s'}"
                .formatted(id, findingId, status, filedAt);
    }
}
