package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.outcome.Problem;
import io.qarules.outcome.Text;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Checks that a message is said in Chinese as in English: with the same values, and nothing else of the English. */
public final class InBothLanguages {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private InBothLanguages() {}

    public static void isSaid(Problem problem) {
        Text text = problem.text();
        assertThat(text.en()).isEqualTo(problem.message());
        assertThat(text.zh()).as(text.en()).containsPattern("\\p{IsHan}").isNotEqualTo(text.en());
        assertThat(numbers(text.zh())).as(text.zh()).isEqualTo(numbers(text.en()));
        if (!text.en().contains("{")) {
            assertThat(text.zh()).doesNotContain("{");
        }
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
