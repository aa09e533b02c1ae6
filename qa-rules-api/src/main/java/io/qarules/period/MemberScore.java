package io.qarules.period;

import io.qarules.casefile.EvaluationKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of one evaluation of a member in the period (POLICY 17): what metric {@code quality} is the mean of.
 *
 * @param evaluationId required; unique for the member
 * @param score 0 to 100; null means that there is none
 * @param kind how the evaluation was made; a pack may weigh kinds differently
 */
public record MemberScore(
        @Nullable String evaluationId,
        @Nullable BigDecimal score,
        @Nullable EvaluationKind kind) {}
