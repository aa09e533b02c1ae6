package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What the check says of a pack is there in both languages, and all of it is said somewhere")
class PackTextTest {
    private static final Pattern KEY = Pattern.compile("\"([A-Z][A-Z0-9_]*\\.[a-z][a-z0-9-]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+\\}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}|[\\u3000-\\u303F\\uFF00-\\uFFEF“”]");

    private static final Map<Language, Properties> SENTENCES = new EnumMap<>(Language.class);

    @BeforeAll
    static void read() throws IOException {
        SENTENCES.put(Language.ZH, read("PackTexts_zh.properties"));
        SENTENCES.put(Language.EN, read("PackTexts_en.properties"));
    }

    @Test
    void eachSentenceIsThereInBothLanguages() {
        assertThat(sentences(Language.ZH).keySet())
                .isEqualTo(sentences(Language.EN).keySet());
    }

    @Test
    void eachSentenceHasTheSamePlaceholdersInBothLanguages() {
        assertThat(placeholders(Language.ZH)).isEqualTo(placeholders(Language.EN));
    }

    @Test
    void noChineseSentenceIsEnglishAndNoEnglishOneChinese() {
        assertThat(sentences(Language.ZH).values())
                .allMatch(sentence ->
                        Pattern.compile("\\p{IsHan}").matcher((String) sentence).find());
        assertThat(sentences(Language.EN).values())
                .noneMatch(sentence -> CHINESE.matcher((String) sentence).find());
    }

    @ParameterizedTest
    @EnumSource
    void noSentenceLosesAQuoteOrABrace(Language language) {
        assertThat(sentences(language).values())
                .noneMatch(sentence -> ((String) sentence).replace("''", "").contains("'"));
        assertThat(sentences(language).values())
                .noneMatch(sentence ->
                        PLACEHOLDER.matcher((String) sentence).replaceAll("").matches(".*[{}].*"));
    }

    @Test
    void theCodeSaysEachSentenceAndNoOther() throws IOException {
        assertThat(keysInTheCode())
                .containsExactlyInAnyOrderElementsOf(sentences(Language.EN).keySet().stream()
                        .map(String.class::cast)
                        .toList());
    }

    @Test
    void aTextAmongTheValuesIsSaidInTheLanguageOfTheSentence() {
        assertThat(PackText.of("WRONG_TYPE.literal", "occurrence", PackText.of("TYPE.whole"), "\"1\"")
                        .text())
                .isEqualTo(new Text("occurrence 是整数，而 \"1\" 不是", "occurrence is a whole number, and \"1\" is not"));
    }

    @Test
    void numbersAndBracesOfTheRuleStandAsTheyAre() {
        assertThat(PackText.of("SYNTAX.unexpected", "{0} it's").text().en()).isEqualTo("{0} it's is not expected here");
        assertThat(PackText.of("STATEMENT.several", 12345).text().en())
                .isEqualTo("the right side has 12345 statements, and one is enough");
    }

    @Test
    void partsAreJoinedInEachLanguage() {
        List<String> parts = List.of("a", "b", "c");

        assertThat(PackText.and(parts).text()).isEqualTo(new Text("a、b、c", "a, b and c"));
        assertThat(PackText.or(parts).text()).isEqualTo(new Text("a 或 b 或 c", "a or b or c"));
        assertThat(PackText.commas(parts).text()).isEqualTo(new Text("a、b、c", "a, b, c"));
        assertThat(PackText.and(List.of("a")).text()).isEqualTo(new Text("a", "a"));
        assertThat(PackText.and(List.of()).text()).isEqualTo(new Text("", ""));
    }

    private static Properties sentences(Language language) {
        return SENTENCES.get(language);
    }

    private static Map<Object, Set<String>> placeholders(Language language) {
        return sentences(language).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sentence -> PLACEHOLDER
                        .matcher((String) sentence.getValue())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** Every text in quotes that has the form of a key. */
    private static Set<String> keysInTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> KEY.matcher(text(file)).results().map(key -> key.group(1)))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String name) throws IOException {
        Properties sentences = new Properties();
        try (InputStream file = PackText.class.getResourceAsStream(name)) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
