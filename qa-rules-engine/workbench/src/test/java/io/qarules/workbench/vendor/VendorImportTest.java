package io.qarules.workbench.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("an import loses nothing in silence, whatever the files hold")
class VendorImportTest {
    @ParameterizedTest
    @EnumSource(VendorFormat.class)
    void afterABrokenLineItGoesOn(VendorFormat format) throws IOException {
        String good = String.join("\n", Example.of(format).lines());
        String broken = String.join("\n{\"half\":\n", Example.of(format).lines());
        VendorImport whole = read(format, good);
        VendorImport read = read(format, "oops\n" + broken + "\nend\n");

        assertThat(whole.leftOut()).isEmpty();
        assertThat(read.caseFiles()).isEqualTo(whole.caseFiles());
        int documents = Example.of(format).lines().size();
        assertThat(read.leftOut()).hasSize(documents + 1);
        assertThat(read.leftOut().get(0).text().en())
                .isEqualTo("export.json /0: what begins here is not JSON (line 1); the line is left out from there on");
        assertThat(read.leftOut().get(documents).reason().en())
                .as("the good documents stand at lines 2, 4, …")
                .startsWith("what begins here is not JSON (line " + (2 * documents + 1) + ");");
    }

    /** The second of three is broken; in an array that begins on a line of its own, and pretty-printed. */
    @ParameterizedTest
    @ValueSource(
            strings = {"[\n%s,\n%s,\n%s\n]", "[%s,\n%s,\n%s]", "%s\n%s\n%s", "[%s]\n%s\n[%s]", "\uFEFF%s,\n%s,\n%s\n"})
    void aBrokenElementTakesNoOtherWithIt(String file) throws IOException {
        String review = "{\n \"reviews\": [{\"id\": \"%s\", \"reviewee\": {\"email\": \"a\"}, \"updatedISO\":"
                + " \"2026-10-04T00:00:00Z\", \"ratings\": [\n  {\"categoryId\": \"1\", \"score\": 40, \"weight\": 1}]}]\n}";
        VendorImport read = read(
                VendorFormat.zendesk,
                file.formatted(review.formatted("r1"), "{\"reviews\": [}", review.formatted("r3")));

        assertThat(evaluations(read)).extracting(Evaluation::id).containsExactly("r1", "r3");
        assertThat(read.leftOut())
                .singleElement()
                .satisfies(named -> assertThat(named.reason().en()).startsWith("what begins here is not JSON (line"));
    }

