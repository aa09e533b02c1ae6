package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("import writes case files from other products' exports, and names what it leaves out")
class ImportCommandTest {
    private static final Path EXAMPLES = Path.of("../../examples");

    /**
     * By hand. Connect: q2 and q4 do not apply, (25 × 100 + 50 × 50) ÷ 75 = 66.67. Genesys: the resource center's own
     * example, (1 × 40 + 1 × 20) ÷ (2 × 40 + 1 × 20) = 60. Zendesk: spelling is skipped, (30 × 50 + 30 × 75) ÷ 60 =
     * 62.50, and the critical category is not below 50. Huawei: 80 − 10 + 5 + 0 − 2.5 = 72.50. Aliyun: 100 − 10 − 10 + 5 =
     * 85.
     */
    @ParameterizedTest
    @CsvSource({"connect, 66.67", "genesys, 60.00", "zendesk, 62.50", "huawei, 72.50", "aliyun, 85.00"})
    void theExampleHasTheVendorsScore(String format, String score) {
        CliRun run = CliRun.of("import", format, EXAMPLES.resolve(format + ".json"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"startedAt\":\"2026-10-03T01:12:58Z\"").hasLineCount(1);
        assertThat(CliRun.fed(run.out(), "evaluate", "-").out())
                .contains("\"score\":\"" + score + "\"", "\"autoFail\":false", "\"problems\":[]");
    }

    @Test
    void whatIsLeftOutIsNamedAndTheRestGoesOn() {
        CliRun run = CliRun.fed("""
                {"evaluationId": "E1", "metadata": {"agentId": "A1", "evaluationSubmitTimestamp": "2026-10-04T00:10:00Z",
                 "contactId": "C1", "evaluationDefinitionId": "f", "evaluationDefinitionVersion": 1}, "questions": []}
                {"evaluationId": "E2", "metadata": {"agentId": "A1", "evaluationSubmitTimestamp": "yesterday"}}
                {"hello": 1}
                {"broken
                """, "import", "connect", "-", "--lang", "en", "--as-of", "2026-10-31T23:59:59+08:00");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .hasLineCount(1)
                .contains("\"id\":\"E1\"", "\"asOf\":\"2026-10-31T15:59:59Z\"")
                .doesNotContain("E2");
        assertThat(run.err().lines())
                .containsExactly(
                        "left out: - /3: what begins here is not JSON (line 5); the line is left out from there on",
                        "left out: - /2: neither an exported evaluation, nor a form (DescribeEvaluationForm), nor a"
                                + " contact record",
                        "left out: - /0/questions: form f of version 1 is not given, so its weights are unknown and the"
                                + " evaluation has no score; add what DescribeEvaluationForm gives",
                        "left out: - /0/metadata/contactId: no contact record of C1 is given, so the evaluation has no"
                                + " call; add the contact records",
                        "left out: - /1/metadata/evaluationSubmitTimestamp: missing or unreadable: \"yesterday\"; what"
                                + " it belongs to is left out");
    }

    /** Two breaches by the machine, of which a person confirmed one, and a silence that a person took back. */
    @Test
    void huaweiRulesBecomeFindingsRevisionsVerificationsAndComplaintsAppeals() throws IOException {
        CliRun run = CliRun.of("import", "huawei", EXAMPLES.resolve("huawei.json"));
        JsonNode caseFile = run.results().get(0);

        assertThat(caseFile.at("/agent/id").asText()).isEqualTo("A17");
        assertThat(caseFile.at("/evaluations/0/findings"))
                .extracting(finding ->
                        finding.get("id").asText() + " " + finding.get("clause").asText())
                .containsExactly("dialog-1 6.3.1.2", "silence-1 6.3.1.3", "speed-1 6.3.1.4");
        assertThat(caseFile.at("/evaluations/0/reviewed").asBoolean()).isTrue();
        assertThat(caseFile.at("/verifications"))
                .extracting(given -> given.get("findingId").asText() + " "
                        + given.get("upheld").asText() + " " + given.get("at").asText())
                .containsExactly("dialog-1 true 2026-10-04T00:10:00Z", "silence-1 false 2026-10-04T00:11:00Z");
        assertThat(caseFile.at("/appeals").toString())
                .isEqualTo(
                        "[{\"id\":\"complain:dialog-1\",\"findingId\":\"dialog-1\",\"filedAt\":\"2026-10-04T02:13:20Z\","
                                + "\"status\":\"REJECTED\",\"decidedAt\":\"2026-10-05T02:13:20Z\"}]");
    }

    /** Two breaches; a reviewer upheld one, against which an appeal was filed afterwards, and took the other back. */
    @Test
    void aliyunHitsBecomeFindingsReviewsVerificationsAndComplaintsAppeals() throws IOException {
        CliRun run = CliRun.of("import", "aliyun", EXAMPLES.resolve("aliyun.json"));
        JsonNode caseFile = run.results().get(0);

        assertThat(caseFile.at("/evaluations/0/findings"))
                .extracting(finding ->
                        finding.get("id").asText() + " " + finding.get("clause").asText())
                .containsExactly("task-1/file-1/451 6.3.1.2", "task-1/file-1/452 6.3.1.3");
        assertThat(caseFile.at("/verifications"))
                .extracting(given -> given.get("findingId").asText() + " "
                        + given.get("upheld").asText() + " " + given.get("at").asText())
                .containsExactly(
                        "task-1/file-1/451 true 2026-10-04T02:00:00Z", "task-1/file-1/452 false 2026-10-04T02:01:00Z");
        assertThat(caseFile.at("/appeals/0/status").asText()).isEqualTo("OPEN");
        assertThat(caseFile.at("/appeals/0/filedAt").asText()).isEqualTo("2026-10-05T02:00:00Z");

        String later = Files.readString(EXAMPLES.resolve("aliyun.json"))
                .replace("\"ReviewTime\": \"2026-10-04 10:00:00\"", "\"ReviewTime\": \"2026-10-06 10:00:00\"")
                .replace("\"ReviewResult\": 1", "\"ReviewResult\": 0");
        JsonNode decided = CliRun.fed(later, "import", "aliyun", "-").results().get(0);
        assertThat(decided.at("/appeals/0/status").asText()).isEqualTo("UPHELD");
        assertThat(decided.at("/appeals/0/decidedAt").asText()).isEqualTo("2026-10-06T02:00:00Z");
    }

    @Test
    void whatHuaweiAndAliyunDoNotSayIsNamed() {
        CliRun huawei = CliRun.fed("""
                {"hello": 1}
                {"call_uuid": "1", "detail": {"call_time": 1790989978}, "credit": [], "complaint": 1}
                {"using": 1, "fundamental_score": [{"id": 1, "lower_bound": 0, "upper_bound": 100, "base": 100}]}
                {"call_uuid": "2", "detail": {"staff_name": "a", "call_time": "soon"}, "credit": [
                 {"create_time": 1791000000, "credit": [{"score": 99, "setting": {"group_id": "g"}, "rules": [
                  {"revise_id": "r1", "score": -2, "revise": 0, "setting": {"rule_id": "9", "rule_name": "6.3.1.2 a"}},
                  {"revise_id": "r2", "score": 0, "revise": 1, "setting": {"rule_id": "8", "rule_name": "6.3.1.3 b"}}]}]}],
                 "complaints": [{"complain": {"chooseRuleGroupList": [{"reviseIdList": ["r2"]}]},
                  "queryQualityHistory": {"workflowNodeList": [{"createTime": "1791080000000"}]}}]}
                """, "import", "huawei", "-", "--lang", "en");

        assertThat(huawei.exit()).isEqualTo(1);
        assertThat(huawei.out())
                .contains("\"clause\":\"6.3.1.2\"", "\"verifications\":[]")
                .doesNotContain("\"clause\":\"6.3.1.3\"");
        assertThat(huawei.err().lines())
                .containsExactly(
                        "left out: - /0: neither an inspected call (with call_uuid) nor an answer of queryAppraiseScore",
                        "left out: - /1/complaint: there is no such answer; there are call_uuid, detail, credit,"
                                + " callsQualityTask, queryQualityItemDetail, complaints",
                        "left out: - /1/detail/staff_name: missing or unreadable: null; what it belongs to is left out",
                        "left out: - /3/detail/call_time: nothing says when 2 began, so the evaluation has no call",
                        "left out: - /3/credit/0/credit/0/rules/0/revise: nothing says when r1 was revised, so the revision is"
                                + " left out and the finding stays; add queryQualityItemDetail",
                        "left out: - /3/credit/0/credit/0/rules/1/revise: nothing says when r2 was revised; it was revised to"
                                + " no breach, so the finding is left out",
                        "left out: - /3/credit/0/credit/0/score: start score and rules give 98 within the bounds of the score"
                                + " setting, not 99; the total of the export is taken",
                        "left out: - /3/complaints/0/complain/chooseRuleGroupList/0/reviseIdList/0: the appeal against r2 is"
                                + " left out: no such breach is given, or nothing says how it was decided");

        CliRun aliyun = CliRun.fed("""
                {"Data": {"ResultInfo": [
                 {"TaskId": "t", "Agent": {"Id": "a"}, "CreateTime": "2026-10-03 20:00:00", "Recording": {"Id": "f"},
                  "Score": 90, "HitResult": [{"Rid": "1"}, {"Rid": "2", "Name": "6.3.1.2"}]},
                 {"TaskId": "t", "Agent": {}, "CreateTime": "2026-10-03 20:00:00", "Recording": {"Id": "g"}}]}}
                {"Data": {"FileId": "f", "HitRuleReviewInfoList": [
                 {"Rid": 2, "ReviewInfo": {"ReviewResult": 7, "ReviewTime": "2026-10-04 10:00:00"}}, {"Rid": 9}],
                 "ManualScoreInfoList": [{"ComplainHistories": [{"OperationType": 1}]}]}}
                {"Data": "none"}
                {"Data": {"FileId": "h"}}
                """, "import", "aliyun", "-", "--lang", "en");

        assertThat(aliyun.exit()).isEqualTo(1);
        assertThat(aliyun.err().lines())
                .containsExactly(
                        "left out: - /2: neither an answer of GetResult nor one of GetResultToReview",
                        "left out: - /0/Data/ResultInfo/0/HitResult/0/Name: missing or unreadable: null; what it belongs to is"
                                + " left out",
                        "left out: - /0/Data/ResultInfo/0/Recording/CallTime: nothing says when f began, so the evaluation has"
                                + " no call",
                        "left out: - /1/Data/HitRuleReviewInfoList/0/ReviewInfo/ReviewResult: 7 is none of the values of"
                                + " ReviewResult that are known here (0, 1): what was said is left out, and the result"
                                + " stays as it was before",
                        "left out: - /1/Data/HitRuleReviewInfoList/1: the review of t/f/9 is left out: it is no breach that"
                                + " GetResult has",
                        "left out: - /1/Data/ManualScoreInfoList/0/ComplainHistories: an appeal against points that a person"
                                + " gave is left out: they are no rule, so there is no finding",
                        "left out: - /0/Data/ResultInfo/1/Agent/Id: missing or unreadable: null; what it belongs to is left"
                                + " out",
                        "left out: - /3/Data/FileId: the review of file h is left out: no answer of GetResult has that"
                                + " file");
    }

    @Test
    void aZendeskReviewWithoutRatingsIsKeptWithoutAScoreAndNamed() {
        for (String ratings : List.of("", ", \"ratings\": []", ", \"ratings\": \"none\"")) {
            CliRun run = CliRun.fed("""
                    {"reviews": [{"id": "R1", "reviewee": {"email": "a@b"}, "updatedISO": "2026-10-04T00:10:00Z"%s}]}
                    """.formatted(ratings), "import", "zendesk", "-", "--lang", "en");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains("\"id\":\"R1\"", "\"sections\":[]");
            String given = ratings.isEmpty() ? "null" : ratings.substring(", \"ratings\": ".length());
            assertThat(run.err().strip())
                    .isEqualTo("left out: - /0/reviews/0/ratings: there are no ratings, but " + given
                            + ", so the review is kept without a score");
        }
    }

    @Test
    void anUnknownFormatIsWrongUse() {
        CliRun run = CliRun.of("import", "nice", EXAMPLES.resolve("connect.json"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("aliyun, connect, genesys, huawei, zendesk");
    }
}
