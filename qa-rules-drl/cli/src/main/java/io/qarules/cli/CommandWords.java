package io.qarules.cli;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What commands say on the way, and why they cannot go on, from the files {@code Commands_zh} and {@code Commands_en}. */
final class CommandWords {
    private static final Sentences SENTENCES = new Sentences(CommandWords.class::getResourceAsStream, "Commands");

    private CommandWords() {}

    /** Says a sentence; values other than texts and numbers are written as they are. */
    static Text say(String key, Object... values) {
        return SENTENCES.text(key, values);
    }

    /**
     * Says a sentence about an unknown word; one more sentence, whose key ends with {@code .maybe}, suggests another
     * word in its last place.
     *
     * @param near the closest known word
     */
    static Text maybe(String key, Optional<String> near, Object... values) {
        return near.map(word -> say(
                        key + ".maybe",
                        Stream.concat(Arrays.stream(values), Stream.of(word)).toArray()))
                .orElseGet(() -> say(key, values));
    }
}
