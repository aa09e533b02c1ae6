package io.qarules.workbench.describe;

import io.qarules.outcome.Text;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the page in Chinese and English, from the bundles {@code Words_zh} and {@code Words_en}. */
final class PageWords {
    static final Text NOTHING = new Text("", "");

    private static final ResourceBundle ZH = bundle(Locale.CHINESE);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private PageWords() {}

    static boolean has(String key) {
        return EN.containsKey(key);
    }

    static Text say(String key, Object... values) {
        return new Text(say(ZH, key, values, true), say(EN, key, values, false));
    }

    /** A list, each part in its language. */
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

    /** The same in both languages. */
    static Text asWritten(String text) {
        return new Text(text, text);
    }

    private static String say(ResourceBundle bundle, String key, Object[] values, boolean zh) {
        Object[] own = Arrays.stream(values)
                .map(value -> value instanceof Text text ? (zh ? text.zh() : text.en()) : value)
                .toArray();
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(own);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "io.qarules.workbench.describe.PageWords",
                language,
                PageWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
