package io.qarules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are made and stored in English, and found again by their text to be said in Chinese too. The sentences
 * stand beside the class {@code Problem}, in {@code NAME_en.properties} and {@code NAME_zh.properties}.
 */
public final class Messages {
    /** What is wrong with an input. */
    public static final Messages PROBLEMS = new Messages("Messages");

    /** What happened to a case that failed. */
    public static final Messages FAILURES = new Messages("Failures");

    /** Why a question cannot be answered. */
    public static final Messages QUESTIONS = new Messages("Questions");

    private final Map<String, MessageTemplate> en;
    private final Map<String, MessageTemplate> zh;
    /** The most specific sentence first. */
    private final List<String> keys;

    private Messages(String name) {
        en = read(name + "_en.properties");
        zh = read(name + "_zh.properties");
        keys = en.keySet().stream()
                .sorted(Comparator.<String>comparingInt(
                                key -> -template(en, key).literalLength())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * Returns a sentence in English.
     *
     * @param key of the sentence
     * @param values what stands in its places
     */
    public String english(String key, @Nullable Object... values) {
        return template(en, key).fill(Arrays.stream(values).map(String::valueOf).toList());
    }

    /**
     * Returns a sentence in Chinese.
     *
     * @param key of the sentence
     * @param values what stands in its places
     */
    public String chinese(String key, @Nullable Object... values) {
        return template(zh, key).fill(Arrays.stream(values).map(String::valueOf).toList());
    }

    /** Returns an English message in Chinese; one that is none of these sentences stays English. */
    public String inChinese(String message) {
        for (String key : keys) {
            List<String> values = template(en, key).match(message);
            if (values != null) {
                return template(zh, key).fill(values);
            }
        }
        return message;
    }

    private static MessageTemplate template(Map<String, MessageTemplate> templates, String key) {
        MessageTemplate template = templates.get(key);
        if (template == null) {
            throw new MissingResourceException("there is no sentence " + key, Messages.class.getName(), key);
        }
        return template;
    }

    private static Map<String, MessageTemplate> read(String file) {
        try (InputStream in = Messages.class.getResourceAsStream("/io/qarules/outcome/" + file)) {
            if (in == null) {
                throw new MissingResourceException("there is no file " + file, Messages.class.getName(), file);
            }
            PropertyResourceBundle bundle = new PropertyResourceBundle(in);
            Map<String, MessageTemplate> templates = new HashMap<>();
            bundle.keySet().forEach(key -> templates.put(key, MessageTemplate.of(bundle.getString(key))));
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
