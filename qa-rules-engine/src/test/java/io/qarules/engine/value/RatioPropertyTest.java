package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Small numbers are computed as longs; the results are those of whole numbers of any size. */
class RatioPropertyTest {
    private static final long INT = 1L << 31;

    @Property
    void computesExactly(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        Statistics.label("both fit into an int").collect(isInt(a) && isInt(b));
        BigInteger one = a.numerator().multiply(b.denominator());
        BigInteger other = b.numerator().multiply(a.denominator());
        BigInteger both = a.denominator().multiply(b.denominator());

        assertThat(a.plus(b)).isEqualTo(Ratio.of(one.add(other), both));
        assertThat(a.minus(b)).isEqualTo(Ratio.of(one.subtract(other), both));
        assertThat(a.times(b)).isEqualTo(Ratio.of(a.numerator().multiply(b.numerator()), both));
        assertThat(a.compareTo(b)).isEqualTo(one.compareTo(other));
        if (b.signum() == 0) {
            assertThatThrownBy(() -> a.dividedBy(b)).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(a.dividedBy(b)).isEqualTo(Ratio.of(one, other));
        }
    }

    @Property
    void isInLowestTerms(@ForAll("numbers") long numerator, @ForAll("numbers") long denominator) {
        BigInteger one = BigInteger.valueOf(numerator);
        BigInteger other = BigInteger.valueOf(denominator);
        if (denominator == 0) {
            assertThatThrownBy(() -> Ratio.of(one, other)).isInstanceOf(ArithmeticException.class);
            return;
        }
        Ratio ratio = Ratio.of(one, other);

        assertThat(ratio.denominator()).isPositive();
        assertThat(ratio.numerator().gcd(ratio.denominator())).isOne();
        assertThat(ratio.numerator().multiply(other)).isEqualTo(one.multiply(ratio.denominator()));
    }

    @Property
    void readsADecimalExactly(@ForAll("numbers") long unscaled, @ForAll @IntRange(min = -3, max = 22) int places) {
        BigDecimal decimal = BigDecimal.valueOf(unscaled, places);

        assertThat(Ratio.of(decimal))
                .isEqualTo(Ratio.of(
                        BigInteger.valueOf(unscaled).multiply(BigInteger.TEN.pow(Math.max(0, -places))),
                        BigInteger.TEN.pow(Math.max(0, places))));
    }

    @Property
    void roundsHalfUp(@ForAll("ratios") Ratio ratio) {
        assertThat(ratio.rounded())
                .isEqualTo(new BigDecimal(ratio.numerator())
                        .divide(new BigDecimal(ratio.denominator()), 2, RoundingMode.HALF_UP));
    }

    @Property
    void sumsInAnyOrder(@ForAll("lists") List<Ratio> terms) {
        Ratio expected = Ratio.ZERO;
        for (Ratio term : terms) {
            BigInteger numerator = expected.numerator()
                    .multiply(term.denominator())
                    .add(term.numerator().multiply(expected.denominator()));
            expected = Ratio.of(numerator, expected.denominator().multiply(term.denominator()));
        }
        assertThat(Ratio.sum(terms)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<Ratio>> lists() {
        return ratios().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(-12, 12)),
                Tuple.of(2, Arbitraries.longs().between(INT - 3, INT + 3)),
                Tuple.of(2, Arbitraries.longs().between(-INT - 3, -INT + 3)),
                Tuple.of(1, Arbitraries.longs()));
    }

    @Provide
    Arbitrary<Ratio> ratios() {
        return Combinators.combine(numbers(), numbers().filter(number -> number != 0))
                .as((numerator, denominator) ->
                        Ratio.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    }

    private static boolean isInt(Ratio ratio) {
        return ratio.numerator().bitLength() < 32 && ratio.denominator().bitLength() < 32;
    }
}
