package io.qarules.workbench.office;

import static java.util.stream.Collectors.toSet;

import io.qarules.calibration.CalibratedInspector;
import io.qarules.calibration.Calibration;
import io.qarules.calibration.CalibrationDecision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bias of each inspector with its interval; coordinates are in drawings of 200 by 12, of which 0 points is the middle.
 *
 * @param reach points from the middle to the edge
 */
record BiasChart(int reach, List<Row> rows) {
    private static final double MIDDLE = 100;
    private static final double EDGE = 96;
    private static final int STEP = 5;

    static BiasChart of(Calibration calibration) {
        Set<String> called = calibration.decisions().stream()
                .map(CalibrationDecision::inspectorId)
                .filter(Objects::nonNull)
                .collect(toSet());
        double most = calibration.inspectors().stream()
                .flatMap(each -> Stream.of(each.low(), each.bias(), each.high()))
                .filter(Objects::nonNull)
                .mapToDouble(points -> points.abs().doubleValue())
                .max()
                .orElse(0);
        int reach = Math.min(100, Math.max(2, (int) Math.ceil(most / STEP)) * STEP);
        return new BiasChart(
                reach,
                calibration.inspectors().stream()
                        .map(each -> Row.of(each, called.contains(each.inspectorId()), reach))
                        .toList());
    }

    private static double x(BigDecimal points, int reach) {
        double part = Math.max(-1, Math.min(1, points.doubleValue() / reach));
        return MIDDLE + part * EDGE;
    }

    /**
     * An inspector.
     *
     * @param line the interval as a path; null where there is none
     * @param dot where the bias is; null where there is none
     * @param called whether a talk is decided
     */
    record Row(
            String inspector,
            String calls,
            String bias,
            String interval,
            String deviation,
            @Nullable String line,
            @Nullable String dot,
            boolean called) {
        static Row of(CalibratedInspector each, boolean called, int reach) {
            return new Row(
                    each.inspectorId(),
                    OfficeFormat.count(each.calls()),
                    OfficeFormat.signed(each.bias()),
                    OfficeFormat.interval(each.low(), each.high()),
                    OfficeFormat.number(each.deviation()),
                    each.low() == null || each.high() == null
                            ? null
                            : "M%s 6H%s"
                                    .formatted(
                                            OfficeFormat.length(x(each.low(), reach)),
                                            OfficeFormat.length(x(each.high(), reach))),
                    each.bias() == null ? null : OfficeFormat.length(x(each.bias(), reach)),
                    called);
        }
    }
}
