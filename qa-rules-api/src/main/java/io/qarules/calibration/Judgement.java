package io.qarules.calibration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An inspector's evaluation of a call (POLICY 19).
 *
 * @param evaluationId the evaluation
 * @param inspectorId the inspector
 * @param score 0 to 100; null where the form has none
 * @param deviation the score less the call's median; null where there is no score or no median
 */
public record Judgement(
        String evaluationId,
        String inspectorId,
        @Nullable BigDecimal score,
        @Nullable BigDecimal deviation) {}
