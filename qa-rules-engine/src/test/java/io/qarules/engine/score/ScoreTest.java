package io.qarules.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.PolicyBook;
import io.qarules.engine.policy.PolicyWriter;
import io.qarules.engine.rules.TestRules;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Score;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@io.qarules.citation.Policy("8")
@DisplayName("scores and grades")
class ScoreTest {
    private static final Instant SUBMITTED = Instant.parse("2026-10-04T00:00:00Z");
    private static final Policy STANDARD = policy(policy -> {
        policy.grade("EXCELLENT", 90);
        policy.grade("GOOD", 80);
        policy.grade("PASS", 60);
        policy.gradeToRectify("FAIL", 0);
    });

    @Test
    void fourOfFivePointsAreEighty() {
        assertScore(score(section("60", question("1", "4", "5"))), "80.00", "80.00", "GOOD", false);
    }

    @Test
    void questionsAndSectionsWeighWhatTheyWeigh() {
        // Section a: (3 × 1 + 1 × 0) ÷ 4 = 75; section b: 50. (1 × 75 + 3 × 50) ÷ 4 = 56.25.
        assertScore(
                score(
                        section("1", question("3", "5", "5"), question("1", "0", "5")),
                        section("3", question("2", "1", "2"))),
                "56.25",
                "56.25",
                "FAIL",
                false);
    }

    @ParameterizedTest
    @CsvSource({"1, 33.33", "2, 66.67"})
    void thirdsAreRoundedAtTheEnd(String points, String raw) {
        assertThat(score(section("1", question("1", points, "3"))).raw()).isEqualTo(new BigDecimal(raw));
    }

    @ParameterizedTest
    @CsvSource({"72.225, 72.23", "72.224, 72.22", "0.005, 0.01", "99.995, 100.00"})
    void anExactHalfIsRoundedUp(String points, String raw) {
        assertThat(score(section("1", question("1", points, "100"))).raw()).isEqualTo(new BigDecimal(raw));
    }

    @Test
    void anExactHalfOutOfThirdsIsStillAnExactHalf() {
        // 66.666… + 66.666… + 83.341666… (10.001 ÷ 12) = 216.675; ÷ 3 = 72.225.
        assertThat(score(
                                section("1", question("1", "2", "3")),
                                section("1", question("1", "2", "3")),
                                section("1", question("1", "10.001", "12")))
                        .raw())
                .isEqualTo(new BigDecimal("72.23"));
        // 33.333… + 33.333… + 83.348333… (10.0018 ÷ 12) = 150.015; ÷ 3 = 50.005. Rounded sections would give 50.00.
        assertThat(score(
                                section("1", question("1", "1", "3")),
                                section("1", question("1", "1", "3")),
                                section("1", question("1", "10.0018", "12")))
                        .raw())
                .isEqualTo(new BigDecimal("50.01"));
    }

    /** Their common denominator has 400,000 digits; exact fractions one by one took longer than anybody waits. */
    @Test
    void manyMaximaAreScoredInALittleTime() {
        // The i-th of n questions has half of its maximum; a last one that weighs as much as all others has all of it.
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            BigDecimal half = new BigDecimal("1.00000000000000000001").add(new BigDecimal(i).movePointLeft(9));
            questions.add(new Question("q" + i, BigDecimal.ONE, half, half.add(half), false));
        }
        questions.add(question("20000", "7", "7"));

