package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Policy("1")
@DisplayName("money has two places, HALF_UP")
class MoneyTest {
    @ParameterizedTest
    @Policy("13")
    @CsvSource({
        "12.5, 12.50",
        "10, 10.00",
        "0.01, 0.01",
        "0.005, 0.01",
        "0.1, 0.10",
        "1200, 1200.00",
        "99999.99, 99999.99",
        "10.005, 10.01",
        "3.3333333333333335, 3.33",
        "1.015, 1.02"
    })
    void anAmountInARuleHasTwoPlaces(double amount, String money) {
        assertThat(Money.fromRule(amount)).isEqualTo(new BigDecimal(money));
    }

    @ParameterizedTest
    @Policy("13")
    @ValueSource(
            doubles = {0, 0.004, -0.001, -1, -0.01, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotAbove0OrNoNumberIsNoAmount(double amount) {
        assertThat(Money.fromRule(amount)).isNull();
    }

    @ParameterizedTest
    @Policy("13")
    @CsvSource({"0.001, 0.001", "12.5, 12.5", "0,", "-1,", "NaN,", "Infinity,"})
    void aPercentageIsNotRoundedAndAbove0(double percent, BigDecimal exact) {
        assertThat(Money.percentFromRule(percent)).isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource({"0.005, 0.01", "0.0049, 0.00", "-0.005, -0.01", "72.225, 72.23", "5, 5.00"})
    void anExactHalfIsRoundedAwayFromZero(BigDecimal amount, BigDecimal rounded) {
        assertThat(Money.round(amount)).isEqualTo(rounded);
    }

    @Test
    void aShareIsNotRoundedYet() {
        assertThat(Money.percentOf(new BigDecimal("12.51"), new BigDecimal("50")))
                .isEqualByComparingTo("6.255");
        assertThat(Money.percentOf(new BigDecimal("0.01"), new BigDecimal("12.5")))
                .isEqualByComparingTo("0.00125");
    }
}
