package io.qarules.office.statistics;

import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha: how far observers agree, beyond what chance gives. 1 is perfect agreement, 0 what chance gives,
 * below 0 is less than that. It is worked out in exact fractions.
 *
 * @param alpha exact, of more than 40 places cut off; null where it is not defined
 * @param undefined why it is not; null where it is
 * @param units how many units two or more observers judged; the others say nothing about agreement
 * @param values how many values these units have
 * @param pairs how many unordered pairs of values of one unit there are
 * @param observed the mean disagreement of two values of one unit, each unit counting as often as it has values; null
 *     where there is no pair
 * @param expected the mean disagreement of any two values; null where there is no pair
 */
public record KrippendorffAlpha(
        @Nullable BigDecimal alpha,
        @Nullable Undefined undefined,
        int units,
        int values,
        long pairs,
        @Nullable Ratio observed,
        @Nullable Ratio expected) {
    private static final int PLACES = 4;

    /** Why there is no alpha. */
    public enum Undefined {
        /** No unit was judged by two observers. */
        NO_PAIRS,
        /** All values are the same, so that nobody could have disagreed by chance. */
        NO_VARIATION
    }

    /**
     * Computes alpha.
     *
     * @param units for each unit the values that observers gave it, in any order; who gave none is left out
     * @param level how values are compared
     */
    public static KrippendorffAlpha of(List<List<BigDecimal>> units, Level level) {
        List<List<BigDecimal>> pairable =
                units.stream().filter(values -> values.size() > 1).toList();
        if (pairable.isEmpty()) {
            return new KrippendorffAlpha(null, Undefined.NO_PAIRS, 0, 0, 0, null, null);
        }
        List<BigDecimal> all = new ArrayList<>();
        List<Ratio> within = new ArrayList<>();
        long pairs = 0;
        for (List<BigDecimal> values : pairable) {
            all.addAll(values);
            within.add(level.disagreement(values).dividedBy(Ratio.of(values.size() - 1L)));
            pairs += values.size() * (values.size() - 1L) / 2;
        }
        Ratio number = Ratio.of(all.size());
        Ratio observed = Ratio.sum(within).dividedBy(number);
        Ratio expected =
                level.disagreement(all).dividedBy(Ratio.of(all.size() - 1L)).dividedBy(number);
        boolean varies = expected.signum() != 0;
        return new KrippendorffAlpha(
                varies ? Ratio.of(1).minus(observed.dividedBy(expected)).comparable() : null,
                varies ? null : Undefined.NO_VARIATION,
                pairable.size(),
                all.size(),
                pairs,
                observed,
                expected);
    }

    /** Returns alpha as it is written: four places, HALF_UP; null where it is not defined. */
    public @Nullable BigDecimal rounded() {
        return alpha == null ? null : alpha.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
