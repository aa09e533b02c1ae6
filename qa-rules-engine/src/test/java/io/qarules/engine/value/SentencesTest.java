package io.qarules.engine.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("reasons are Chinese and English, whatever the language of the machine")
class SentencesTest {
    private final Map<String, String> files = new HashMap<>(
            Map.of("Words_zh.properties", "fine = 罚款 {0} 元", "Words_en.properties", "fine = a fine of {0}"));

    @Test
    void eachLanguageHasItsFile() {
        Sentences sentences = new Sentences(this::open, "Words");

        assertThat(sentences.zh().say("fine", "10.00")).isEqualTo("罚款 10.00 元");
        assertThat(sentences.en().say("fine", "10.00")).isEqualTo("a fine of 10.00");
    }

    @Test
    void noFileFillsInForAnother() {
        files.remove("Words_en.properties");
        files.put("Words.properties", "fine = a fine");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.CHINESE);
        try {
            assertThatExceptionOfType(MissingResourceException.class)
                    .isThrownBy(() -> new Sentences(this::open, "Words"))
                    .withMessageContaining("Words_en.properties");
        } finally {
            Locale.setDefault(before);
        }
    }

    private InputStream open(String file) {
        String text = files.get(file);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
