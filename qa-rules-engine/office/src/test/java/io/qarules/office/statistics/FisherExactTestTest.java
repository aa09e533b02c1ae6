package io.qarules.office.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.citation.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Policy("19")
@DisplayName("POLICY 19: Fisher's exact test, two-sided, against known tables")
class FisherExactTestTest {
    @ParameterizedTest(name = "{4}: {0} {1} / {2} {3} gives {5}")
    @CsvSource({
        "3, 1, 1, 3, Fisher 1935: the lady tasting tea (34 of 70), 0.485714",
        "2, 10, 15, 3, Fisher 1962: convictions of like-sex twins, 0.000537",
        "8, 2, 1, 5, the example of scipy.stats.fisher_exact, 0.034965",
        "1, 9, 11, 3, the studying men and women of Wikipedia, 0.002759",
        "0, 10, 8, 2, an empty field, 0.000714",
        "30, 10, 12, 28, forty agents before and after, 0.000112",
    })
    void knownTables(int a, int b, int c, int d, String source, BigDecimal p) {
        assertThat(rounded(a, b, c, d)).as(source).isEqualTo(p);
    }

    @Test
    @DisplayName("tables as probable as the one seen count, though doubles could tell them apart")
    void tiesCount() {
        // C(10,5)²: 5 of 10 and 5 of 10 is the most probable table, so that every other one is no more probable
        assertThat(rounded(5, 5, 5, 5)).isEqualTo("1.000000");
        // 4 / 6 and 6 / 4 are twins: 1 − C(10,5)² ÷ C(20,10) = 1 − 63504 ÷ 184756
        assertThat(rounded(4, 6, 6, 4)).isEqualTo("0.656282");
    }

    @Test
    void anEmptyRowOrColumnSaysNothing() {
        assertThat(rounded(0, 0, 3, 4)).isEqualTo("1.000000");
        assertThat(rounded(3, 0, 4, 0)).isEqualTo("1.000000");
        assertThat(rounded(0, 0, 0, 0)).isEqualTo("1.000000");
    }

    @Test
    @DisplayName("four thousand agents before and after; by scipy.stats.fisher_exact 8.753995e-05")
    void aWholeCentre() {
        assertThat(rounded(400, 3600, 300, 3700)).isEqualTo("0.000088");
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatThrownBy(() -> FisherExactTest.twoSided(1, 2, -3, 4)).hasMessageContaining("-3");
    }

    private static BigDecimal rounded(int a, int b, int c, int d) {
        return FisherExactTest.twoSided(a, b, c, d).setScale(6, RoundingMode.HALF_UP);
    }

    @Property(tries = 100)
    void rowsAndColumnsMayChangePlaces(
            @ForAll @IntRange(max = 30) int a,
            @ForAll @IntRange(max = 30) int b,
            @ForAll @IntRange(max = 30) int c,
            @ForAll @IntRange(max = 30) int d) {
        BigDecimal p = FisherExactTest.twoSided(a, b, c, d);

        assertThat(p).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(FisherExactTest.twoSided(c, d, a, b)).isEqualTo(p);
        assertThat(FisherExactTest.twoSided(b, a, d, c)).isEqualTo(p);
        assertThat(FisherExactTest.twoSided(a, c, b, d)).isEqualTo(p);
    }
}
