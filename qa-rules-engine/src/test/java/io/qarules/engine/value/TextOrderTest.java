package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Policy("11")
@DisplayName("ids and clauses are compared as text by code point")
class TextOrderTest {
    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource({
        "F10, F9",
        "6.3.3.10, 6.3.3.2",
        "F, F1",
        "'', F",
        "F, f",
        "Z, 李",
        "\uFFFD, \uD83D\uDE00", // U+FFFD before U+1F600, though its first char is above 0xD83D
        "\uFF21, \uD800\uDC00", // U+FF21 before U+10000
        "\uE000, \uDBFF\uDFFF", // U+E000 before U+10FFFF
        "\uD7FF, \uD800\uDC00", // U+D7FF before U+10000
        "\uD83D\uDE00, \uD83D\uDE01", // U+1F600 before U+1F601
        "\uD800\uDC00, \uD83D\uDE00", // U+10000 before U+1F600
        "a\uFF21, a\uD83D\uDE00",
        "a\uFF21z, a\uD83D\uDE00a"
    })
    void theSmallerCodePointComesFirst(String smaller, String greater) {
        assertThat(TextOrder.BY_CODE_POINT.compare(smaller, greater)).isNegative();
        assertThat(TextOrder.BY_CODE_POINT.compare(greater, smaller)).isPositive();
    }

    @Test
    void theSameTextIsEqual() {
        assertThat(TextOrder.BY_CODE_POINT.compare("李\uD83D\uDE00", new String("李\uD83D\uDE00")))
                .isZero();
    }

    @Test
    void theOrderIsNotThatOfCharsBeyondTheBasicPlane() {
        List<String> ids = List.of("\uD83D\uDE00", "\uFF21", "F9", "F10");

        assertThat(ids.stream().sorted(TextOrder.BY_CODE_POINT)).containsExactly("F10", "F9", "\uFF21", "\uD83D\uDE00");
        assertThat(ids.stream().sorted()).containsExactly("F10", "F9", "\uD83D\uDE00", "\uFF21");
    }
}
