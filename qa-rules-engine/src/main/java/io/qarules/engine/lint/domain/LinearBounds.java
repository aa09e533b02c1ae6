package io.qarules.engine.lint.domain;

import com.google.common.collect.Range;
import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The least and the most that a sum can be, exactly.
 *
 * @param low null where it has none
 * @param high null where it has none
 */
record LinearBounds(@Nullable Ratio low, @Nullable Ratio high) {
    static LinearBounds exactly(Ratio number) {
        return new LinearBounds(number, number);
    }

    /** Those of the sum with a number that can be anything in a range, times a factor. */
    LinearBounds plus(Ratio factor, Range<BigDecimal> range) {
        Ratio least = range.hasLowerBound() ? Ratio.of(range.lowerEndpoint()).times(factor) : null;
        Ratio most = range.hasUpperBound() ? Ratio.of(range.upperEndpoint()).times(factor) : null;
        return factor.signum() < 0
                ? new LinearBounds(sum(low, most), sum(high, least))
                : new LinearBounds(sum(low, least), sum(high, most));
    }

    boolean isBelowZero() {
        return high != null && high.signum() < 0;
    }

    boolean isAboveZero() {
        return low != null && low.signum() > 0;
    }

    boolean isAtMostZero() {
        return high != null && high.signum() <= 0;
    }

    boolean isAtLeastZero() {
        return low != null && low.signum() >= 0;
    }

    private static @Nullable Ratio sum(@Nullable Ratio one, @Nullable Ratio other) {
        return one == null || other == null ? null : one.plus(other);
    }
}
