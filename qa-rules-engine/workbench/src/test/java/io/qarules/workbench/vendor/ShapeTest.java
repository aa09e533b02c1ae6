package io.qarules.workbench.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "what is no list where a vendor documents one, or no object, is named with what becomes of it, for every vendor")
class ShapeTest {
    private static final JsonNode LIST = JsonNodeFactory.instance.arrayNode().add(1);
    private static final JsonNode OBJECT = JsonNodeFactory.instance.objectNode().put("x", 1);

    @ParameterizedTest
    @CsvSource({
        "connect, /0/EvaluationForm/Items",
        "connect, /0/EvaluationForm/Items/0/Section/Items",
        "connect, /0/EvaluationForm/Items/0/Section/Items/0/Question/QuestionTypeProperties/SingleSelect/Options",
        "connect, /2/questions",
        "connect, /2/questions/0/answer/values",
        "genesys, /0/answers/questionGroupScores",
        "genesys, /0/answers/questionGroupScores/0/questionScores",
        "genesys, /0/answers/questionGroupScores/0/questionScores/0/multipleSelectQuestionOptionScores",
        "genesys, /0/evaluationForm/questionGroups",
        "genesys, /0/evaluationForm/questionGroups/0/questions",
        "genesys, /0/evaluationForm/questionGroups/0/questions/0/answerOptions",
        "genesys, /0/evaluationForm/questionGroups/0/questions/0/multipleSelectOptionQuestions",
        "genesys, /0/entities",
        "zendesk, /0/conversations",
        "zendesk, /0/conversations/0/reviews",
        "huawei, /0/fundamental_score",
        "huawei, /1/queryQualityItemDetail/qualityItemRuleHit",
        "huawei, /1/credit",
        "huawei, /1/credit/0/credit",
        "huawei, /1/credit/0/credit/0/rules",
        "huawei, /1/credit/0/credit/0/silence_rule",
        "huawei, /1/credit/0/credit/0/interruption_rule",
        "huawei, /1/complaints",
        "huawei, /1/complaints/0/complain/chooseRuleGroupList",
        "huawei, /1/complaints/0/complain/chooseRuleGroupList/0/reviseIdList",
        "huawei, /1/complaints/0/queryQualityHistory/workflowNodeList",
        "aliyun, /0/Data/ResultInfo",
        "aliyun, /0/Data/ResultInfo/0/SchemeNameList",
        "aliyun, /0/Data/ResultInfo/0/HitResult",
        "aliyun, /0/Data/ResultInfo/0/HitResult/HitResult",
        "aliyun, /0/Data/ResultInfo/0/HitScore",
        "aliyun, /1/Data/HitRuleReviewInfoList",
        "aliyun, /1/Data/HitRuleReviewInfoList/HitRuleReviewInfo/0/ComplainHistories",
        "aliyun, /1/Data/ManualScoreInfoList",
    })
    void aListThatIsNone(VendorFormat format, String pointer) throws IOException {
        for (JsonNode other : List.of(OBJECT, TextNode.valueOf("none"), IntNode.valueOf(7))) {
            isNamed(format, pointer, other, "a list", "列表");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "connect, /1/Agent",
        "connect, /2/metadata",
        "connect, /2/metadata/score",
        "connect, /2/questions/0/answer",
        "connect, /0/EvaluationForm/ScoringStrategy",
        "connect, /0/EvaluationForm/Items/0/Section",
        "connect, /0/EvaluationForm/Items/0/Section/Items/0/Question/QuestionTypeProperties",
        "genesys, /0/agent",
        "genesys, /0/evaluator",
        "genesys, /0/conversation",
        "genesys, /0/calibration",
        "genesys, /0/evaluationForm",
        "genesys, /0/answers",
        "zendesk, /0/conversations/0/reviews/0/reviewee",
        "zendesk, /0/conversations/0/reviews/0/reviewer",
        "zendesk, /0/conversations/0/reviews/0/scorecard",
        "huawei, /1/detail",
        "huawei, /1/callsQualityTask",
        "huawei, /1/callsQualityTask/setting",
        "huawei, /1/queryQualityItemDetail",
        "huawei, /1/credit/0/credit/0/setting",
        "huawei, /1/credit/0/credit/0/rules/0/setting",
        "huawei, /1/complaints/0/complain",
        "huawei, /1/complaints/0/queryQualityItem",
        "huawei, /1/complaints/0/queryQualityHistory",
        "aliyun, /0/Data/ResultInfo/0/Agent",
        "aliyun, /0/Data/ResultInfo/0/Recording",
        "aliyun, /1/Data/HitRuleReviewInfoList/HitRuleReviewInfo/0/ReviewInfo",
    })
    void anObjectThatIsNone(VendorFormat format, String pointer) throws IOException {
        for (JsonNode other : List.of(LIST, TextNode.valueOf("none"), IntNode.valueOf(7))) {
            isNamed(format, pointer, other, "an object", "对象");
        }
    }

    /** Each stands before what the example has in the list. */
    @ParameterizedTest
    @CsvSource({
        "connect, /0",
        "connect, /0/EvaluationForm/Items/0",
        "connect, /2/questions/0",
        "genesys, /0",
        "genesys, /0/answers/questionGroupScores/0",
        "genesys, /0/answers/questionGroupScores/0/questionScores/0",
        "genesys, /0/evaluationForm/questionGroups/0/questions/0/answerOptions/0",
        "zendesk, /0",
        "zendesk, /0/conversations/0",
        "zendesk, /0/conversations/0/reviews/0",
        "zendesk, /0/conversations/0/reviews/0/ratings/0",
        "huawei, /0",
        "huawei, /1/credit/0",
        "huawei, /1/credit/0/credit/0",
        "huawei, /1/credit/0/credit/0/rules/0",
        "huawei, /1/complaints/0",
        "aliyun, /0",
        "aliyun, /0/Data/ResultInfo/0",
        "aliyun, /0/Data/ResultInfo/0/HitResult/HitResult/0",
        "aliyun, /0/Data/ResultInfo/0/HitScore/HitScore/0",
        "aliyun, /1/Data/HitRuleReviewInfoList/HitRuleReviewInfo/0",
    })
    void anEntryThatIsNoObject(VendorFormat format, String pointer) throws IOException {
        for (JsonNode other : List.of(NullNode.instance, TextNode.valueOf("none"), IntNode.valueOf(7), LIST)) {
            isNamed(format, pointer, other, "an object", "对象");
        }
    }

    private static void isNamed(VendorFormat format, String pointer, JsonNode other, String en, String zh)
            throws IOException {
        Example example = Example.of(format);
        if (pointer.startsWith("/2/questions/0/answer")) {
            example.put("/2/questions/0/score/automaticFail", BooleanNode.TRUE);
        }
        VendorImport read = example.put(pointer, other).read();

        assertThat(read.leftOut())
                .as("%s instead of %s", other, en)
                .filteredOn(each -> each.path().equals(pointer))
                .first()
                .satisfies(named ->
                        assertThat(named.reason().en()).startsWith(other + " stands where " + en + " is expected: "))
                .satisfies(named -> assertThat(named.reason().zh()).startsWith("这里应为" + zh + "，而不是 " + other + "："));
    }
}
