package io.qarules.calibration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far an inspector is from the others (POLICY 19).
 *
 * @param inspectorId the inspector
 * @param calls over how many calls that have a median
 * @param bias mean deviation from the medians, in points; above 0 is more generous than the others; null over no call
 * @param low where the 95 % interval of the bias begins: the bias less Student's t of 97.5 % with one degree of freedom
 *     fewer than calls, times the sample standard deviation of the deviations, divided by the root of the number of calls;
 *     two places; null over fewer than two calls
 * @param high where it ends
 * @param deviation mean of the deviations without their signs; null over no call
 */
public record CalibratedInspector(
        String inspectorId,
        int calls,
        @Nullable BigDecimal bias,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal deviation) {}
