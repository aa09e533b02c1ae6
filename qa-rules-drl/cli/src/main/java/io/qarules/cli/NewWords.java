package io.qarules.cli;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;

/** What the commands that begin a pack or a clause say, from the files {@code New_zh} and {@code New_en}. */
final class NewWords {
    private static final Sentences SENTENCES = new Sentences(NewWords.class::getResourceAsStream, "New");

    private NewWords() {}

    static Text say(String key, Object... values) {
        return SENTENCES.text(key, values);
    }

    static UnknownWordException wrong(String key, Object... values) {
        return new UnknownWordException(say(key, values));
    }
}
