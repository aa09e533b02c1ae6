package io.qarules.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A question of a scored form (POLICY 8).
 *
 * @param id required; unique in its section
 * @param weight required; not negative
 * @param points 0 to {@code max}; null means not applicable: the question is left out of the average
 * @param max required; above 0
 * @param fatal whether fewer points than {@code max} make the score of the whole form 0; null means no
 */
@RecordBuilder
public record Question(
        @Nullable String id,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal points,
        @Nullable BigDecimal max,
        @Nullable Boolean fatal) {

    public static QuestionBuilder builder() {
        return QuestionBuilder.builder();
    }
}
