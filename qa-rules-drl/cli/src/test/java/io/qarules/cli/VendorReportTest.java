package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All scores are worked out by hand from what the vendors document. */
@DisplayName("an import scores as the export does, or names what it cannot and where the scores differ")
class VendorReportTest {
    private static final String TWO_SECTIONS = """
            {"EvaluationForm": {"EvaluationFormId": "f", "EvaluationFormVersion": 1,
             "ScoringStrategy": {"Mode": "%s", "Status": "ENABLED"}, "Items": [
              {"Section": {"RefId": "s1", "Weight": 50, "Items": [
                {"Question": {"RefId": "q1", "Weight": 25, "QuestionTypeProperties": {"SingleSelect": {"Options": [
                  {"RefId": "yes"},
                  {"RefId": "no", "AutomaticFail": true, "AutomaticFailConfiguration": {"TargetSection": "%s"}},
                  {"RefId": "never", "AutomaticFail": true}]}}}},
                {"Question": {"RefId": "q2", "Weight": 25}}]}},
              {"Section": {"RefId": "s2", "Weight": 50, "Items": [{"Question": {"RefId": "q3", "Weight": 50}}]}}]}}
            """;

    /** By sections: (50 × 0 + 50 × 100) ÷ 100. By questions the same, since the section's questions count 0. */
    @Test
    void anAutomaticFailOfASectionMakesThatSectionNothing() {
        for (String mode : List.of("SECTION_ONLY", "QUESTION_ONLY")) {
            CliRun run = connect(mode, "s1", chosen("no"), "0", "50");

            assertThat(run.err()).isEmpty();
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("\"failScope\":\"SECTION\"");
            assertThat(evaluated(run)).contains("\"raw\":\"75.00\",\"score\":\"50.00\"", "\"autoFail\":false");
        }
    }

    /** The option without a target fails the whole; of another section, s2 is nothing: (50 × 50 + 50 × 0) ÷ 100. */
    @Test
    void whatFailsIsSaidByTheOptionThatWasChosen() {
        assertThat(evaluated(connect("SECTION_ONLY", "s1", chosen("never"), "0", "0")))
                .contains("\"score\":\"0.00\"", "\"autoFail\":true");
        CliRun other = connect("SECTION_ONLY", "s2", chosen("no"), "0", "25");
        assertThat(other.exit()).isZero();
        assertThat(evaluated(other)).contains("\"raw\":\"75.00\",\"score\":\"25.00\"", "\"problems\":[]");
    }

    /** With all points: q1 100 and q2 100, but the section is nothing. */
    @Test
    void anAutomaticFailWithAllPointsIsSaidToo() {
        CliRun run = connect("SECTION_ONLY", "s1", chosen("no"), "100", "50");

        assertThat(run.exit()).isZero();
        assertThat(evaluated(run)).contains("\"raw\":\"100.00\",\"score\":\"50.00\"", "\"problems\":[]");
    }

