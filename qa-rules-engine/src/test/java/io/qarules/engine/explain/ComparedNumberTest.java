package io.qarules.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of conditions, as proofs and why-nots write them. */
class ComparedNumberTest {
    /**
     * 80 / 3 = 26.666…: two places, but three where 26.67 is asked for, which it misses. 8999 / 300 = 29.99666… would
     * read as the 30 that it misses. 1 / 8 is no such fraction and written whole. 2 / 2,000,003 is 0 up to the sixth place,
     * which makes it 0.000001, and is not 0.
     */
    @ParameterizedTest
    @CsvSource({
        "80, 3, shareBelow( 60 ) >= 30, 26.67",
        "80, 3, shareBelow( 60 ) >= 26.67, 26.667",
        "8999, 300, shareBelow( 60 ) >= 30, 29.997",
        "-80, 3, points( \"fcr\" ) < -26.67, -26.667",
        "1, 8, value( \"fcr\" ) > 0.5, 0.125",
        "30, 1, shareBelow( 60 ) > 30, 30",
        "2, 2000003, p < 0.05, 0.000001",
        "-1, 300, bias > -5, -0.003",
        "0, 3, shareBelow( 60 ) >= 30, 0",
        "2, 3, value( \"fcr\" ) * 100 >= 66.67, 0.6666666667",
    })
    void aFractionStaysOnItsSideOfWhatItIsComparedWith(int numerator, int denominator, String condition, String shown) {
        BigDecimal number = Ratio.of(numerator).dividedBy(Ratio.of(denominator)).comparable();

        assertThat(in(condition, number).text(number)).isEqualTo(shown);
    }

    /** The variable has 33.33, and a third of 100 is more: 33.33 would be the same. */
    @Test
    void aVariableIsComparedWithToo() {
        BigDecimal third = Ratio.of(100).dividedBy(Ratio.of(3)).comparable();

        assertThat(in("shareBelow( 60 ) > $share", third, new BigDecimal("33.33"), 7, 5L, null)
                        .text(third))
                .isEqualTo("33.333");
    }

    /** Both are two thirds; neither is more than the other. */
    @Test
    void equalFractionsAreWrittenAlike() {
        BigDecimal first = Ratio.of(2).dividedBy(Ratio.of(3)).comparable();

        assertThat(in("value( \"a\" ) == value( \"b\" )", first, first).text(first))
                .isEqualTo("0.67");
    }

    private static ComparedNumber in(String condition, @Nullable Object... values) {
        return ComparedNumber.in(new ProbedRule.Condition(
                condition,
                new Place(1, 1),
                ProbedRule.Answer.FAILS,
                Arrays.stream(values)
                        .map(value -> new ProbedRule.ActualValue("name", value))
                        .toList()));
    }
}
