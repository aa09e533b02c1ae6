package io.qarules.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.outcome.ChangeKind;
import io.qarules.outcome.DecisionStatus;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of the pages")
class WordsTest {
    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-z][a-z.-]*)[}(]");

    private final Properties en = read("/messages.properties");
    private final Properties zh = read("/messages_zh.properties");

    @Test
    void thereIsEachInChineseToo() {
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        assertThat(zh.stringPropertyNames())
                .allSatisfy(key -> assertThat(zh.getProperty(key)).containsPattern("\\p{IsHan}|^[^A-Za-z]*$"));
    }

    @Test
    void whatTemplatesSayIsThere() throws IOException {
        TreeSet<String> said = new TreeSet<>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.toList()) {
                MESSAGE.matcher(Files.readString(template)).results().forEach(word -> said.add(word.group(1)));
            }
        }
        assertThat(said).hasSizeGreaterThan(40).allSatisfy(key -> assertThat(en).containsKey(key));
    }

    /** Those of settlements are in no book. */
    @Test
    void thereIsAWordForWhateverABookCanHave() {
        assertThat(Arrays.stream(DecisionStatus.values()).map(status -> "status." + status))
                .allSatisfy(key -> assertThat(en).containsKey(key));
        assertThat(Arrays.stream(ChangeKind.values()).map(kind -> "change." + kind))
                .allSatisfy(key -> assertThat(en).containsKey(key));
        assertThat(List.of(
                        "COACHING",
                        "REMINDER",
                        "WARNING",
                        "SELF_REVIEW",
                        "TRAINING",
                        "OFFLINE_TRAINING",
                        "FINE",
                        "DISMISSAL",
                        "ACKNOWLEDGEMENT",
                        "HANDOVER",
                        "RECTIFICATION",
                        "PROGRESS_AWARD",
                        "RECORDING_AWARD",
                        "COMMENDATION",
                        "POINTS",
                        "EXPERIENCE_TRAINING",
                        "PRAISE"))
                .allSatisfy(kind -> assertThat(en).containsKey("kind." + kind));
    }

    private static Properties read(String file) {
        try (Reader reader = new InputStreamReader(WordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
