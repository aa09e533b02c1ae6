package io.qarules;

import io.qarules.internal.Messages;
import io.qarules.outcome.Text;
import java.util.Arrays;

/** Says in both languages what happened to a case that failed. */
final class Failures {
    private Failures() {}

    /**
     * Returns a sentence in both languages.
     *
     * @param key of the sentence
     * @param values what stands in its places; a {@link Text} in the language of the sentence
     */
    static Text text(String key, Object... values) {
        return new Text(
                Messages.FAILURES.chinese(
                        key,
                        Arrays.stream(values)
                                .map(value -> value instanceof Text text ? text.zh() : value)
                                .toArray()),
                Messages.FAILURES.english(
                        key,
                        Arrays.stream(values)
                                .map(value -> value instanceof Text text ? text.en() : value)
                                .toArray()));
    }

    /** Returns an English message in both languages. */
    static Text ofEnglish(String message) {
        return new Text(Messages.FAILURES.inChinese(message), message);
    }
}
