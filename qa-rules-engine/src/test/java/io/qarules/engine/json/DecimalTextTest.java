package io.qarules.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are read as amounts of money: here at most three digits before the point and two behind it. */
class DecimalTextTest {
    private static final DecimalText SHORT = new DecimalText(3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "007", "123", "-123", "1.5", "-123.45", "0.00"})
    void isADecimal(String text) {
        assertThat(SHORT.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".", "-.", "1.", ".5", "-.5", "1234", "1.234", "+1", "--1", "1-", "1.2.3", "1,5", " 1", "1 ",
                "1e2", "1\n", "\u0661", "\uff11"
            })
    void isNone(String text) {
        assertThat(SHORT.matches(text)).isFalse();
    }
}
