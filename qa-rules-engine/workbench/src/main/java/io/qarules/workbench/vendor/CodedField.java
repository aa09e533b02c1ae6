package io.qarules.workbench.vendor;

import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of exports that hold one of some codes, with the codes that the vendors document. A value that is none of
 * them is named, with what follows of it, and never guessed.
 */
enum CodedField {
    CONNECT_INITIATION_METHOD(
            Then.NO_DIRECTION,
            "INBOUND",
            "OUTBOUND",
            "TRANSFER",
            "QUEUE_TRANSFER",
            "CALLBACK",
            "API",
            "DISCONNECT",
            "MONITOR",
            "EXTERNAL_OUTBOUND",
            "WEBRTC_API",
            "AGENT_REPLY",
            "FLOW"),
    CONNECT_AUTO_EVALUATED(Then.NO_EVALUATION),
    CONNECT_SCORING_STATUS(Then.NO_SCORE, "ENABLED", "DISABLED"),
    CONNECT_SCORING_MODE(Then.NO_SCORE, "QUESTION_ONLY", "SECTION_ONLY"),
    CONNECT_EXCLUDED(Then.NO_SCORE),
    CONNECT_FAILING_OPTION(Then.NO_SCORE),
    CONNECT_AUTOMATIC_FAIL(Then.NO_SCORE),
    CONNECT_NOT_APPLICABLE(Then.NO_SCORE),
    CONNECT_SELECTED(Then.NO_SCORE),
    GENESYS_REDACTED(Then.NO_EVALUATION),
    GENESYS_STATUS(Then.NO_EVALUATION, "PENDING", "INPROGRESS", "FINISHED", "INREVIEW", "RETRACTED"),
    GENESYS_KILL(Then.NO_SCORE),
    GENESYS_MARKED_NA(Then.NO_SCORE),
    GENESYS_FAILED_KILL(Then.NO_SCORE),
    GENESYS_ANY_FAILED_KILL(Then.NO_SCORE),
    ZENDESK_CRITICAL(Then.NO_SCORE),
    HUAWEI_VALID(Then.NO_BREACH),
    HUAWEI_REVISE(Then.NO_REVISION, "0", "1", "-1"),
    HUAWEI_TASK_STATUS(Then.NO_APPEAL, "21", "22", "24", "27"),
    HUAWEI_CONCLUSION(Then.NO_APPEAL, "通过", "不通过", "Approve", "Reject"),
    ALIYUN_STATUS(Then.NOT_FINISHED, "1"),
    ALIYUN_REVIEW_STATUS(Then.NOT_REVIEWED, "0", "1"),
    ALIYUN_REVIEW_RESULT(Then.NO_REVISION, "0", "1");

    private final Then then;
    private final Set<String> codes;

    /** A field that holds one of some texts or whole numbers; without any it holds true or false. */
    CodedField(Then then, String... codes) {
        this.then = then;
        this.codes = new LinkedHashSet<>(codes.length == 0 ? List.of("true", "false") : List.of(codes));
    }

    Then then() {
        return then;
    }

    /** Whether a value is documented, or there is none; one that is not is named. */
    boolean isKnown(VendorNode value, CaseCollector cases) {
        if (!value.isThere() || codes.contains(String.valueOf(written(value)))) {
            return true;
        }
        cases.leaveOut(value, "code", value.shown(), value.name(), String.join(", ", codes), then.text());
        return false;
    }

    /** Returns the code; null where there is none, and where it is not documented, which is named. */
    @Nullable
    String read(VendorNode value, CaseCollector cases) {
        return value.isThere() && isKnown(value, cases) ? written(value) : null;
    }

    /** True and false are no texts; numbers may be. */
    private @Nullable String written(VendorNode value) {
        if (codes.contains("true")) {
            return value.isTrue() ? "true" : value.isFalse() ? "false" : null;
        }
        BigDecimal number = value.decimal();
        String text =
                number == null ? value.text() : number.stripTrailingZeros().toPlainString();
        return codes.stream()
                .filter(code -> code.equalsIgnoreCase(text))
                .findFirst()
                .orElse(text);
    }

    /** What follows of a value that is not documented. */
    enum Then {
        NO_DIRECTION("code.noDirection"),
        NO_EVALUATION("code.noEvaluation"),
        NO_SCORE("code.noScore"),
        NO_BREACH("code.noBreach"),
        NO_REVISION("code.noRevision"),
        NO_APPEAL("code.noAppeal"),
        NOT_FINISHED("code.notFinished"),
        NOT_REVIEWED("code.notReviewed"),
        LEFT_OUT("code.leftOut");

        private final String sentence;

        Then(String sentence) {
            this.sentence = sentence;
        }

        Text text() {
            return VendorWords.say(sentence);
        }
    }
}
