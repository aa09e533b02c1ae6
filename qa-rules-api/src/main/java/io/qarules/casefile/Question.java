package io.qarules.casefile;

import io.qarules.internal.WithBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A question of a scored form (POLICY 8 and 20).
 *
 * @param id required; unique in its section
 * @param weight required; not negative
 * @param points 0 to {@code max}; null means not applicable: the question is left out of the average. Under
 *     {@code DEDUCTION} the points are what is deducted
 * @param max required; above 0
 * @param fatal whether the form fails with too few points, under {@code DEDUCTION} with any; null means no
 * @param bonus whether the points join the numerator only; not used by {@code DEDUCTION}; null means no
 * @param failBelow the points below which a {@code fatal} question fails, 0 to {@code max}; not for {@code DEDUCTION};
 *     null means {@code max}
 * @param failScope what a failed {@code fatal} question makes 0; not used by {@code DEDUCTION}; null means {@code FORM}
 */
@WithBuilder
public record Question(
        @Nullable String id,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal points,
        @Nullable BigDecimal max,
        @Nullable Boolean fatal,
        @Nullable Boolean bonus,
        @Nullable BigDecimal failBelow,
        @Nullable FailScope failScope) {

    /** Creates a question that is no bonus and, if fatal, fails the form below its maximum. */
    public Question(
            @Nullable String id,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal points,
            @Nullable BigDecimal max,
            @Nullable Boolean fatal) {
        this(id, weight, points, max, fatal, null, null, null);
    }

    public static QuestionBuilder builder() {
        return QuestionBuilder.builder();
    }
}
