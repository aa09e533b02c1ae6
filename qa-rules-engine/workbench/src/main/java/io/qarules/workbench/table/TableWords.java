package io.qarules.workbench.table;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of files of calls and their maps, from the files {@code Table_zh} and {@code Table_en}. */
final class TableWords {
    private static final Sentences SENTENCES = new Sentences(TableWords.class::getResourceAsStream, "Table");

    private TableWords() {}

    static Text say(String key, @Nullable Object... values) {
        return SENTENCES.text(key, values);
    }

    /** Says one of two sentences, by whether there is a word to suggest for the last place. */
    static Text maybe(String key, Optional<String> near, Object one, Object other) {
        return near.map(word -> say(key + ".maybe", one, other, word)).orElseGet(() -> say(key, one, other));
    }
}
