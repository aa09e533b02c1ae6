package io.qarules.workbench.describe;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of the page in Chinese and English, from the files {@code PageWords_zh} and {@code PageWords_en}. */
final class PageWords {
    static final Text NOTHING = new Text("", "");

    private static final Sentences SENTENCES = new Sentences(PageWords.class::getResourceAsStream, "PageWords");

    /** From here on the values of a sentence stand a second time. */
    private static final int COUNTS = 10;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final BigDecimal SEVERAL = BigDecimal.TEN;

    private PageWords() {}

    static boolean has(String key) {
        return SENTENCES.en().has(key);
    }

    static Text say(String key, Object... values) {
        return new Text(
                SENTENCES.zh().say(key, inLanguage(values, Text::zh)),
                SENTENCES.en().say(key, counted(inLanguage(values, Text::en))));
    }

    /** Adds each value as a number, by which a sentence tells one from several: what is no number counts as several. */
    private static Object[] counted(Object[] values) {
        if (values.length > COUNTS) {
            return values;
        }
        Object[] counted = Arrays.copyOf(values, COUNTS + values.length);
        Arrays.fill(counted, values.length, COUNTS, "");
        for (int i = 0; i < values.length; i++) {
            String text = String.valueOf(values[i]);
            counted[COUNTS + i] = NUMBER.matcher(text).matches() ? new BigDecimal(text) : SEVERAL;
        }
        return counted;
    }

    /** Joins texts in each language. */
    static Text join(String separatorKey, Iterable<Text> parts) {
        Text separator = say(separatorKey);
        Text joined = NOTHING;
        for (Text part : parts) {
            joined = joined.equals(NOTHING)
                    ? part
                    : new Text(joined.zh() + separator.zh() + part.zh(), joined.en() + separator.en() + part.en());
        }
        return joined;
    }

    /** Writes texts one after the other in each language. */
    static Text concat(Text... parts) {
        return new Text(
                Arrays.stream(parts).map(Text::zh).collect(Collectors.joining()),
                Arrays.stream(parts).map(Text::en).collect(Collectors.joining()));
    }

    /** Returns a text that is the same in both languages. */
    static Text asWritten(String text) {
        return new Text(text, text);
    }

    private static Object[] inLanguage(Object[] values, Function<Text, String> language) {
        return Arrays.stream(values)
                .map(value -> value instanceof Text text ? language.apply(text) : value)
                .toArray();
    }
}
