package io.qarules.workbench.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Finding;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a code that no vendor documents is named with its value and what became of it, in every coded field")
class CodedFieldTest {
    @ParameterizedTest
    @EnumSource(CodedField.class)
    void isNamedAndNeverGuessed(CodedField field) throws IOException {
        Place place = place(field);
        Example documents = Example.of(place.format());
        place.needs().forEach(pointer -> documents.put(pointer, BooleanNode.TRUE));
        VendorImport documented = documents.read();
        assertThat(documented.leftOut()).as("as documented").isEmpty();

        for (JsonNode unknown :
                List.of(TextNode.valueOf("UNLISTED"), IntNode.valueOf(99), JsonNodeFactory.instance.objectNode())) {
            VendorImport read = documents.put(place.pointer(), unknown).read();

            assertThat(read.leftOut())
                    .filteredOn(each -> each.path().equals(place.pointer()))
                    .singleElement()
                    .satisfies(named -> assertThat(named.reason().en())
                            .startsWith(unknown + " is none of the values of " + name(place.pointer()) + " that are"))
                    .satisfies(named -> assertThat(named.reason().zh()).startsWith(unknown + " 不是 "));
            check(field.then(), documented.caseFiles().get(0), read.caseFiles());
        }
    }

    private static void check(CodedField.Then then, CaseFile documented, List<CaseFile> read) {
        switch (then) {
            case NO_EVALUATION, NOT_FINISHED -> assertThat(read).isEmpty();
            case NO_DIRECTION ->
                assertThat(read.get(0).calls()).singleElement().satisfies(call -> {
                    assertThat(call.direction()).isNull();
                    assertThat(call.durationSeconds()).isEqualTo(420);
                });
            case NO_SCORE -> assertThat(evaluation(read).sections()).isEmpty();
            case NO_BREACH ->
                assertThat(evaluation(read).findings())
                        .extracting(Finding::id)
                        .containsExactly("dialog-1", "silence-1");
            case NO_REVISION -> {
                assertThat(read.get(0).verifications())
                        .hasSize(documented.verifications().size() - 1);
                assertThat(evaluation(read).findings())
                        .isEqualTo(documented.evaluations().get(0).findings());
            }
            case NO_APPEAL -> assertThat(read.get(0).appeals()).isEmpty();
            case LEFT_OUT -> throw new AssertionError("no code is only left out: " + read);
            case NOT_REVIEWED -> assertThat(evaluation(read).reviewed()).isFalse();
        }
    }

    private static Evaluation evaluation(List<CaseFile> read) {
        return read.get(0).evaluations().get(0);
    }

    /** Where the example of a vendor has a field, or would have it. */
    private static Place place(CodedField field) {
        String form = "/0/EvaluationForm";
        return switch (field) {
            case CONNECT_INITIATION_METHOD -> connect("/1/InitiationMethod");
            case CONNECT_AUTO_EVALUATED -> connect("/2/metadata/autoEvaluated");
            case CONNECT_SCORING_STATUS -> connect(form + "/ScoringStrategy/Status");
            case CONNECT_SCORING_MODE -> connect(form + "/ScoringStrategy/Mode");
            case CONNECT_EXCLUDED -> connect(form + "/Items/0/Section/IsExcludedFromScoring");
            case CONNECT_FAILING_OPTION ->
                connect(
                        form
                                + "/Items/0/Section/Items/0/Question/QuestionTypeProperties/SingleSelect/Options/0/AutomaticFail");
            case CONNECT_AUTOMATIC_FAIL -> connect("/2/questions/0/score/automaticFail");
            case CONNECT_NOT_APPLICABLE -> connect("/2/questions/1/score/notApplicable");
            case CONNECT_SELECTED ->
                new Place(
                        VendorFormat.connect,
                        "/2/questions/0/answer/values/0/selected",
                        List.of("/2/questions/0/score/automaticFail"));
            case GENESYS_REDACTED -> genesys("/0/redacted");
            case GENESYS_STATUS -> genesys("/0/status");
            case GENESYS_KILL -> genesys("/0/evaluationForm/questionGroups/0/questions/0/isKill");
            case GENESYS_MARKED_NA -> genesys("/0/answers/questionGroupScores/0/markedNA");
            case GENESYS_FAILED_KILL -> genesys("/0/answers/questionGroupScores/0/questionScores/0/failedKillQuestion");
            case GENESYS_ANY_FAILED_KILL -> genesys("/0/answers/anyFailedKillQuestions");
            case ZENDESK_CRITICAL ->
                new Place(VendorFormat.zendesk, "/0/conversations/0/reviews/0/ratings/0/critical", List.of());
            case HUAWEI_VALID -> huawei("/1/credit/0/credit/0/speed_rule/0/valid");
            case HUAWEI_REVISE -> huawei("/1/credit/0/credit/0/rules/0/revise");
            case HUAWEI_TASK_STATUS -> huawei("/1/complaints/0/queryQualityItem/taskStatus");
            case HUAWEI_CONCLUSION -> huawei("/1/complaints/0/queryQualityHistory/workflowNodeList/1/conclusion");
            case ALIYUN_STATUS -> aliyun("/0/Data/ResultInfo/0/Status");
            case ALIYUN_REVIEW_STATUS -> aliyun("/0/Data/ResultInfo/0/ReviewStatus");
            case ALIYUN_REVIEW_RESULT ->
                aliyun("/1/Data/HitRuleReviewInfoList/HitRuleReviewInfo/0/ReviewInfo/ReviewResult");
        };
    }

    private static Place connect(String pointer) {
        return new Place(VendorFormat.connect, pointer, List.of());
    }

    private static Place genesys(String pointer) {
        return new Place(VendorFormat.genesys, pointer, List.of());
    }

    private static Place huawei(String pointer) {
        return new Place(VendorFormat.huawei, pointer, List.of());
    }

    private static Place aliyun(String pointer) {
        return new Place(VendorFormat.aliyun, pointer, List.of());
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /**
     * A place in the example of a vendor.
     *
     * @param needs places that must be true, so that the field is read
     */
    private record Place(VendorFormat format, String pointer, List<String> needs) {}
}
