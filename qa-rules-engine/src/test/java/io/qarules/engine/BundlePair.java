package io.qarules.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two files of a bundle of sentences, {@code NAME_zh.properties} and {@code NAME_en.properties}. */
public final class BundlePair {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final TreeMap<String, String> zh;
    private final TreeMap<String, String> en;

    /**
     * Reads both files.
     *
     * @param directory where they stand
     * @param name of the pair, without language
     */
    public BundlePair(Path directory, String name) {
        zh = read(directory.resolve(name + "_zh.properties"));
        en = read(directory.resolve(name + "_en.properties"));
    }

    /** Both have the same keys, and the same places in each sentence. */
    public BundlePair saysTheSameInBoth() {
        assertThat(zh.keySet()).isEqualTo(en.keySet());
        assertThat(zh.keySet())
                .allSatisfy(key -> assertThat(places(zh.get(key))).as(key).isEqualTo(places(en.get(key))));
        return this;
    }

    /**
     * The Chinese file is Chinese and the English one has no Chinese.
     *
     * @param neither keys of texts that need no Chinese, such as numbers and signs
     */
    public BundlePair isInItsLanguages(String... neither) {
        List<String> signs = List.of(neither);
        assertThat(en)
                .allSatisfy((key, text) ->
                        assertThat(HAN.matcher(text).find()).as(key).isFalse());
        assertThat(zh)
                .allSatisfy((key, text) ->
                        assertThat(HAN.matcher(text).find()).as(key).isNotEqualTo(signs.contains(key)));
        return this;
    }

    /**
     * Each key stands in the source, or in a template after {@code words.}, or begins with what the source puts before
     * words of its own. Keys that end with {@code .maybe} belong to those without.
     *
     * @param sources directories of Java sources and templates
     * @param composed the beginnings of composed keys, e.g. {@code kind.}
     */
    public BundlePair isUsedBy(List<Path> sources, String... composed) {
        String source = sources.stream().map(BundlePair::source).collect(Collectors.joining());
        assertThat(en.keySet())
                .allMatch(key -> source.contains('"' + key + '"')
                        || source.contains("words." + key + "}")
                        || key.endsWith(".maybe")
                        || Stream.of(composed).anyMatch(key::startsWith));
        assertThat(en.keySet())
                .filteredOn(key -> key.endsWith(".maybe"))
                .allMatch(key -> en.containsKey(key.substring(0, key.length() - ".maybe".length())));
        assertThat(composed).allMatch(beginning -> en.keySet().stream().anyMatch(key -> key.startsWith(beginning)));
        return this;
    }

    /** Ten above its place stands how many a value is, which says its plural: that is no other value. */
    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .map(place -> place.substring(place.length() - 1))
                .distinct()
                .sorted()
                .toList();
    }

    private static String source(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|mustache)"))
                    .map(BundlePair::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<String, String> read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TreeMap<String, String> sorted = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> sorted.put(key, texts.getProperty(key)));
        return sorted;
    }
}
