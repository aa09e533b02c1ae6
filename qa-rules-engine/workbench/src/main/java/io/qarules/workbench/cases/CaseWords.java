package io.qarules.workbench.cases;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Language;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Text;
import io.qarules.workbench.report.ReportWords;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the run of cases says, from the files {@code Cases_zh} and {@code Cases_en}. */
final class CaseWords {
    static final Text NOTHING = new Text("", "");

    private static final Sentences SENTENCES = new Sentences(CaseWords.class::getResourceAsStream, "Cases");

    private CaseWords() {}

    static Text say(String key, @Nullable Object... values) {
        return SENTENCES.text(key, values);
    }

    static String say(Language language, String key, @Nullable Object... values) {
        return SENTENCES.in(language).say(key, values);
    }

    /** Says one of two sentences, by whether there is a value for the last place. */
    static Text maybe(String key, Optional<String> near, Object value) {
        return near.map(word -> say(key + ".maybe", value, word)).orElseGet(() -> say(key, value));
    }

    /** Says what is wrong with the input of a case. */
    static List<Text> ofInput(List<Problem> problems) {
        return problems.stream()
                .map(problem -> say(
                        "input",
                        new Text(
                                ReportWords.of(problem.code()).zh(),
                                problem.code().name()),
                        problem.path(),
                        problem.text()))
                .toList();
    }

    /** Joins texts with "or" in each language. */
    static Text anyOf(List<Text> texts) {
        return texts.stream().reduce((one, other) -> say("or", one, other)).orElse(NOTHING);
    }

    static List<Text> asWritten(List<String> words) {
        return words.stream().map(CaseWords::asWritten).toList();
    }

    /** Returns a text that is the same in both languages. */
    static Text asWritten(String text) {
        return new Text(text, text);
    }
}