    @Test
    void anArrayThatIsCutOffBetweenItsElementsIsNamed() throws IOException {
        VendorImport read = read(
                VendorFormat.aliyun,
                "[" + Example.of(VendorFormat.aliyun).lines().get(0) + ",\n");

        assertThat(evaluations(read)).hasSize(1);
        assertThat(read.leftOut()).singleElement().satisfies(named -> assertThat(
                        named.reason().en())
                .startsWith("the file ends in the midst of a JSON array (line 2)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n \r\n\t", "\uFEFF", "\uFEFF\n"})
    void aFileInWhichNothingStandsIsNamed(String nothing) throws IOException {
        for (VendorFormat format : VendorFormat.values()) {
            VendorImport read = read(format, nothing);

            assertThat(read.caseFiles()).isEmpty();
            assertThat(read.leftOut()).singleElement().satisfies(named -> assertThat(
                            named.text().en())
                    .isEqualTo("export.json /: nothing stands in the file; export it again"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "connect, /2/metadata/score/percentage, 66.67",
        "genesys, /0/answers/totalScore, 60.0",
        "zendesk, /0/conversations/0/reviews/0/score, 62.5",
        "huawei, /1/credit/0/credit/0/score, 72.5",
        "aliyun, /0/Data/ResultInfo/0/Score, 85"
    })
    void aTotalThatIsATextIsReadAndNamedAndAnyOtherIsNamed(VendorFormat format, String pointer, String total)
            throws IOException {
        VendorImport same =
                Example.of(format).put(pointer, TextNode.valueOf(total)).read();
        assertThat(same.differences()).isEmpty();
        assertThat(same.leftOut()).singleElement().satisfies(named -> {
            assertThat(named.path()).isEqualTo(pointer);
            assertThat(named.reason().en())
                    .isEqualTo("the total \"" + total + "\" is a text; it is read as the number that it says");
        });
        for (JsonNode other : List.of(
                TextNode.valueOf("many"),
                BooleanNode.TRUE,
                JsonNodeFactory.instance.arrayNode().add(12))) {
            assertThat(Example.of(format).put(pointer, other).read().leftOut())
                    .singleElement()
                    .satisfies(named -> assertThat(named.path()).isEqualTo(pointer));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "genesys, /0/answers/questionGroupScores/0/questionScores/0/score, /0",
        "zendesk, /0/conversations/0/reviews/0/ratings/0/score, /0/conversations/0/reviews/0",
        "connect, /2/questions/0/score/percentage, /2"
    })
    void ofTwoThatHaveOneIdOneIsTakenWhateverTheirOrder(VendorFormat format, String pointer, String place)
            throws IOException {
        String first = String.join("\n", Example.of(format).lines());
        String second = String.join(
                "\n", Example.of(format).put(pointer, IntNode.valueOf(0)).lines());
        VendorImport read =
                VendorImport.of(format).add("a", in(first)).add("b", in(second)).read(null);
        VendorImport turned =
                VendorImport.of(format).add("b", in(second)).add("a", in(first)).read(null);

        assertThat(evaluations(read)).hasSize(1).isEqualTo(evaluations(turned));
        assertThat(read.leftOut())
                .filteredOn(named -> named.path().equals(place))
                .singleElement()
                .satisfies(named -> assertThat(named.reason().en())
                        .contains(named.file().equals("a") ? "b " + place + " is taken" : "a " + place + " is taken"));
    }

    @ParameterizedTest
    @CsvSource({
        "connect, /2/metadata/agentId",
        "genesys, /0/agent/id",
        "huawei, /1/callsQualityTask/setting/staffId",
        "aliyun, /0/Data/ResultInfo/0/Agent/Id"
    })
    void anIdIsCutOfTheSpacesAroundIt(VendorFormat format, String pointer) throws IOException {
        VendorImport read =
                Example.of(format).put(pointer, TextNode.valueOf(" A17 ")).read();

        assertThat(read.caseFiles())
                .singleElement()
                .satisfies(file -> assertThat(file.agent().id()).isEqualTo("A17"));
        assertThat(read.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/0/answers/questionGroupScores/1/questionScores, '', g2/q3 (group/question) has no score",
        "/0/answers/questionGroupScores/0/questionScores/0/score, null, g1/q1 (group/question) has no score",
        "/0/answers/questionGroupScores/1/questionGroupId, g1, it stands twice",
        "/0/answers/questionGroupScores/0/questionScores/1/questionId, q1, it stands twice",
        "/0/answers/anyFailedKillQuestions, true, 'a fatal question is said to have failed, but none has'",
        "/0/answers/questionGroupScores/1/questionScores/0/score, 0, 'no fatal question is said to have failed, but one is'",
        "/0/answers/questionGroupScores/0/questionScores/1/failedKillQuestion, true, g1/q2 (group/question) is said to have"
    })
    void whatGenesysContradictsOrDoesNotAnswerGivesNoScore(String pointer, String value, String said)
            throws IOException {
        JsonNode put = value.isEmpty()
                ? JsonNodeFactory.instance.arrayNode()
                : value.matches("true|null|0") ? literal(value) : TextNode.valueOf(value);
        VendorImport read = Example.of(VendorFormat.genesys).put(pointer, put).read();

        assertThat(evaluations(read)).singleElement().satisfies(each -> assertThat(each.sections())
                .isEmpty());
        assertThat(read.leftOut())
                .anySatisfy(named -> assertThat(named.reason().en()).startsWith(said));
    }

    @Test
    void aConnectQuestionThatIsAnsweredTwiceGivesNoScore() throws IOException {
        VendorImport read = Example.of(VendorFormat.connect)
                .put("/2/questions/1/questionRefId", TextNode.valueOf("q1"))
                .read();

        assertThat(evaluations(read)).singleElement().satisfies(each -> assertThat(each.sections())
                .isEmpty());
        assertThat(read.leftOut()).singleElement().satisfies(named -> assertThat(
                        named.text().en())
                .isEqualTo(
                        "export.json /2/questions/1/questionRefId: question q1 is answered twice, so the evaluation has"
                                + " no score"));
    }

    /** The call begins at 01:12:58. */
    @ParameterizedTest
    @CsvSource({"DisconnectTimestamp, 03/10/2026", "DisconnectTimestamp, 2026-10-03T01:12:57Z"})
    void aCallOfConnectWhoseEndIsNoneHasNoDuration(String field, String end) throws IOException {
        VendorImport read = Example.of(VendorFormat.connect)
                .put("/1/" + field, TextNode.valueOf(end))
                .read();

        assertThat(calls(read)).singleElement().satisfies(call -> assertThat(call.durationSeconds())
                .isNull());
        assertThat(read.leftOut()).singleElement().satisfies(named -> assertThat(named.path())
                .isEqualTo("/1/" + field));
    }

    @Test
    void aContactRecordTwiceIsNamed() throws IOException {
        String contact = Example.of(VendorFormat.connect).lines().get(1);
        String file = String.join("\n", Example.of(VendorFormat.connect).lines()) + "\n";
        VendorImport read = read(VendorFormat.connect, file + contact.replace("INBOUND", "OUTBOUND"));

        assertThat(calls(read)).hasSize(1);
        assertThat(read.leftOut()).singleElement().satisfies(named -> assertThat(
                        named.text().en())
                .isEqualTo("export.json /1: another contact record of contact-1; export.json /3 is taken"));
    }

    /** A rule that cannot be read takes the evaluation with it, and so what was said of its findings. */
    @Test
    void aHuaweiVerificationOrAppealNeverStandsWithoutItsEvaluation() throws IOException {
        VendorImport named = Example.of(VendorFormat.huawei)
                .put("/1/credit/0/credit/0/rules/2", NullNode.instance)
                .read();
        assertThat(evaluations(named)).singleElement().satisfies(each -> assertThat(each.findings())
                .hasSize(3));
        assertThat(named.caseFiles().get(0).verifications()).hasSize(2);
        assertThat(named.leftOut()).hasSize(1);

        VendorImport without = Example.of(VendorFormat.huawei)
                .put("/1/credit/0/credit/0/speed_rule/0/score", NullNode.instance)
                .read();
        assertThat(without.caseFiles()).isEmpty();
        assertThat(without.leftOut())
                .extracting(LeftOut::path)
                .containsExactly(
                        "/1/credit/0/credit/0/speed_rule/0/score",
                        "/1/complaints/0/complain/chooseRuleGroupList/0/reviseIdList/0");
    }

    private static JsonNode literal(String value) {
        return value.equals("true") ? BooleanNode.TRUE : value.equals("0") ? IntNode.valueOf(0) : NullNode.instance;
    }

    private static List<Evaluation> evaluations(VendorImport read) {
        return read.caseFiles().stream()
                .map(CaseFile::evaluations)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Call> calls(VendorImport read) {
        return read.caseFiles().stream()
                .map(CaseFile::calls)
                .flatMap(List::stream)
                .toList();
    }

    private static VendorImport read(VendorFormat format, String file) throws IOException {
        return VendorImport.of(format).add("export.json", in(file)).read(null);
    }

    private static ByteArrayInputStream in(String file) {
        return new ByteArrayInputStream(file.getBytes(UTF_8));
    }
}
