package io.qarules.engine.check;

import static io.qarules.engine.JsonCase.evaluation;
import static io.qarules.engine.JsonCase.evaluations;
import static io.qarules.engine.JsonCase.finding;
import static io.qarules.engine.JsonCase.findings;
import static io.qarules.engine.JsonCase.form;
import static io.qarules.engine.JsonCase.question;
import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.citation.Policy;
import io.qarules.engine.JsonCase;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Policy("20")
@DisplayName("a broken answer is not \"not applicable\": its form has no score")
class BrokenAnswersTest {
    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .policy("policy.grade( \"PASS\", 60 );")
                .policy("policy.gradeToRectify( \"FAIL\", 0 );")
                .penalize("7", "decide.warn( $o );")
                .load();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "6", "'No'", "true", "[]", "1e40"})
    void brokenPointsTakeTheScoreAndNothingElse(String points) {
        // The other question alone would be 0 of 5: FAIL, and to be put right.
        assertThat(evaluate(form(question("q1", points, "5"), question("q2", "0", "5")) + ", "
                        + findings(finding("F1", "7"))))
                .decides("WARNING:F1 #1 FINAL")
                .scores("E1 - - -")
                .hasProblems("INVALID_VALUE /evaluations/0/sections/0/questions/0/points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "'No'"})
    void aFatalQuestionThatCannotBeReadNeitherFailsTheFormNorPasses(String points) {
        assertThat(evaluate(form(question("id-check", points, "1", "'fatal': true"), question("q", "8", "8"))))
                .scores("E1 - - -");
    }

    /** Another fatal question fails the form, and still nothing is said: the form as a whole cannot be read. */
    @Test
    void autoFailIsFalseWithoutAScore() {
        assertThat(evaluate(form(question("q1", "0", "1", "'fatal': true"), question("q2", "-1", "5"))))
                .decides()
                .scores("E1 - - -");
    }

    @Test
    void pointsThatAreNullAreNotApplicableStill() {
        assertThat(evaluate(form(question("q1", "null", "5"), question("q2", "4", "5"))))
                .scores("E1 80.00 80.00 PASS")
                .hasProblems();
    }

    @Test
    void ofTwoEvaluationsTheOtherKeepsItsScore() {
        assertThat(JsonCase.evaluate(
                        engine,
                        evaluations(
                                evaluation("E1", "2026-10-04T00:00:00Z", form(question("q", "-1", "5"))),
                                evaluation("E2", "2026-10-04T00:00:00Z", form(question("q", "4", "5"))))))
                .scores("E1 - - -", "E2 80.00 80.00 PASS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'weight': -1, 'points': 1, 'max': 5", "'weight': 1, 'points': 1, 'max': 0"})
    void aQuestionThatIsLeftOutForItsWeightOrMaximumTakesNoScore(String broken) {
        assertThat(evaluate(form("{'id': 'q1', %s}".formatted(broken), question("q2", "4", "5"))))
                .scores("E1 80.00 80.00 PASS");
        assertThat(evaluate(form(
                        "{'id': 'q1', %s}".formatted(broken.replace("'points': 1", "'points': 'x'")),
                        question("q2", "4", "5"))))
                .scores("E1 80.00 80.00 PASS");
    }

    @Test
    void otherBrokenFieldsOfAQuestionTakeNoScore() {
        assertThat(evaluate(form(question(
                        "q1", "4", "5", "'fatal': 1", "'bonus': 'no'", "'failBelow': -1", "'failScope': 'ROOM'"))))
                .scores("E1 80.00 80.00 PASS")
                .hasProblems(
                        "INVALID_VALUE /evaluations/0/sections/0/questions/0/bonus",
                        "INVALID_VALUE /evaluations/0/sections/0/questions/0/failBelow",
                        "INVALID_VALUE /evaluations/0/sections/0/questions/0/failScope",
                        "INVALID_VALUE /evaluations/0/sections/0/questions/0/fatal");
    }

    @Test
    void itIsTheSameForACaseThatComesAsRecords() {
        Question broken = new Question("q1", BigDecimal.ONE, new BigDecimal("-3"), BigDecimal.TEN, null);
        CaseFile caseFile = TestCase.ofAgent("A1")
                .evaluation(
                        "E1",
                        "2026-10-04T00:00:00Z",
                        evaluation -> evaluation.sections(List.of(new Section(
                                "s1",
                                BigDecimal.ONE,
                                List.of(
                                        broken,
                                        new Question("q2", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN, null))))))
                .caseFile();

        assertThat(engine.evaluate(caseFile))
                .scores("E1 - - -")
                .hasProblems("INVALID_VALUE /evaluations/0/sections/0/questions/0/points");
    }

    private static Outcome evaluate(String more) {
        return JsonCase.evaluate(engine, evaluations(evaluation("E1", "2026-10-04T00:00:00Z", more)));
    }
}
