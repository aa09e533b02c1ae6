package io.qarules.examples.decisionservice;

import io.qarules.outcome.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of refusals, in the files {@code Refusals_zh.properties} and {@code Refusals_en.properties}. */
final class RefusalWords {
    private static final ResourceBundle ZH = bundle(Locale.CHINESE);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private RefusalWords() {}

    static String say(Language language, String key) {
        return in(language).getString(key);
    }

    static String say(Language language, String key, List<String> values) {
        return MessageFormat.format(say(language, key), values.toArray());
    }

    static ResourceBundle in(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    /** A key that a file lacks is not looked for in that of the machine's language. */
    private static ResourceBundle bundle(Locale locale) {
        String name = RefusalWords.class.getPackageName() + ".Refusals";
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
