package io.qarules.engine.lint.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.rules.Verbs;
import io.qarules.engine.source.Stage;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The names that a verb is given are checked, whatever the verb")
class NameCheckTest {
    @Test
    void everyTextThatAVerbIsGivenIsANameThatIsChecked() {
        List<String> texts = Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.POLICY)
                .flatMap(stage -> stage.globalTypes().stream())
                .flatMap(NameCheckTest::verbs)
                .flatMap(verb -> Arrays.stream(verb.getParameters())
                        .filter(parameter -> parameter.getType() == String.class)
                        .filter(parameter -> !NameCheck.NAMES.containsKey(parameter.getName()))
                        .map(parameter -> verb.getName() + " " + parameter.getName()))
                .toList();

        assertThat(texts)
                .as("the field of a quota is checked by itself, and what it holds may be any text")
                .containsExactlyInAnyOrder("focus field", "focus kind");
    }

    private static Stream<Method> verbs(String global) {
        try {
            return Verbs.of(Class.forName(global)).values().stream();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(global, e);
        }
    }
}
