package io.qarules.calibration;

import java.math.BigDecimal;

/**
 * How far an inspector's score of one call is from the others' (POLICY 19).
 *
 * @param callId the call
 * @param score what the inspector gave, 0 to 100
 * @param median of the scores of all who judged the call
 * @param deviation the score less the median, in points
 */
public record CallDeviation(String callId, BigDecimal score, BigDecimal median, BigDecimal deviation) {}
