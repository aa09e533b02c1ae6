package io.qarules.engine.policy;

import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** How the values of a metric become points, 0 to 100 (POLICY 17). */
public sealed interface MetricScale {
    /** Converts a value in the metric's own unit to points. */
    Ratio points(Ratio value);

    /** Converts points back to the metric's own unit; null where many values have the same points. */
    @Nullable
    Ratio value(Ratio points);

    /** 0 points at one value, 100 at another, linear in between and clipped beyond. */
    final class Linear implements MetricScale {
        private static final Ratio HUNDRED = Ratio.of(100);

        private final Ratio from;
        private final Ratio pointsOfOne;
        private final Ratio pointsOfZero;

        /**
         * Creates a scale.
         *
         * @param none the value of 0 points
         * @param all the value of 100 points, not equal to {@code none}
         */
        Linear(BigDecimal none, BigDecimal all) {
            from = Ratio.of(none);
            pointsOfOne = HUNDRED.dividedBy(Ratio.of(all).minus(from));
            pointsOfZero = Ratio.ZERO.minus(from.times(pointsOfOne));
        }

        @Override
        public Ratio points(Ratio value) {
            Ratio points = value.times(pointsOfOne).plus(pointsOfZero);
            if (points.signum() <= 0) {
                return Ratio.ZERO;
            }
            return points.compareTo(HUNDRED) >= 0 ? HUNDRED : points;
        }

        @Override
        public Ratio value(Ratio points) {
            return from.plus(points.dividedBy(pointsOfOne));
        }
    }

    /**
     * From each value on so many points, 0 below all of them.
     *
     * @param from the points by the value from which they are given
     */
    record Steps(NavigableMap<BigDecimal, BigDecimal> from) implements MetricScale {
        @Override
        public Ratio points(Ratio value) {
            for (Map.Entry<BigDecimal, BigDecimal> step : from.descendingMap().entrySet()) {
                if (value.compareTo(Ratio.of(step.getKey())) >= 0) {
                    return Ratio.of(step.getValue());
                }
            }
            return Ratio.ZERO;
        }

        @Override
        public @Nullable Ratio value(Ratio points) {
            return null;
        }
    }
}
