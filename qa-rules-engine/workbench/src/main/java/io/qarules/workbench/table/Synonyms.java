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
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words by which columns and cells are known, in English and Chinese, from the file {@code Synonyms}. */
final class Synonyms {
    private static final Properties WORDS = read();
    private static final Pattern OF_SATISFACTION = Pattern.compile("(?i)satisf|满意");
    private static final String OTHERS = "not.";
    private static final Set<String> NOT = Set.of("not", "non", "no", "un");
    private static final String NOT_IN_CHINESE = "未不无非";
    private static final Pattern BETWEEN_WORDS = Pattern.compile(
            "[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{IsHan})(?=\\p{Alnum})|(?<=\\p{Alnum})(?=\\p{IsHan})");
    /** What stands in brackets, and what asks whether. */
    private static final Pattern BESIDE =
            Pattern.compile("[(（\\[][^)）\\]]*[)）\\]]|^\\s*(?:(?i:is|was|has)(?![a-z])|是否)");

    private static final int SHORTEST_PART = 4;

    private Synonyms() {}

    /**
     * How well a name fits: 3 it is one of the words, 2 it is one but for what stands in brackets or asks whether, as in
     * "duration (s)" and "is resolved", 1 it has one among others, 0 neither, −1 it has one that speaks of something else,
     * as "hold" in "hold duration".
     */
    static int fit(String key, String name) {
        String plain = plain(name);
        List<String> words = words(key);
        if (words.contains(plain)) {
            return 3;
        }
        List<String> parts = parts(name);
        if (words(OTHERS + key).stream().anyMatch(word -> has(parts, plain, word))) {
            return -1;
        }
        if (words.contains(plain(BESIDE.matcher(name).replaceAll("")))) {
            return 2;
        }
        return words.stream().anyMatch(word -> isPart(word) && has(parts, plain, word)) ? 1 : 0;
    }

    /** Whether a name has a word: some of its parts together, or of a Chinese word its characters; but no "not" before. */
    private static boolean has(List<String> parts, String plain, String word) {
        if (isChinese(word)) {
            int at = plain.indexOf(word);
            return at >= 0 && (at == 0 || NOT_IN_CHINESE.indexOf(plain.charAt(at - 1)) < 0);
        }
        for (int from = 0; from < parts.size(); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < parts.size() && run.length() < word.length(); to++) {
                run.append(parts.get(to));
            }
            if (run.toString().equals(word) && (from == 0 || !NOT.contains(parts.get(from - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** The words of a name: {@code talkTime} and {@code Talk_time} have two. */
    private static List<String> parts(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(name))
                .map(Synonyms::plain)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The place of a name among the words, the likeliest first; behind all where it is none of them. */
    static int rank(String key, String name) {
        int at = words(key).indexOf(plain(name));
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    static boolean are(String key, String text) {
        return words(key).contains(plain(text));
    }

    /** The one of some keys whose words a text is, or else the only one of whose words it has one among others. */
    static Optional<String> oneOf(List<String> keys, String text) {
        Optional<String> whole = keys.stream().filter(key -> are(key, text)).findFirst();
        List<String> parts = keys.stream().filter(key -> fit(key, text) > 0).toList();
        return whole.isPresent() || parts.size() != 1 ? whole : Optional.of(parts.get(0));
    }

    /** Short Latin words say little beside others, as "rep" in "rep email". */
    private static boolean isPart(String word) {
        return word.length() >= SHORTEST_PART || (word.length() >= 2 && isChinese(word));
    }

    private static boolean isChinese(String word) {
        return word.charAt(0) > '\u2E80';
    }

    private static List<String> words(String key) {
        String words = WORDS.getProperty(key);
        if (words == null && !key.startsWith(OTHERS)) {
            throw new IllegalArgumentException(key);
        }
        return words == null ? List.of() : Arrays.asList(words.split(", "));
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The first of some units that a name has: as a word of its own, or as its end. */
    static Optional<String> unit(List<String> keys, String name) {
        List<String> parts = parts(name);
        String plain = plain(name);
        return keys.stream()
                .filter(key -> words(key).stream()
                        .anyMatch(word -> parts.contains(word) || (word.length() > 1 && plain.endsWith(word))))
                .findFirst();
    }

    /** Whether a text is a word for a rating and says of what. */
    static boolean isOfSatisfaction(String text) {
        return ratings().anyMatch(key -> are(key, text))
                && OF_SATISFACTION.matcher(text).find();
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
