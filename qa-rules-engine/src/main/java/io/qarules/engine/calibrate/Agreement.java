package io.qarules.engine.calibrate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: how far inspectors agree in calibration (POLICY 19).
 *
 * @param clause of the findings; null for the scores
 * @param alpha Krippendorff's alpha, not rounded; null where it is not defined
 * @param calls over how many calls that two or more inspectors judged
 * @param pairs of judgements of one call
 */
public record Agreement(@Nullable String clause, @Nullable BigDecimal alpha, long calls, long pairs) {}
