package io.qarules.engine.explain;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Composes the sentences of explanations from the bundles {@code Explanations_*}. */
final class Wording {
    private static final Sentences SENTENCES = new Sentences(Wording.class::getResourceAsStream, "Explanations");

    private Wording() {}

    /**
     * Formats a sentence in both languages.
     *
     * @param key of the sentence in the bundles
     * @param values the sentence's arguments: bilingual texts, lists of ids, enum constants, or anything with a text
     *     form
     */
    static Text say(String key, @Nullable Object... values) {
        return new Text(say(SENTENCES.zh(), true, key, values), say(SENTENCES.en(), false, key, values));
    }

    /** Joins sentences in each language. */
    static Text join(List<Text> texts) {
        return Sentences.join(texts);
    }

    private static String say(Sentences.Bundle language, boolean zh, String key, @Nullable Object... values) {
        return language.say(
                key,
                Arrays.stream(values).map(value -> text(language, zh, value)).toArray());
    }

    private static String text(Sentences.Bundle language, boolean zh, @Nullable Object value) {
        if (value instanceof Text text) {
            return zh ? text.zh() : text.en();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> text(language, zh, element))
                    .collect(Collectors.joining(language.say("comma")));
        }
        if (value instanceof Enum<?> word) {
            String key = word.getDeclaringClass().getSimpleName() + "." + word.name();
            return language.has(key) ? language.say(key) : word.name();
        }
        return value == null ? language.say("nobody") : String.valueOf(value);
    }
}
