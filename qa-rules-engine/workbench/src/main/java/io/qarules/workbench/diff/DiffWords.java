package io.qarules.workbench.diff;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;

/** What a comparison says, from the files {@code Differences_zh} and {@code Differences_en}. */
final class DiffWords {
    private static final Sentences SENTENCES = new Sentences(DiffWords.class::getResourceAsStream, "Differences");

    private DiffWords() {}

    static Text say(String key, Object... values) {
        return SENTENCES.text(key, values);
    }
}
