package io.qarules.engine.score;

import static io.qarules.engine.JsonCase.evaluation;
import static io.qarules.engine.JsonCase.evaluations;
import static io.qarules.engine.JsonCase.form;
import static io.qarules.engine.JsonCase.question;
import static io.qarules.engine.JsonCase.section;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Policy("20")
@DisplayName("forms: by weights, by points, by deduction; bonus and graded failure")
class FormsTest {
    private static final String POINTS = "'scoring': 'POINTS', ";
    private static final String DEDUCTION = "'scoring': 'DEDUCTION', ";

    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .policy("policy.grade( \"PASS\", 60 );")
                .policy("policy.gradeToRectify( \"FAIL\", 0 );")
                .load();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Sections: 50 and 100, weighing 1 and 3.
                "''; 87.50",
                "'scoring': null,; 87.50",
                "'scoring': 'WEIGHTED',; 87.50",
                // 5 + 2 of 10 + 2.
                "'scoring': 'POINTS',; 58.33",
                // 100 − 5 − 2.
                "'scoring': 'DEDUCTION',; 93.00",
            })
    void theSameAnswersByEachWayOfScoring(String scoring, String score) {
        assertThat(evaluate(scoring.replaceAll("^''$", "")
                        + sections(
                                section("s1", 1, question("q", "5", "10")), section("s2", 3, question("q", "2", "2")))))
                .scores("E1 %s %s %s".formatted(score, score, score.compareTo("60") < 0 ? "FAIL" : "PASS"))
                .hasProblems();
    }

    @Test
    void anUnknownWayOfScoringIsNamedAndWeightsDecide() {
        assertThat(evaluate("'scoring': 'BY_MOOD', "
                        + sections(
                                section("s1", 1, question("q", "5", "10")), section("s2", 3, question("q", "2", "2")))))
                .scores("E1 87.50 87.50 PASS")
                .hasProblems("INVALID_VALUE /evaluations/0/scoring");
    }

    @Test
    void byPointsAlsoTheWeightsOfQuestionsAreNotUsed() {
        // 1 + 10 of 1 + 19 = 55 %, whatever the first question weighs.
        assertThat(evaluate(POINTS
                        + form(
                                question("q1", "1", "1").replace("'weight': 1", "'weight': 0"),
                                question("q2", "10", "19"))))
                .scores("E1 55.00 55.00 FAIL");
    }

    @Test
    void byPointsWhatIsNotApplicableLeavesTheDenominatorAndNothingAnsweredIsNoScore() {
        assertThat(evaluate(POINTS + form(question("q1", "3", "4"), question("q2", "null", "96"))))
                .scores("E1 75.00 75.00 PASS");
        assertThat(evaluate(POINTS + form(question("q1", "null", "4")))).scores("E1 - - -");
    }

    @ParameterizedTest
    @CsvSource({"'', 92.50", "'base': 50;, 42.50", "'base': 7.5;, 0.00", "'base': 7;, 0.00", "'base': 0;, 0.00"})
    void deductionTakesFromTheBaseAndNeverBelowZero(String base, String score) {
        assertThat(evaluate(DEDUCTION
                        + base.replace("''", "").replace(';', ',')
                        + form(question("q1", "5", "10"), question("q2", "2.5", "3"), question("q3", "0", "3"))))
                .scores("E1 %s %s %s".formatted(score, score, score.equals("92.50") ? "PASS" : "FAIL"))
                .hasProblems();
    }

    @Test
    void aBrokenBaseIsNamedAndThenAHundred() {
        assertThat(evaluate(DEDUCTION + "'base': -1, " + form(question("q", "5", "10"))))
                .scores("E1 95.00 95.00 PASS")
                .hasProblems("INVALID_VALUE /evaluations/0/base");
    }

    @Test
    void aBaseAboveAHundredGivesAHundredAtMost() {
        assertThat(evaluate(DEDUCTION + "'base': 120, " + form(question("q", "5", "10"))))
                .scores("E1 100.00 100.00 PASS");
        assertThat(evaluate(DEDUCTION + "'base': 120, " + form(question("q", "50", "60"))))
                .scores("E1 70.00 70.00 PASS");
    }

    @Test
    void theMaximumBoundsEachDeduction() {
        assertThat(evaluate(DEDUCTION + form(question("q", "11", "10"))))
                .scores("E1 - - -")
                .hasProblems("INVALID_VALUE /evaluations/0/sections/0/questions/0/points");
    }

    @Test
    void nothingAnsweredUnderDeductionIsNoScore() {
        assertThat(evaluate(DEDUCTION + form(question("q", "null", "10")))).scores("E1 - - -");
        assertThat(evaluate(DEDUCTION + form(question("q", "0", "10")))).scores("E1 100.00 100.00 PASS");
    }

    @Test
    void whereAnythingIsDeductedAFatalQuestionFails() {
        assertThat(evaluate(DEDUCTION + form(question("q1", "0.01", "10", "'fatal': true"))))
                .decides("RECTIFICATION:E1 FINAL")
                .scores("E1 99.99 0.00 FAIL autoFail");
        assertThat(evaluate(DEDUCTION + form(question("q1", "0", "10", "'fatal': true"), question("q2", "1", "1"))))
                .decides()
                .scores("E1 99.00 99.00 PASS");
    }

    @Test
    void underDeductionFailBelowIsNamedAndTheScopeOfASectionHasNoEffect() {
        assertThat(evaluate(DEDUCTION
                        + form(question("q1", "1", "10", "'fatal': true", "'failBelow': 5", "'failScope': 'SECTION'"))))
                .scores("E1 99.00 0.00 FAIL autoFail")
                .hasProblems("INVALID_VALUE /evaluations/0/sections/0/questions/0/failBelow");
        assertThat(evaluate(DEDUCTION + form(question("q1", "1", "10", "'bonus': true"))))
                .scores("E1 99.00 99.00 PASS")
                .hasProblems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // (5 + 1) of 10 in weights 1 + 1; the bonus of 2 of 4 adds half a weight: (0.5 + 0.1 + 0.5) ÷ 2.
                "'scoring': 'WEIGHTED',; true; 55.00",
                "'scoring': 'WEIGHTED',; false; 36.67",
                // 6 + 2 of 20.
                "'scoring': 'POINTS',; true; 40.00",
                "'scoring': 'POINTS',; false; 33.33",
            })
    void aBonusJoinsTheNumeratorOnly(String scoring, boolean bonus, String score) {
        assertThat(evaluate(scoring
                        + form(
                                question("q1", "5", "10"),
                                question("q2", "1", "10"),
                                question("q3", "2", "4", "'bonus': " + bonus))))
                .scores("E1 %s %s FAIL".formatted(score, score));
    }

    @ParameterizedTest
    @CsvSource({"'scoring': 'WEIGHTED'", "'scoring': 'POINTS'"})
    void withABonusAScoreIsAHundredAtMostAndSoIsRaw(String scoring) {
        assertThat(evaluate(
                        scoring + ", " + form(question("q1", "10", "10"), question("q2", "4", "4", "'bonus': true"))))
                .scores("E1 100.00 100.00 PASS");
    }

    @Test
    void aBonusThatIsNotGivenTakesNothing() {
        assertThat(evaluate(form(question("q1", "8", "10"), question("q2", "0", "4", "'bonus': true"))))
                .scores("E1 80.00 80.00 PASS");
        assertThat(evaluate(form(question("q1", "8", "10"), question("q2", "null", "4", "'bonus': true"))))
                .scores("E1 80.00 80.00 PASS");
    }

    @Test
    void aSectionOfBonusQuestionsOnlyHasNoScore() {
        String bonusOnly = section("s2", 9, question("q", "1", "1", "'bonus': true"));

        assertThat(evaluate(sections(section("s1", 1, question("q", "7", "10")), bonusOnly)))
                .scores("E1 70.00 70.00 PASS");
        assertThat(evaluate(sections(bonusOnly))).scores("E1 - - -");
        assertThat(evaluate(POINTS + sections(bonusOnly))).scores("E1 - - -");
    }

    /** Section by section: one above a hundred makes up for another. */
    @Test
    void aSectionMayHaveMoreThanAHundred() {
        // (5 + 9) of 10 = 140 and 20, of equal weight: 80. Were a section 100 at most, it would be 60.
        assertThat(evaluate(sections(
                        section("s1", 1, question("q1", "5", "10"), question("q2", "9", "10", "'bonus': true")),
                        section("s2", 1, question("q", "2", "10")))))
                .scores("E1 80.00 80.00 PASS");
    }

    @ParameterizedTest
    @CsvSource({"7.99, 89.95, 0.00, FAIL autoFail", "8, 90.00, 90.00, PASS", "9, 95.00, 95.00, PASS"})
    void aFatalQuestionMayFailBelowFewerPointsThanItsMaximum(String points, String raw, String score, String grade) {
        assertThat(evaluate(form(
                        question("q1", points, "10", "'fatal': true", "'failBelow': 8"), question("q2", "10", "10"))))
                .scores("E1 %s %s %s".formatted(raw, score, grade));
    }

    @Test
    void withoutFatalNothingFails() {
        assertThat(evaluate(form(
                        question("q1", "1", "10", "'failBelow': 8", "'failScope': 'FORM'"),
                        question("q2", "10", "10"))))
                .scores("E1 55.00 55.00 FAIL");
    }

    @ParameterizedTest
    @CsvSource({"11", "-1", "'\"all\"'"})
    void failBelowThatCannotBeIsNamedAndThenTheMaximum(String failBelow) {
        assertThat(evaluate(form(question("q1", "9", "10", "'fatal': true", "'failBelow': " + failBelow))))
                .scores("E1 90.00 0.00 FAIL autoFail")
                .hasProblems("INVALID_VALUE /evaluations/0/sections/0/questions/0/failBelow");
        assertThat(evaluate(form(question("q1", "10", "10", "'fatal': true", "'failBelow': " + failBelow))))
                .scores("E1 100.00 100.00 PASS");
    }

    @Test
    void aFatalQuestionMayFailItsSectionOnly() {
        // 90 and 70 weigh 1 and 3: raw 75; with 0 in place of 90: 52.50.
        assertThat(evaluate(sections(
                        section("s1", 1, question("q", "9", "10", "'fatal': true", "'failScope': 'SECTION'")),
                        section("s2", 3, question("q", "7", "10")))))
                .decides("RECTIFICATION:E1 FINAL")
                .scores("E1 75.00 52.50 FAIL");
        assertThat(evaluate(sections(
                        section("s1", 1, question("q", "10", "10", "'fatal': true", "'failScope': 'SECTION'")),
                        section("s2", 3, question("q", "7", "10")))))
                .scores("E1 77.50 77.50 PASS");
    }

    @Test
    void byPointsAFailedSectionJoinsWithNoPointsAndItsMaximum() {
        // 9 + 1 (bonus) + 15 of 10 + 20: 83.33; without the section's points 15 of 30: 50.
        assertThat(evaluate(POINTS
                        + sections(
                                section(
                                        "s1",
                                        1,
                                        question("q1", "9", "10", "'fatal': true", "'failScope': 'SECTION'"),
                                        question("q2", "1", "1", "'bonus': true")),
                                section("s2", 1, question("q", "15", "20")))))
                .scores("E1 83.33 50.00 FAIL");
    }

    @Test
    void whereOneFailsItsSectionAndOneTheFormTheFormFails() {
        assertThat(evaluate(sections(
                        section("s1", 1, question("q", "9", "10", "'fatal': true", "'failScope': 'SECTION'")),
                        section("s2", 1, question("q", "9", "10", "'fatal': true", "'failScope': 'FORM'")))))
                .scores("E1 90.00 0.00 FAIL autoFail");
    }

    private static String sections(String... sections) {
        return "'sections': " + List.of(sections);
    }

    private static Outcome evaluate(String more) {
        return JsonCase.evaluate(engine, evaluations(evaluation("E1", "2026-10-04T00:00:00Z", more)));
    }
}
