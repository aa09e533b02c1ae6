package io.qarules.engine.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a pair of files, {@code NAME_zh.properties} and {@code NAME_en.properties} in UTF-8. Unlike a
 * {@link java.util.ResourceBundle}, neither file falls back to the other or to the machine's locale.
 */
public final class Sentences {
    private final Language zh;
    private final Language en;

    /**
     * Reads both files.
     *
     * @param resources opens a file by its name, or returns null; {@code X.class::getResourceAsStream} for the files
     *     beside class X, which in a named module only X itself may open
     * @param name of the pair, without language
     * @throws MissingResourceException if one of the files is missing
     */
    public Sentences(Function<String, @Nullable InputStream> resources, String name) {
        zh = new Language(resources, name, Locale.CHINESE);
        en = new Language(resources, name, Locale.ENGLISH);
    }

    public Language zh() {
        return zh;
    }

    public Language en() {
        return en;
    }

    /** The texts in one language. */
    public static final class Language {
        private final ResourceBundle bundle;
        private final Locale locale;

        private Language(Function<String, @Nullable InputStream> resources, String name, Locale locale) {
            this.bundle = read(resources, "%s_%s.properties".formatted(name, locale));
            this.locale = locale;
        }

        /** Returns whether there is a text with this key. */
        public boolean has(String key) {
            return bundle.containsKey(key);
        }

        public String say(String key, Object... values) {
            return new MessageFormat(bundle.getString(key), locale).format(values);
        }

        private static ResourceBundle read(Function<String, @Nullable InputStream> resources, String file) {
            try (InputStream in = resources.apply(file)) {
                if (in == null) {
                    throw new MissingResourceException("there is no file " + file, Sentences.class.getName(), file);
                }
                return new PropertyResourceBundle(in);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }
}