    @Test
    void whereTheChosenOptionIsNotGivenOrItsSectionIsNoneThatIsNamed() {
        CliRun unknown = connect("SECTION_ONLY", "s1", "{}", "0", "50");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err().lines())
                .containsExactly(
                        "left out: - /1/questions/0/score/automaticFail: which option of question q1 was chosen is not"
                                + " given, and its automatic fails make different sections 0; the evaluation has no score",
                        "another score: - /1/metadata/score/percentage: evaluation E1 has no score here, and 50 in the"
                                + " export");
        assertThat(connect("SECTION_ONLY", "s9", chosen("no"), "0", "50").err())
                .contains("an automatic fail of s9, which is no scored section at the top of the form");
    }

    @Test
    void anotherScoreThanTheExportsIsNamedAndOneThatIsOnlyRoundedIsNot() {
        CliRun run = connect("SECTION_ONLY", "s1", chosen("yes"), "33.3333", "83.4");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("\"points\":33.3333");
        assertThat(run.err().lines())
                .as("(33.3333 + 100) ÷ 4 + 50")
                .containsExactly(
                        "another score: - /1/metadata/score/percentage: evaluation E1 scores 83.33 here, and 83.4"
                                + " in the export; look at it before you use it");
        assertThat(connect("SECTION_ONLY", "s1", chosen("yes"), "33.3333", "83.3")
                        .err())
                .isEmpty();
        assertThat(connect("SECTION_ONLY", "s1", chosen("yes"), "33.3333", "83.333325")
                        .err())
                .isEmpty();
    }

    /** Section s3 has no weight and q9 counts nothing: 60 % × (50 + 100) ÷ 2 + 40 % × 100 = 85. */
    @Test
    void whatIsExcludedFromScoringDoesNotCount() {
        CliRun run = CliRun.fed("""
                {"EvaluationForm": {"EvaluationFormId": "f", "EvaluationFormVersion": 1,
                 "ScoringStrategy": {"Mode": "SECTION_ONLY", "Status": "ENABLED"}, "Items": [
                  {"Section": {"RefId": "s1", "Weight": 60, "Items": [{"Question": {"RefId": "q1"}},
                    {"Section": {"RefId": "s1a", "Items": [{"Question": {"RefId": "q2"}},
                      {"Question": {"RefId": "q9", "ScoringConfiguration": {"IsExcludedFromScoring": true}}}]}}]}},
                  {"Section": {"RefId": "s2", "Weight": 40, "Items": [{"Question": {"RefId": "q3"}}]}},
                  {"Section": {"RefId": "s3", "IsExcludedFromScoring": true, "Items": [{"Question": {"RefId": "q4"}}]}}]}}
                {"evaluationId": "E1", "metadata": {"agentId": "A", "evaluationSubmitTimestamp": "2026-10-04T00:10:00Z",
                 "evaluationDefinitionId": "f", "evaluationDefinitionVersion": 1, "score": {"percentage": 85}}, "questions": [
                 {"questionRefId": "q1", "score": {"percentage": 50}}, {"questionRefId": "q2", "score": {"percentage": 100}},
                 {"questionRefId": "q3", "score": {"percentage": 100}}, {"questionRefId": "q9", "score": {"percentage": 0}},
                 {"questionRefId": "q4", "score": {"percentage": 0}}]}
                """, "import", "connect", "-", "--lang", "en");

        assertThat(run.err()).isEmpty();
        assertThat(evaluated(run)).contains("\"score\":\"85.00\"");
    }

    /** The one of the later schema is taken, whichever stands first. */
    @Test
    void ofTwoFilesOfOneSubmissionOneIsTaken() {
        String form = TWO_SECTIONS.formatted("SECTION_ONLY", "s1");
        String early = evaluation(chosen("yes"), "0", "75").replaceFirst("\\{", "{\"schemaVersion\": \"3.9\", ");
        String late = evaluation(chosen("yes"), "100", "100").replaceFirst("\\{", "{\"schemaVersion\": \"3.10\", ");
        CliRun run = CliRun.fed(form + early + late, "import", "connect", "-", "--lang", "en");
        CliRun turned = CliRun.fed(form + late + early, "import", "connect", "-", "--lang", "en");

        assertThat(run.out()).isEqualTo(turned.out());
        assertThat(evaluated(run)).contains("\"score\":\"100.00\"", "\"problems\":[]");
        assertThat(run.err().lines())
                .containsExactly(
                        "left out: - /1: another file of evaluation E1, submitted at the same moment; - /2 is taken");
        assertThat(turned.err()).contains("- /2: another file of evaluation E1", "- /1 is taken");
    }

    @Test
    void anEvaluationWithoutQuestionsAndAPercentageAboveAHundredAreNamed() {
        String form = TWO_SECTIONS.formatted("SECTION_ONLY", "s1");
        String evaluation = evaluation(chosen("yes"), "100", "100");
        String without = evaluation.substring(0, evaluation.indexOf(", \"questions\"")) + "}";

        CliRun run = CliRun.fed(form + without, "import", "connect", "-", "--lang", "en");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("- /1/questions: there are no questions, so the evaluation has no score")
                .contains("evaluation E1 has no score here, and 100 in the export");
        assertThat(connect("SECTION_ONLY", "s1", chosen("yes"), "150", "100").err())
                .contains("a question's score is a percentage from 0 to 100, not 150");
    }

    /** (10 + 0 + 0) ÷ (10 + 5 + 5); with one option selected (10 + 5 + 0) ÷ 20. */
    @Test
    void theOptionsOfAMultipleSelectGivePoints() {
        CliRun none = genesys("""
                {"questionId": "q2", "score": 0, "multipleSelectQuestionOptionScores": [
                 {"questionId": "o1", "score": 0}, {"questionId": "o2", "score": 0}]}""", "50.0");
        assertThat(none.err()).isEmpty();
        assertThat(evaluated(none)).contains("\"score\":\"50.00\"");

        CliRun one = genesys("""
                {"questionId": "q2", "score": 5, "multipleSelectQuestionOptionScores": [
                 {"questionId": "o1", "score": 5}, {"questionId": "o2", "score": 0}]}""", "75.0");
        assertThat(one.err()).isEmpty();
        assertThat(evaluated(one)).contains("\"score\":\"75.00\"");

        CliRun sum = genesys("{\"questionId\": \"q2\", \"score\": 5}", "75.0");
        assertThat(sum.err()).isEmpty();
        assertThat(evaluated(sum)).contains("\"score\":\"75.00\"");

        CliRun notApplicable = genesys("{\"questionId\": \"q2\", \"markedNA\": true}", "100");
        assertThat(notApplicable.err()).isEmpty();
        assertThat(evaluated(notApplicable)).contains("\"score\":\"100.00\"");
    }

    @Test
    void whatGenesysGivesAndTheFormLacksIsNamed() {
        CliRun ghost = genesys("{\"questionId\": \"ghost\", \"score\": 9}", "50.0");
        assertThat(ghost.err().lines())
                .containsExactly(
                        "left out: - /0/evaluationForm/questionGroups/0/questions/1: g/q2 (group/question) has no score and"
                                + " is not marked N/A, so the evaluation has no score",
                        "left out: - /0/answers/questionGroupScores/0/questionScores/1/questionId: the form has no question"
                                + " \"ghost\"",
                        "another score: - /0/answers/totalScore: evaluation E1 has no score here, and 50.0 in the"
                                + " export");
        assertThat(genesys("{\"questionId\": \"q2\", \"score\": \"5\"}", "75.0").err())
                .contains("\"5\" is no number as the vendor documents it");

        CliRun withheld = CliRun.fed("""
                {"id": "E2", "status": "FINISHED", "releaseDate": "2026-10-04T00:10:00Z", "agent": {"id": "A"},
                 "evaluationForm": {"name": "f"}, "answers": {"totalScore": 85.0}}
                {"id": "E3", "redacted": true, "status": "FINISHED", "releaseDate": "2026-10-04T00:10:00Z", "agent": {"id": "A"}}
                {"id": "E4", "status": "INPROGRESS", "agent": {"id": "A"}}
                """, "import", "genesys", "-", "--lang", "en");
        assertThat(withheld.exit()).isEqualTo(1);
        assertThat(withheld.out()).contains("\"id\":\"E2\"", "\"id\":\"E4\"").doesNotContain("E3");
        assertThat(withheld.err().lines())
                .containsExactly(
                        "left out: - /0/answers/questionGroupScores: the answers are not given, so the evaluation has no"
                                + " score; ask for each evaluation by its id",
                        "left out: - /1/redacted: the content is withheld from the one who asked for it, so the evaluation"
                                + " is left out; ask with a user who may see it",
                        "another score: - /0/answers/totalScore: evaluation E2 has no score here, and 85.0 in the export");
    }

    @Test
    void aRatingThatIsATextAndAReviewTwiceAreNamed() {
        String review = """
                {"externalId": "1", "createdAtISO": "2026-10-03T01:12:58Z", "reviews": [{"id": "r", "reviewee": {"email": "a"},
                 "score": %s, "updatedISO": "2026-10-04T00:00:00Z", "ratings": [
                 {"categoryId": "1", "score": %s, "weight": 1}, {"categoryId": "2", "score": 40, "weight": 1}]}]}
                """;
        CliRun text = CliRun.fed(review.formatted("60", "\"80\""), "import", "zendesk", "-", "--lang", "en");
        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.err().lines())
                .containsExactly(
                        "left out: - /0/reviews/0/ratings/0/score: \"80\" is no number as the vendor documents it, so there"
                                + " is no score",
                        "another score: - /0/reviews/0/score: evaluation r has no score here, and 60 in the export");

        String page = review.formatted("60", "80");
        CliRun twice = CliRun.fed(page + page, "import", "zendesk", "-", "--lang", "zh");
        assertThat(twice.err().lines()).containsExactly("未计入：- /1/reviews/0：同一份质检单 r 在前面的文件里已有；只采用一次");
        assertThat(evaluated(twice)).contains("\"score\":\"60.00\"", "\"problems\":[]");
    }

    @Test
    void withoutHitsTheTotalIsTheScoreAndWhatIsUnfinishedIsLeftOut() {
        CliRun aliyun = CliRun.fed("""
                {"Data": {"ResultInfo": [
                 {"TaskId": "t", "Status": 1, "Score": 100, "ReviewStatus": 1, "CreateTime": "2026-10-03 20:00:00",
                  "Agent": {"Id": "a"}, "Recording": {"Id": "f1", "CallTime": "2026-10-03 09:12:58"}, "HitScore": []},
                 {"TaskId": "t", "Status": 0, "Score": 50, "CreateTime": "2026-10-03 20:00:00",
                  "Agent": {"Id": "a"}, "Recording": {"Id": "f2", "CallTime": "2026-10-03 09:12:58"}},
                 {"TaskId": "t", "Status": 1, "ErrorMessage": "ASR failed", "Recording": {"Id": "f3"}}]}}
                """, "import", "aliyun", "-", "--lang", "en");

        assertThat(aliyun.err().lines())
                .containsExactly(
                        "left out: - /0/Data/ResultInfo/1/Status: 0 is none of the values of Status that are known here"
                                + " (1): the inspection is left out, since nothing says that it is finished; ask for it"
                                + " again later",
                        "left out: - /0/Data/ResultInfo/2/ErrorMessage: the inspection failed (\"ASR failed\"), so it is"
                                + " left out");
        assertThat(evaluated(aliyun)).contains("\"score\":\"100.00\"").doesNotContain("t/f2");

        CliRun huawei = CliRun.fed("""
                {"call_uuid": "u", "detail": {"staff_name": "a", "call_time": 1790989978}, "credit": [
                 {"create_time": 1791000000, "credit": [{"score": 80, "setting": {"group_id": "g"}}]}]}
                """, "import", "huawei", "-", "--lang", "en");
        assertThat(huawei.err()).isEmpty();
        assertThat(huawei.out()).contains("\"base\":80", "\"points\":0");
    }

    /** What an export gives above 100 is another score than ours, which is at most that. */
    @Test
    void aTotalAboveAHundredIsAnotherScore() {
        CliRun run = CliRun.fed("""
                {"call_uuid": "u", "detail": {"staff_name": "a", "call_time": 1790989978}, "credit": [
                 {"create_time": 1791000000, "credit": [{"score": 120, "setting": {"group_id": "g"}, "rules": []}]}]}
                """, "import", "huawei", "-", "--lang", "en");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("evaluation u/g scores 100.00 here, and 120 in the export");
    }

    private static CliRun connect(String mode, String target, String answer, String percentage, String total) {
        return CliRun.fed(
                TWO_SECTIONS.formatted(mode, target) + evaluation(answer, percentage, total),
                "import",
                "connect",
                "-",
                "--lang",
                "en");
    }

    private static String evaluation(String answer, String percentage, String total) {
        return """
                {"evaluationId": "E1", "metadata": {"agentId": "A", "evaluationSubmitTimestamp": "2026-10-04T00:10:00Z",
                 "evaluationDefinitionId": "f", "evaluationDefinitionVersion": 1, "score": {"percentage": %s}}, "questions": [
                 {"questionRefId": "q1", "answer": %s, "score": {"percentage": %s, "automaticFail": %b}},
                 {"questionRefId": "q2", "score": {"percentage": 100}}, {"questionRefId": "q3", "score": {"percentage": 100}}]}
                """.formatted(total, answer, percentage, !answer.contains("yes"));
    }

    private static String chosen(String option) {
        return "{\"values\": [{\"valueRefId\": \"%s\", \"selected\": true}, {\"valueRefId\": \"other\", \"selected\": false}]}"
                .formatted(option);
    }

    private static CliRun genesys(String second, String total) {
        return CliRun.fed("""
                {"id": "E1", "status": "FINISHED", "releaseDate": "2026-10-04T00:10:00Z", "agent": {"id": "A"},
                 "evaluationForm": {"questionGroups": [{"id": "g", "weight": 1, "questions": [
                  {"id": "q1", "answerOptions": [{"value": 10}, {"value": 0}]},
                  {"id": "q2", "multipleSelectOptionQuestions": [
                   {"id": "o1", "answerOptions": [{"value": 5}, {"value": 0}]},
                   {"id": "o2", "answerOptions": [{"value": 0}, {"value": 5}]}]}]}]},
                 "answers": {"totalScore": %s, "questionGroupScores": [{"questionGroupId": "g", "questionScores": [
                  {"questionId": "q1", "score": 10}, %s]}]}}
                """.formatted(total, second), "import", "genesys", "-", "--lang", "en");
    }

    private static String evaluated(CliRun run) {
        return CliRun.fed(run.out(), "evaluate", "-").out();
    }
}
