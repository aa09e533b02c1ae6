package io.qarules.engine.check;

import io.qarules.engine.value.Ratio;

/**
 * The scale on which the surveys of a period are rated, and its exact conversion to 1 to 5 (POLICY 20).
 *
 * @param min the worst rating
 * @param max the best rating, above {@code min}
 */
public record RatingScale(long min, long max) {
    /** From 1 to 5: nothing to convert. */
    public static final RatingScale STANDARD = new RatingScale(1, 5);

    private static final Ratio FOUR = Ratio.of(4);

    /** Returns a rating, or a mean of ratings, on the scale from 1 to 5. */
    public Ratio converted(Ratio rating) {
        if (isStandard()) {
            return rating;
        }
        Ratio share = rating.minus(Ratio.of(min)).dividedBy(Ratio.of(max).minus(Ratio.of(min)));
        return share.times(FOUR).plus(Ratio.of(1));
    }

    /**
     * Compares a rating with a limit, as {@code compareTo} does.
     *
     * @param limit on the scale from 1 to 5
     */
    public int compare(long rating, int limit) {
        return isStandard()
                ? Long.compare(rating, limit)
                : converted(Ratio.of(rating)).compareTo(Ratio.of(limit));
    }

    private boolean isStandard() {
        return min == STANDARD.min && max == STANDARD.max;
    }
}
