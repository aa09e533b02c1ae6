package io.qarules.workbench.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The words by which columns and cells are known, in English and Chinese, from the file {@code Synonyms}. */
final class Synonyms {
    private static final Properties WORDS = read();
    private static final int SHORTEST_PART = 4;

    private Synonyms() {}

    /** How well a name fits: 2 it is one of the words, 1 it contains one, 0 neither. */
    static int fit(String key, String name) {
        String plain = plain(name);
        List<String> words = words(key);
        if (words.contains(plain)) {
            return 2;
        }
        return words.stream().anyMatch(word -> isPart(word) && plain.contains(word)) ? 1 : 0;
    }

    /** The place of a name among the words, the likeliest first; behind all where it is none of them. */
    static int rank(String key, String name) {
        int at = words(key).indexOf(plain(name));
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    static boolean are(String key, String text) {
        return words(key).contains(plain(text));
    }

    /** Short Latin words stand in many names by chance, as "rep" in "report". */
    private static boolean isPart(String word) {
        return word.length() >= SHORTEST_PART || (word.length() >= 2 && word.charAt(0) > '\u2E80');
    }

    private static List<String> words(String key) {
        return Arrays.asList(Objects.requireNonNull(WORDS.getProperty(key), key).split(", "));
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** All keys of ratings in words, {@code rating.1} to {@code rating.5}. */
    static Stream<String> ratings() {
        return Stream.of("rating.1", "rating.2", "rating.3", "rating.4", "rating.5");
    }

    private static Properties read() {
        try (InputStream in = Synonyms.class.getResourceAsStream("Synonyms.properties")) {
            Properties words = new Properties();
            words.load(
                    new InputStreamReader(Objects.requireNonNull(in, "Synonyms.properties"), StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