        Score score = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> score(section("1", questions.toArray(Question[]::new))));
        assertScore(score, "75.00", "75.00", "PASS", false);
    }

    /** Decimals are just below it: the exact half is seen over the common denominator only. */
    @Test
    void aTieOfManyMaximaIsRoundedUp() {
        // 1,000 pairs of 1 ÷ m and 2(m − 1) ÷ 2m are 1,000 of 2,000; one more question, of x, weighs as much as these.
        List<Question> questions = new ArrayList<>();
        for (int m = 3; m < 1_003; m++) {
            questions.add(question("1", "1", Integer.toString(m)));
            questions.add(question("1", Integer.toString(2 * (m - 1)), Integer.toString(2 * m)));
        }
        // 100 × (1000 + 2000 × x) ÷ 4000 = 25 + 50 x, which is 25.005 for x = 0.0001.
        questions.add(question("2000", "0.0001", "1"));

        assertThat(score(section("1", questions.toArray(Question[]::new))).raw())
                .isEqualTo(new BigDecimal("25.01"));
    }

    @Test
    void aQuestionThatIsNotApplicableLeavesTheDenominator() {
        assertScore(
                score(section("1", question("1", "5", "5"), question("9", null, "5"))),
                "100.00",
                "100.00",
                "EXCELLENT",
                false);
    }

    @Test
    void aSectionWithoutAScoreLeavesTheDenominator() {
        assertThat(score(section("1", question("1", "4", "5")), section("9", question("1", null, "5")))
                        .raw())
                .isEqualTo(new BigDecimal("80.00"));
    }

    @Test
    void anAnswerOfZeroPointsIsAnAnswer() {
        assertScore(score(section("1", question("1", "0", "5"))), "0.00", "0.00", "FAIL", false);
    }

    @Test
    void nothingAnsweredIsNoScoreNeitherZeroNorAHundred() {
        Score nothing = score(section("1", question("1", null, "5")));

        assertThat(nothing).isEqualTo(new Score("E1", null, null, null, false));
        assertThat(scores(STANDARD, section("1", question("1", null, "5"))).rulings())
                .isEmpty();
    }

    @Test
    void anEvaluationWithoutSectionsHasNoScoreLine() {
        assertThat(scores(STANDARD).scores()).isEmpty();
    }

    @Test
    void aFatalQuestionBelowItsMaximumMakesTheScoreZeroAndKeepsTheRawOne() {
        assertScore(score(section("1", question("3", "5", "5"), fatal("1", "4", "5"))), "95.00", "0.00", "FAIL", true);
    }

    @Test
    void aFatalQuestionAtItsMaximumOrNotApplicableFailsNothing() {
        assertScore(score(section("1", fatal("1", "5.0", "5"))), "100.00", "100.00", "EXCELLENT", false);
        assertScore(
                score(section("1", question("1", "4", "5"), fatal("1", null, "5"))), "80.00", "80.00", "GOOD", false);
    }

    @ParameterizedTest
    @CsvSource({
        "100, EXCELLENT",
        "90, EXCELLENT",
        "89.995, EXCELLENT",
        "89.99, GOOD",
        "89.994, GOOD",
        "80, GOOD",
        "79.995, GOOD",
        "79.99, PASS",
        "60, PASS",
        "59.995, PASS",
        "59.994, FAIL",
        "59.99, FAIL",
        "0, FAIL"
    })
    void theGradeIsTakenFromTheRoundedScore(String points, String grade) {
        assertThat(score(section("1", question("1", points, "100"))).grade()).isEqualTo(grade);
    }

    @Test
    void aFailedEvaluationIsToBePutRight() {
        Scores failed = scores(STANDARD, section("1", question("1", "59.99", "100")));

        assertThat(failed.rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.id()).isEqualTo("RECTIFICATION:E1");
            assertThat(ruling.is(DecisionKind.RECTIFICATION, DecisionStatus.FINAL))
                    .isTrue();
            assertThat(ruling.subject().clause()).isEqualTo("grading");
            assertThat(ruling.subject().callId()).isEqualTo("C1");
            assertThat(ruling.subject().occurredAt()).isEqualTo(SUBMITTED);
            assertThat(ruling.subject().occurrence()).isZero();
        });
    }

    @Test
    void aPassedEvaluationIsNot() {
        assertThat(scores(STANDARD, section("1", question("1", "60", "100"))).rulings())
                .isEmpty();
    }

    @Test
    void whereThePackHasNoGradeForAScoreThereIsNone() {
        Policy onlyTheBest = policy(policy -> policy.grade("EXCELLENT", 90));

        assertThat(scores(onlyTheBest, section("1", question("1", "90", "100")))
                        .scores()
                        .get(0)
                        .grade())
                .isEqualTo("EXCELLENT");
        assertThat(scores(onlyTheBest, section("1", question("1", "89.99", "100")))
                        .scores())
                .containsExactly(new Score("E1", new BigDecimal("89.99"), new BigDecimal("89.99"), null, false));
    }

    private static void assertScore(Score score, String raw, String rounded, String grade, boolean autoFail) {
        assertThat(score).isEqualTo(new Score("E1", new BigDecimal(raw), new BigDecimal(rounded), grade, autoFail));
    }

    private static Score score(Section... sections) {
        return scores(STANDARD, sections).scores().get(0);
    }

    private static Scores scores(Policy policy, Section... sections) {
        Evaluation evaluation = Evaluation.builder()
                .id("E1")
                .callId("C1")
                .submittedAt(SUBMITTED)
                .sections(List.of(sections))
                .build();
        return ScoreStage.run(policy, List.of(evaluation), counting -> true, Set.of());
    }

    private static Section section(String weight, Question... questions) {
        return new Section("s", new BigDecimal(weight), List.of(questions));
    }

    private static Question question(String weight, String points, String max) {
        return new Question(
                "q",
                new BigDecimal(weight),
                points == null ? null : new BigDecimal(points),
                new BigDecimal(max),
                false);
    }

    private static Question fatal(String weight, String points, String max) {
        return new Question(
                "q", new BigDecimal(weight), points == null ? null : new BigDecimal(points), new BigDecimal(max), true);
    }

    private static Policy policy(Consumer<PolicyBook> grades) {
        PolicyWriter writer = new PolicyWriter(TestRules.firing("grading"));
        writer.pack("test", "1");
        writer.zone("Asia/Shanghai");
        grades.accept(writer);
        return writer.policy();
    }
}
