package io.qarules.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.book.CauseKind;
import io.qarules.book.FactChange;
import io.qarules.book.FactKind;
import io.qarules.outcome.ChangeKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sentences about entries are complete in both languages. */
class EntryTextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Properties english = bundle("en");
    private final Properties chinese = bundle("zh");

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(chinese.getProperty(key)).as(key).containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void everyWordHasASentenceAndEverySentenceAWord() {
        Set<String> keys = new TreeSet<>(List.of("entry", "entry.late", "cause.fact.CORRECTED", "cause.fact.CHANGED"));
        keys.addAll(keys("kind.", ChangeKind.values()));
        keys.addAll(keys("cause.", CauseKind.values()));
        keys.addAll(keys("cause.fact.", FactChange.values()));
        keys.addAll(keys("fact.", FactKind.values()));
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    }

    private static List<String> keys(String prefix, Enum<?>[] words) {
        return Arrays.stream(words).map(word -> prefix + word.name()).toList();
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.toList());
    }

    private static Properties bundle(String language) {
        Properties bundle = new Properties();
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(
                        EntryTextsTest.class.getResourceAsStream("EntryTexts_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            bundle.load(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bundle;
    }
}
