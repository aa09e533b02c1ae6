package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A sum of fractions is rounded as the exact sum is. */
class FractionSumPropertyTest {
    record Fraction(BigDecimal numerator, BigDecimal denominator) {}

    @Provide
    Arbitrary<List<Fraction>> fractions() {
        Arbitrary<BigDecimal> numerators = Arbitraries.integers()
                .between(0, 30)
                .flatMap(value -> Arbitraries.of(0, 1, 3).map(scale -> BigDecimal.valueOf(value, scale)));
        Arbitrary<BigDecimal> denominators = Arbitraries.of("1", "2", "3", "7", "12", "0.5", "2.40", "1e1", "200")
                .map(BigDecimal::new);
        return Combinators.combine(numerators, denominators)
                .as(Fraction::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void it_is_the_sum_of_exact_fractions(@ForAll("fractions") List<Fraction> fractions) {
        FractionSum sum = new FractionSum();
        Ratio exact = Ratio.ZERO;
        for (Fraction fraction : fractions) {
            sum.add(fraction.numerator, fraction.denominator);
            exact = exact.plus(Ratio.of(fraction.numerator).dividedBy(Ratio.of(fraction.denominator)));
        }

        assertThat(sum.rounded()).isEqualTo(exact.rounded());
    }
}
