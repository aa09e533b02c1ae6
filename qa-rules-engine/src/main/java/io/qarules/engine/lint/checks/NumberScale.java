package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Range;
import com.google.common.collect.Table;
import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * On which scale the numbers lie that verbs are given: a score is never above 100, so that no grade begins at 600. What
 * a verb refuses by itself (a share below 0, points above 100, a tier that nobody reaches) is not in this table.
 *
 * @param what counts on the scale, such as a score
 * @param range what can be meant: any number, or bounds at both ends
 * @param share below this a number above 0 is meant as a share of 1, where a part of 100 is asked for; 0 where a small
 *     number can be meant
 */
record NumberScale(PackText what, Range<BigDecimal> range, BigDecimal share) {
    private static final Range<BigDecimal> OF_HUNDRED = closed(0, 100);
    private static final Range<BigDecimal> ANY = Range.all();
    private static final Range<BigDecimal> RATING = closed(1, 5);

    /** Ten times the performance pay: beyond that a part of 100 is meant. */
    private static final Range<BigDecimal> FACTOR = closed(0, 10);

    private static final PackText OF_PAY = PackText.of("SCALE.of-pay");

    private static final BigDecimal NONE = BigDecimal.ZERO;

    /** Where nobody means less than one of 100. */
    private static final BigDecimal BELOW_ONE = BigDecimal.ONE;

    /** Of pay half a per cent can be meant, and a tenth of one cannot. */
    private static final BigDecimal BELOW_A_HALF = new BigDecimal("0.5");

    /** By verb and parameter. */
    private static final Table<String, String, NumberScale> SCALES =
            ImmutableTable.<String, String, NumberScale>builder()
                    .put("grade", "from", of("SCALE.score", OF_HUNDRED, BELOW_ONE))
                    .put("gradeToRectify", "from", of("SCALE.score", OF_HUNDRED, BELOW_ONE))
                    .put("satisfactionTarget", "index", of("SCALE.index", OF_HUNDRED, BELOW_ONE))
                    .put("tierFrom", "index", of("SCALE.index", ANY, BELOW_ONE))
                    .put("pointsFrom", "points", of("SCALE.points", ANY, BELOW_ONE))
                    .put("warnIfSatisfactionWeighsOutside", "min", of("SCALE.weight", OF_HUNDRED, BELOW_ONE))
                    .put("warnIfSatisfactionWeighsOutside", "max", of("SCALE.weight", OF_HUNDRED, BELOW_ONE))
                    .put("warnIfAWeightChangesByMoreThan", "points", of("SCALE.weight", OF_HUNDRED, NONE))
                    .put("deductionCap", "percentOfGross", of("SCALE.percent", ANY, BELOW_ONE))
                    .put("longCallExcused", "csat", of("SCALE.csat", RATING, NONE))
                    .put("reviewSurveysUpTo", "csat", of("SCALE.reviewed", closed(0, 5), NONE))
                    .put("progress", "percent", of("SCALE.percent", ANY, BELOW_ONE))
                    .put("finePercentOfPay", "percent", of("SCALE.percent", ANY, BELOW_A_HALF))
                    .put("bonus", "percent", of("SCALE.of-pay", OF_HUNDRED, BELOW_A_HALF))
                    .put("bonus", "max", of("SCALE.of-pay", OF_HUNDRED, BELOW_A_HALF))
                    .put("coefficient", "factor", of("SCALE.factor", FACTOR, NONE))
                    .buildOrThrow();

    /** That of the points of a metric, which a condition is given: {@code shareBelow( 60 )}. */
    static final NumberScale POINTS = of("SCALE.points", OF_HUNDRED, BELOW_ONE);

    /** Returns the scale of what a verb is given for a parameter; null where it can be any number that the verb takes. */
    static @Nullable NumberScale of(String verb, String parameter) {
        return SCALES.get(verb, parameter);
    }

    /** Says what a number can be; null where it can be any. */
    @Nullable
    PackText said() {
        return range.hasUpperBound()
                ? PackText.of("OFF_SCALE.range", what, plain(range.lowerEndpoint()), plain(range.upperEndpoint()))
                : null;
    }

    /** Says what is wrong with a number; null where it can be meant. */
    @Nullable
    PackText fault(BigDecimal number) {
        if (!range.contains(number)) {
            return PackText.of(
                    "OFF_SCALE.number",
                    plain(number),
                    what,
                    plain(range.lowerEndpoint()),
                    plain(range.upperEndpoint()));
        }
        return isShare(number) ? PackText.of("OFF_SCALE.share", plain(number), what) : null;
    }

    /** What to write in place of a number that cannot be meant; null where that cannot be told. */
    @Nullable
    PackText hint(BigDecimal number) {
        if (isShare(number)) {
            return PackText.maybe(plain(number.movePointRight(2)));
        }
        if (what.equals(OF_PAY)) {
            return PackText.of("OFF_SCALE.of-pay");
        }
        boolean perCent = range.equals(FACTOR) && range.contains(number.movePointLeft(2));
        return perCent ? PackText.maybe(plain(number.movePointLeft(2))) : null;
    }

    /** Whether a number looks like a share of 1. */
    boolean isShare(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(share) < 0;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static NumberScale of(String what, Range<BigDecimal> range, BigDecimal share) {
        return new NumberScale(PackText.of(what), range, share);
    }

    private static Range<BigDecimal> closed(long least, long most) {
        return Range.closed(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }
}
