package io.qarules.outcome;

import io.qarules.internal.WithBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of one evaluation (POLICY 8 and 20).
 *
 * @param evaluationId the evaluation scored
 * @param raw 0 to 100 with two decimals, regardless of fatal questions; null if no question was answered or the points
 *     of one cannot be read
 * @param score {@code raw}, 0.00 if a fatal question failed the form, or less than {@code raw} if one failed its
 *     section; null if no question was answered or the points of one cannot be read
 * @param grade the name that the pack gives to the score, e.g. {@code GOOD}; null without a score
 * @param autoFail whether a fatal question failed the form
 */
@WithBuilder
public record Score(
        String evaluationId,
        @Nullable BigDecimal raw,
        @Nullable BigDecimal score,
        @Nullable String grade,
        boolean autoFail) {

    public static ScoreBuilder builder() {
        return ScoreBuilder.builder();
    }
}
