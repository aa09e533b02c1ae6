package io.qarules.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A question of a scored form (POLICY 8).
 *
 * @param id required; unique in its section
 * @param weight required; not negative
 * @param points from 0 to max; null means not applicable, and the question leaves the denominator
 * @param max required; above 0
 * @param fatal whether anything below max makes the whole score 0
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
