package io.qarules.workbench.vendor;

import io.qarules.casefile.Evaluation;
import io.qarules.engine.score.ScoreStage;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation whose score is another than the export says.
 *
 * @param file where the export says it
 * @param path a JSON pointer into the file
 * @param evaluationId the evaluation
 * @param score what the case file gives, 0 to 100 with two places; null where it gives none
 * @param exported what the export says, as written there
 */
public record ScoreDifference(
        String file,
        String path,
        String evaluationId,
        @Nullable BigDecimal score,
        BigDecimal exported) {
    private static final BigDecimal ROUNDED = new BigDecimal("0.005");
    private static final int PLACES = 2;

    /** Returns it as {@code file path: evaluation and both scores}. */
    public Text text() {
        return VendorWords.say(
                "at",
                file,
                path,
                score == null
                        ? VendorWords.say("noScore", evaluationId, exported.toPlainString())
                        : VendorWords.say("otherScore", evaluationId, score.toPlainString(), exported.toPlainString()));
    }

    /**
     * Compares a score with the export's, each of which may be rounded: ours has two places, theirs those written.
     *
     * @param total the export's score; nothing is compared where it is no number
     */
    static Optional<ScoreDifference> between(Evaluation evaluation, VendorNode total) {
        BigDecimal exported = total.decimal();
        BigDecimal score = ScoreStage.score(evaluation);
        if (exported == null || (score != null && isSame(score, exported))) {
            return Optional.empty();
        }
        return Optional.of(
                new ScoreDifference(total.file(), total.path(), String.valueOf(evaluation.id()), score, exported));
    }

    private static boolean isSame(BigDecimal score, BigDecimal exported) {
        int places = Math.max(0, Math.min(PLACES, exported.scale()));
        BigDecimal half = new BigDecimal("0.5").movePointLeft(places);
        return score.subtract(exported).abs().compareTo(half.add(ROUNDED)) <= 0;
    }
}
