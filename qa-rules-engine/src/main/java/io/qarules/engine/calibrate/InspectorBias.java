package io.qarules.engine.calibrate;

import java.math.BigDecimal;

/**
 * A fact for rules: how far an inspector is from the others in calibration (POLICY 19).
 *
 * @param inspectorId the inspector
 * @param bias mean deviation from the calls' median scores, in points, not rounded; above 0 is more generous than
 *     the others
 * @param deviation mean of the deviations without their signs, in points, not rounded
 * @param calls over how many calls
 */
public record InspectorBias(String inspectorId, BigDecimal bias, BigDecimal deviation, long calls) {}
