package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts from outside cannot act on what shows them. */
class PrintableTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "F1", "李娜 \u3000 é", "back\\slash \"quoted\"", "👩\u200d💻", "می\u200cخواهم"})
    void whatOnlyShowsItselfStays(String text) {
        assertThat(Printable.line(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "001b, \\u001b",
        "0000, \\u0000",
        "0009, \\u0009",
        "000a, \\u000a",
        "000d, \\u000d",
        "007f, \\u007f",
        "0085, \\u0085",
        "009b, \\u009b",
        "00ad, \\u00ad",
        "061c, \\u061c",
        "200b, \\u200b",
        "200e, \\u200e",
        "2028, \\u2028",
        "2029, \\u2029",
        "202e, \\u202e",
        "2066, \\u2066",
        "feff, \\ufeff",
        "d800, \\ud800",
        "e0041, \\udb40\\udc41"
    })
    void whatActsIsWrittenOut(String codePoint, String written) {
        String text = "F" + Character.toString(Integer.parseInt(codePoint, 16)) + "1";

        assertThat(Printable.line(text)).isEqualTo("F" + written + "1");
    }

    @Test
    void ofSeveralLinesTheLinesStay() {
        assertThat(Printable.lines("a\n\tb\r\u001b[2J")).isEqualTo("a\n\tb\\u000d\\u001b[2J");
    }
}
