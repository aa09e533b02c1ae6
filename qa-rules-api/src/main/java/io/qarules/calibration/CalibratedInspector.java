package io.qarules.calibration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far an inspector is from the others (POLICY 19).
 *
 * @param inspectorId the inspector
 * @param calls over how many calls that have a median
 * @param bias mean deviation from the medians, in points; above 0 is more generous than the others; null over no call
 * @param deviation mean of the deviations without their signs; null over no call
 */
public record CalibratedInspector(
        String inspectorId,
        int calls,
        @Nullable BigDecimal bias,
        @Nullable BigDecimal deviation) {}
