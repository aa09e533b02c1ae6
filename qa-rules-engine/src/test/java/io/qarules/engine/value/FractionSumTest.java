package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A sum of fractions is rounded as the exact sum is")
class FractionSumTest {
    @Test
    void nothingIsZero() {
        assertThat(new FractionSum().rounded()).isEqualTo(new BigDecimal("0.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "1/3 1/3, 0.67",
        "1/3 1/3 1/3, 1.00",
        // 0.335 out of thirds: decimals alone are just below it.
        "1/3 5/3000, 0.34",
        "1/3 4.99999/3000, 0.33",
        "1/7 6/7 0.005/1, 1.01",
        "1e3/1e-2, 100000.00",
        "0.001/1e3, 0.00"
    })
    void anExactHalfIsRoundedUpAndWhatIsBelowItDown(String fractions, String rounded) {
        FractionSum sum = new FractionSum();
        for (String fraction : fractions.split(" ")) {
            String[] parts = fraction.split("/");
            sum.add(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
        }

        assertThat(sum.rounded()).isEqualTo(new BigDecimal(rounded));
    }
}
