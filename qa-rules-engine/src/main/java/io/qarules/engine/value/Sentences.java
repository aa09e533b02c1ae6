package io.qarules.engine.value;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a pair of bundles, {@code NAME_zh} and {@code NAME_en}. */
public final class Sentences {
    private final Language zh;
    private final Language en;

    public Sentences(String bundle) {
        zh = new Language(bundle, Locale.CHINESE);
        en = new Language(bundle, Locale.ENGLISH);
    }

    public Language zh() {
        return zh;
    }

    public Language en() {
        return en;
    }

    /** The sentences in one language. */
    public static final class Language {
        private final ResourceBundle bundle;

        private Language(String name, Locale locale) {
            bundle = ResourceBundle.getBundle(
                    name,
                    locale,
                    Sentences.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        }

        public boolean has(String key) {
            return bundle.containsKey(key);
        }

        public String say(String key, Object... values) {
            return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
        }
    }
}
