package io.qarules.engine.value;

import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a pair of files, {@code NAME_zh.properties} and {@code NAME_en.properties} in UTF-8. Unlike a
 * {@link java.util.ResourceBundle}, neither file falls back to the other or to the machine's locale.
 */
public final class Sentences {
    private final Bundle zh;
    private final Bundle en;

    /**
     * Reads both files.
     *
     * @param resources opens a file by its name, or returns null; {@code X.class::getResourceAsStream} for the files
     *     beside class X, which in a named module only X itself may open
     * @param name of the pair, without language
     * @throws MissingResourceException if one of the files is missing
     */
    public Sentences(Function<String, @Nullable InputStream> resources, String name) {
        zh = new Bundle(resources, name, Locale.CHINESE);
        en = new Bundle(resources, name, Locale.ENGLISH);
    }

    /** Returns the texts in that language. */
    public Bundle in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    public Bundle zh() {
        return zh;
    }

    public Bundle en() {
        return en;
    }

    /**
     * Formats a sentence in both languages.
     *
     * @param key of the sentence in both files
     * @param values the sentence's arguments; a {@link Text} among them is said in the language of the sentence
     */
    public Text text(String key, @Nullable Object... values) {
        return new Text(say(Language.ZH, key, values), say(Language.EN, key, values));
    }

    /** Joins sentences in each language. */
    public static Text join(List<Text> texts) {
        return new Text(
                texts.stream().map(Text::zh).collect(Collectors.joining()),
                texts.stream().map(Text::en).collect(Collectors.joining(" ")));
    }

    private String say(Language language, String key, @Nullable Object... values) {
        return in(language)
                .say(
                        key,
                        Arrays.stream(values)
                                .map(value -> value instanceof Text text ? text.in(language) : value)
                                .toArray());
    }

    /** The texts in one language. */
    public static final class Bundle {
        private final ResourceBundle bundle;
        private final Locale locale;
        /** By their keys. */
        private final Map<String, Sentence> read = new ConcurrentHashMap<>();

        private Bundle(Function<String, @Nullable InputStream> resources, String name, Locale locale) {
            this.bundle = read(resources, "%s_%s.properties".formatted(name, locale));
            this.locale = locale;
        }

        /** Returns whether there is a text with this key. */
        public boolean has(String key) {
            return bundle.containsKey(key);
        }

        /** Returns all texts by their keys, as {@link #say} says them without values. */
        public Map<String, String> texts() {
            return bundle.keySet().stream().collect(Collectors.toMap(key -> key, this::say));
        }

        public String say(String key, @Nullable Object... values) {
            return read.computeIfAbsent(key, unread -> new Sentence(bundle.getString(key), locale))
                    .say(values);
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
