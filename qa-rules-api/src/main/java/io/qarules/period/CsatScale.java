package io.qarules.period;

import org.jspecify.annotations.Nullable;

/**
 * The scale on which the surveys of a period file are rated (POLICY 20). Ratings are converted to 1 to 5 linearly and
 * exactly; NPS is not concerned. If it is not valid, ratings are read from 1 to 5.
 *
 * @param min required; the worst rating, a whole number
 * @param max required; the best rating, a whole number above {@code min}
 */
public record CsatScale(@Nullable Long min, @Nullable Long max) {
    /** Creates a scale whose ratings are known. */
    public CsatScale(long min, long max) {
        this(Long.valueOf(min), Long.valueOf(max));
    }
}
