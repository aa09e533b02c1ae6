package io.qarules.engine;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a pair of bundles, {@code NAME_zh} and {@code NAME_en}. */
final class Sentences {
    private final Language zh;
    private final Language en;

    Sentences(String bundle) {
        zh = new Language(bundle, Locale.CHINESE);
        en = new Language(bundle, Locale.ENGLISH);
    }

    Language zh() {
        return zh;
    }

    Language en() {
        return en;
    }

    /** The sentences in one language. */
    static final class Language {
        private final ResourceBundle bundle;

        private Language(String name, Locale locale) {
            bundle = ResourceBundle.getBundle(
                    name,
                    locale,
                    Sentences.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        }

        boolean has(String key) {
            return bundle.containsKey(key);
        }

        String say(String key, Object... values) {
            return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
        }
    }
}
