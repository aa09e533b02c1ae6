package io.qarules.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of one evaluation (POLICY 8).
 *
 * @param raw 0 to 100, two places, before fatal questions; null where nothing was answered
 * @param score the raw score, or 0.00 where a fatal question was answered below its maximum
 * @param grade the pack's word for the score, e.g. {@code GOOD}; null without a score
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
