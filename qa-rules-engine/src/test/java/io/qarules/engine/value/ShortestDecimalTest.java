package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first two are doubles whose text is longer before JDK 19. */
@Policy("13")
@DisplayName("an amount is rounded from the shortest decimal that names the double, on every JDK")
class ShortestDecimalTest {
    @ParameterizedTest
    @CsvSource({
        "406561177535215230, 406561177535215200",
        "2.0E23, 2E23",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "3.3333333333333335, 3.3333333333333335",
        "9007199254740993, 9007199254740992",
        "1E15, 1E15",
        "9.999999999999999E22, 1E23",
        "4.065611775352152E17, 406561177535215200",
        "1.015, 1.015"
    })
    void known(double number, BigDecimal shortest) {
        assertThat(Decimals.shortest(number)).isEqualByComparingTo(shortest);
    }

    @Test
    void anAmountOfTheRule() {
        assertThat(Money.fromRule(4.065611775352152e14)).isEqualTo(new BigDecimal("406561177535215.20"));
    }

    /** Of every length down to one, all decimals near the number are tried. */
    @Test
    void noShorterDecimalNamesItAndNoneOfItsLengthIsNearer() {
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 20_000; i++) {
            double number = i % 3 == 0
                    ? random.nextInt(100_000_000) / 1_000.0 * random.nextInt(1, 1_000)
                    : i % 3 == 1
                            ? Math.scalb(1.0 + random.nextDouble(), random.nextInt(-20, 70))
                            : Math.scalb(1.0, random.nextInt(-40, 90)); // where the gap below is half of that above
            BigDecimal shortest = Decimals.shortest(number);

            assertThat(shortest.doubleValue()).isEqualTo(number);
            int digits = shortest.stripTrailingZeros().precision();
            for (int fewer = 1; fewer < digits; fewer++) {
                assertThat(around(number, fewer))
                        .as(number + " by " + fewer)
                        .noneMatch(one -> one.doubleValue() == number);
            }
            BigDecimal away = shortest.subtract(new BigDecimal(number)).abs();
            assertThat(around(number, digits))
                    .as(String.valueOf(number))
                    .noneMatch(one -> one.doubleValue() == number
                            && one.subtract(new BigDecimal(number)).abs().compareTo(away) < 0);
        }
    }

    /** The decimals of so many digits next to a number, three on either side. */
    private static List<BigDecimal> around(double number, int digits) {
        BigDecimal below = new BigDecimal(number).round(new MathContext(digits, RoundingMode.FLOOR));
        List<BigDecimal> around = new ArrayList<>();
        for (int step = -3; step <= 4; step++) {
            BigDecimal one = below.add(below.ulp().multiply(BigDecimal.valueOf(step)));
            if (one.stripTrailingZeros().precision() <= digits) {
                around.add(one);
            }
        }
        return around;
    }
}
