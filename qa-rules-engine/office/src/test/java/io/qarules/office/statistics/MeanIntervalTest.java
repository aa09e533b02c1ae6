package io.qarules.office.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: the interval of a mean")
class MeanIntervalTest {
    @Test
    @DisplayName("1 to 5: 3 ± 2.776445 × √(2.5 ÷ 5), the t of tables for four degrees of freedom")
    void aMean() {
        assertThat(interval("1", "2", "3", "4", "5")).isEqualTo(of("1.04", "4.96"));
    }

    @Test
    @DisplayName("the first ten of Student's own sleep data, 1908: 0.75 with the interval −0.53 to 2.03 of R's t.test")
    void sleep() {
        assertThat(interval("0.7", "-1.6", "-0.2", "-1.2", "-0.1", "3.4", "3.7", "0.8", "0.0", "2.0"))
                .isEqualTo(of("-0.53", "2.03"));
    }

    @Test
    @DisplayName("two values have one degree of freedom, equal ones no width, one has no interval")
    void edges() {
        // 0.5 ± 12.706205 × 0.5
        assertThat(interval("0", "1")).isEqualTo(of("-5.85", "6.85"));
        assertThat(interval("-2.5", "-2.5")).isEqualTo(of("-2.50", "-2.50"));
        assertThat(interval("7")).isNull();
        assertThat(interval()).isNull();
    }

    private static MeanInterval interval(String... values) {
        List<BigDecimal> numbers = Arrays.stream(values).map(BigDecimal::new).toList();
        return MeanInterval.of(numbers);
    }

    private static MeanInterval of(String low, String high) {
        return new MeanInterval(new BigDecimal(low), new BigDecimal(high));
    }
}
