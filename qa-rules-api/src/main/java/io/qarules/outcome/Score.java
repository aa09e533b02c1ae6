package io.qarules.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of one evaluation (POLICY 8).
 *
 * @param evaluationId the evaluation scored
 * @param raw 0 to 100 with two decimals, regardless of fatal questions; null if no question was answered
 * @param score {@code raw}, or 0.00 if a fatal question was answered below its maximum; null if no question was
 *     answered
 * @param grade the name that the pack gives to the score, e.g. {@code GOOD}; null without a score
 * @param autoFail whether a fatal question was answered below its maximum
 */
@RecordBuilder
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
