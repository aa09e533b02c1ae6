package io.qarules.engine.check;

import static io.qarules.engine.JsonCase.evaluation;
import static io.qarules.engine.JsonCase.evaluations;
import static io.qarules.engine.JsonCase.finding;
import static io.qarules.engine.JsonCase.findings;
import static io.qarules.engine.JsonCase.form;
import static io.qarules.engine.JsonCase.question;
import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.JsonCase;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Policy("20")
@DisplayName("of evaluations with one id one counts, and never by their order in the input")
class RevisionsTest {
    private static final String DAY_4 = "2026-10-04T08:00:00Z";
    private static final String DAY_6 = "2026-10-06T08:00:00Z";
    private static final String DAY_7 = "2026-10-07T08:00:00Z";
    private static final String AFTER = "2027-01-02T00:00:00Z";
    private static final String WARNED = findings(finding("F1", "7"));

    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .policy("policy.grade( \"PASS\", 60 );")
                .policy("policy.gradeToRectify( \"FAIL\", 0 );")
                .penalize("6", "decide.fine( $o, 100 );")
                .penalize("7", "decide.warn( $o );")
                .detect("7", "$c : Call( personal == true )", "detect.breach( $c );")
                .load();
    }

    @Test
    void aCorrectionSubmittedLaterCountsAndTheFirstVersionDoesNot() {
        // 3 of 10 with a fine, then 8 of 10 without: 80.00, no fine and nothing to put right.
        inAnyOrder(
                        evaluation("E1", DAY_4, form(question("q", "3", "10")) + ", " + findings(finding("F1", "6"))),
                        evaluation("E1", DAY_6, form(question("q", "8", "10"))))
                .forEach(outcome -> assertThat(outcome)
                        .decides()
                        .excludes("F1 6 SUPERSEDED")
                        .scores("E1 80.00 80.00 PASS")
                        .hasProblems());
    }

    @Test
    void evaluationsWithDifferentIdsAreNoRevisionsOfOneAnother() {
        inAnyOrder(
                        evaluation("E1", DAY_4, findings(finding("F1", "7"))),
                        evaluation("E2", DAY_6, findings(finding("F2", "7"))))
                .forEach(outcome -> assertThat(outcome)
                        .decides("WARNING:F1 #1 FINAL", "WARNING:F2 #2 FINAL")
                        .excludes()
                        .hasProblems());
    }

    @Test
    void theGreatestRevisionCountsWheneverItWasSubmitted() {
        inAnyOrder(
                        evaluation("E1", DAY_4, "'revision': 2, " + form(question("q", "9", "10"))),
                        evaluation("E1", DAY_6, "'revision': 1, " + form(question("q", "1", "10"))),
                        evaluation("E1", DAY_7, form(question("q", "2", "10"))))
                .forEach(outcome -> assertThat(outcome)
                        .decides()
                        .scores("E1 90.00 90.00 PASS")
                        .hasProblems());
    }

    @Test
    void withoutARevisionItIsTheOneBelowTheFirst() {
        inAnyOrder(
                        evaluation("E1", DAY_6, form(question("q", "1", "10"))),
                        evaluation("E1", DAY_4, "'revision': 1, " + form(question("q", "9", "10"))))
                .forEach(outcome -> assertThat(outcome).scores("E1 90.00 90.00 PASS"));
        inAnyOrder(
                        evaluation("E1", DAY_6, form(question("q", "9", "10"))),
                        evaluation("E1", DAY_4, "'revision': 0, " + form(question("q", "1", "10"))))
                .forEach(outcome -> assertThat(outcome).scores("E1 90.00 90.00 PASS"));
    }

    @Test
    void aFindingOfBothVersionsIsOneAndNoDuplicate() {
        inAnyOrder(evaluation("E1", DAY_4, WARNED), evaluation("E1", DAY_6, WARNED))
                .forEach(outcome -> assertThat(outcome)
                        .decides("WARNING:F1 #1 FINAL")
                        .excludes("F1 7 SUPERSEDED")
                        .hasProblems());
    }

    @Test
    void whatIsSubmittedAfterTheMomentDoesNotCountYet() {
        inAnyOrder(
                        evaluation("E1", DAY_4, WARNED),
                        evaluation("E1", AFTER, "'revision': 5, " + findings(finding("F2", "7"))))
                .forEach(outcome -> assertThat(outcome)
                        .decides("WARNING:F1 #1 FINAL")
                        .excludes("F2 7 AFTER_AS_OF")
                        .hasProblems());
    }

    @Test
    void aDraftBesideASubmittedEvaluationIsNoProblemAndItsFindingsAreADrafts() {
        inAnyOrder(
                        evaluation("E1", DAY_4, WARNED),
                        evaluation("E1", DAY_4, "'revision': 0, " + findings(finding("F2", "7")))
                                .replace("SUBMITTED", "DRAFT"),
                        evaluation("E1", DAY_6, "'revision': 9, " + findings(finding("F3", "7")))
                                .replace("SUBMITTED", "DRAFT")
                                .replace("'submittedAt': '" + DAY_6 + "', ", ""))
                .forEach(outcome -> assertThat(outcome)
                        .decides("WARNING:F1 #1 FINAL")
                        .excludes("F2 7 DRAFT", "F3 7 DRAFT")
                        .hasProblems());
    }

    /** A draft without a date, and what is submitted only after the moment. */
    @Test
    void aDraftBesideAnEvaluationThatIsSubmittedLaterIsNoProblemEither() {
        inAnyOrder(
                        evaluation("E1", AFTER, WARNED),
                        evaluation("E1", DAY_4, findings(finding("F2", "7")))
                                .replace("SUBMITTED", "DRAFT")
                                .replace("'submittedAt': '" + DAY_4 + "', ", ""))
                .forEach(outcome -> assertThat(outcome)
                        .decides()
                        .excludes("F1 7 AFTER_AS_OF", "F2 7 DRAFT")
                        .hasProblems());
    }

    @Test
    void aRetractedRevisionTakesTheEarlierOneWithIt() {
        inAnyOrder(
                        evaluation("E1", DAY_4, WARNED),
                        evaluation("E1", DAY_6, findings(finding("F2", "7"))).replace("SUBMITTED", "RETRACTED"))
                .forEach(outcome -> assertThat(outcome)
                        .decides()
                        .excludes("F1 7 SUPERSEDED", "F2 7 RETRACTED")
                        .hasProblems());
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED, RETRACTED, RETRACTED", "REGULAR, CALIBRATION, CALIBRATION", "REGULAR, AUTOMATIC, UNREVIEWED"
    })
    void aReasonOfItsOwnGoesBeforeSuperseded(String word, String other, String reason) {
        inAnyOrder(evaluation("E1", DAY_4, WARNED).replace(word, other), evaluation("E1", DAY_6, ""))
                .forEach(outcome ->
                        assertThat(outcome).decides().excludes("F1 7 " + reason).hasProblems());
    }

    @Test
    void equalInBothTheFirstStaysAndEachOtherIsADuplicate() {
        assertThat(JsonCase.evaluate(
                        engine,
                        evaluations(
                                evaluation("E1", DAY_4, "'revision': 1, " + WARNED),
                                evaluation("E1", "2026-10-04T16:00:00+08:00", "'revision': 1, " + findings("{}")),
                                evaluation("E1", DAY_7, findings(finding("F3", "7"))))))
                .decides("WARNING:F1 #1 FINAL")
                .excludes("F3 7 SUPERSEDED")
                .hasProblems("DUPLICATE_ID /evaluations/1/id");
    }

    @Test
    void equalOnesBelowTheOneThatCountsAreNoProblem() {
        inAnyOrder(evaluation("E1", DAY_4, WARNED), evaluation("E1", DAY_4, WARNED), evaluation("E1", DAY_6, ""))
                .forEach(outcome -> assertThat(outcome)
                        .decides()
                        .excludes("F1 7 SUPERSEDED", "F1 7 SUPERSEDED")
                        .hasProblems());
    }

    @Test
    void ofDraftsTheGreatestStaysAndWithoutADateNothingSetsThemApart() {
        String undated = evaluation("E1", DAY_4, WARNED)
                .replace("SUBMITTED", "DRAFT")
                .replace("'submittedAt': '" + DAY_4 + "', ", "");
        String dated = evaluation("E1", DAY_6, findings(finding("F2", "7"))).replace("SUBMITTED", "DRAFT");

        assertThat(JsonCase.evaluate(engine, evaluations(undated, dated)))
                .decides()
                .excludes("F1 7 DRAFT")
                .hasProblems("DUPLICATE_ID /evaluations/1/id");
        assertThat(JsonCase.evaluate(engine, evaluations(undated, dated.replace("'kind'", "'revision': 1, 'kind'"))))
                .decides()
                .excludes("F1 7 DRAFT", "F2 7 DRAFT")
                .hasProblems();
    }

    @Test
    void aSupersededEvaluationsOwnFieldsAreCheckedAndNothingInIt() {
        String broken = form(question("q", "-1", "0")) + ", "
                + findings("{'id': 'F1', 'clause': '7', 'severity': 'BAD', 'occurredAt': 'x'}", "{'id': 'F2'}", "5");
        assertThat(JsonCase.evaluate(
                        engine,
                        evaluations(
                                evaluation(
                                        "E1", DAY_4, "'callId': 'C9', 'revision': -1, 'scoring': 'BY_MOOD', " + broken),
                                evaluation("E1", DAY_6, ""))))
                .decides()
                .excludes("F1 7 SUPERSEDED")
                .hasProblems(
                        "UNKNOWN_REFERENCE /evaluations/0/callId",
                        "INVALID_VALUE /evaluations/0/revision",
                        "INVALID_VALUE /evaluations/0/scoring");
        assertThat(JsonCase.evaluate(engine, evaluations(evaluation("E1", DAY_4, broken))))
                .excludes()
                .hasProblems(
                        "INVALID_VALUE /evaluations/0/findings/0/occurredAt",
                        "INVALID_VALUE /evaluations/0/findings/0/severity",
                        "MISSING_FIELD /evaluations/0/findings/1/clause",
                        "INVALID_VALUE /evaluations/0/findings/2",
                        "INVALID_VALUE /evaluations/0/sections/0/questions/0/max",
                        "INVALID_VALUE /evaluations/0/sections/0/questions/0/points");
    }

    /** A version without a date is left out before versions are compared. */
    @Test
    void anEvaluationThatIsLeftOutIsNoRevision() {
        inAnyOrder(
                        evaluation("E1", DAY_4, WARNED),
                        evaluation("E1", "not yet", "'revision': 7, " + findings(finding("F2", "7"))))
                .forEach(outcome ->
                        assertThat(outcome).decides("WARNING:F1 #1 FINAL").excludes());
    }

    @Test
    void whatNamesAFindingOfASupersededEvaluationNamesSomethingAndChangesNothing() {
        inAnyOrder(
                        List.of("'verifications': [{'id': 'V1', 'findingId': 'F1', 'at': '2026-10-05T00:00:00Z',"
                                + " 'by': 'S1', 'upheld': false}]"),
                        evaluation("E1", DAY_4, "'callId': null, " + WARNED),
                        evaluation("E1", DAY_6, findings(finding("F2", "7"))))
                .forEach(outcome -> assertThat(outcome)
                        .decides("WARNING:F2 #1 FINAL")
                        .excludes("F1 7 SUPERSEDED")
                        .hasProblems());
    }

    @Test
    void itTakesNoIdFromADetectedFinding() {
        inAnyOrder(
                        List.of("'calls': [{'id': 'C1', 'startedAt': '2026-10-03T00:00:00Z', 'personal': true}]"),
                        evaluation("E1", DAY_4, findings(finding("call:C1:7", "7"))),
                        evaluation("E1", DAY_6, ""))
                .forEach(outcome -> assertThat(outcome)
                        .decides("WARNING:call:C1:7 #1 FINAL")
                        .excludes("call:C1:7 7 SUPERSEDED")
                        .hasProblems());
    }

    private static List<Outcome> inAnyOrder(String... evaluations) {
        return inAnyOrder(List.of(), evaluations);
    }

    /** The outcomes of all rotations of the evaluations, forward and backward: of up to three that is every order. */
    private static List<Outcome> inAnyOrder(List<String> fields, String... evaluations) {
        List<Outcome> outcomes = new ArrayList<>();
        List<String> order = new ArrayList<>(List.of(evaluations));
        for (int i = 0; i < 2 * evaluations.length; i++) {
            Collections.rotate(order, 1);
            if (i == evaluations.length) {
                Collections.reverse(order);
            }
            List<String> all = new ArrayList<>(fields);
            all.add(evaluations(order.toArray(String[]::new)));
            outcomes.add(JsonCase.evaluate(engine, all.toArray(String[]::new)));
        }
        return outcomes;
    }
}
