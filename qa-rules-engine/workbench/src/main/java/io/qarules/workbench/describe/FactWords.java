package io.qarules.workbench.describe;

import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import io.qarules.outcome.Text;
import java.util.List;
import java.util.Objects;

/** Words for facts, their properties, and the words of enums. */
final class FactWords {
    private FactWords() {}

    /** Returns the name of a fact, e.g. {@code offence}. */
    static Text fact(Class<?> type) {
        return PageWords.say("fact." + type.getSimpleName());
    }

    /** Returns the words for a property, with what it is read of: {@code talk time of the call}. */
    static Text property(Class<?> type, String path) {
        Class<?> owner = type;
        Text words = PageWords.NOTHING;
        for (Step step : Step.of(path)) {
            FactType.Property property = at(owner, step);
            Text own = property.given() == null
                    ? PageWords.say(owner.getSimpleName() + "." + step.name())
                    : PageWords.say("reading." + step.name(), String.valueOf(property.given()));
            words = words.equals(PageWords.NOTHING) ? own : PageWords.say("of", own, words);
            owner = property.type();
        }
        return words;
    }

    /**
     * Returns the key of a property's own sentence for a value, e.g. {@code Call.deal.is.false}.
     *
     * @param operator a word, e.g. {@code is}
     */
    static String key(Class<?> type, String path, String operator, String value) {
        FactType.Property property = last(type, path);
        List<Step> steps = Step.of(path);
        return "%s.%s.%s.%s"
                .formatted(
                        property.owner().getSimpleName(),
                        steps.get(steps.size() - 1).text(),
                        operator,
                        value);
    }

    /** Returns the property at the end of a path that the check of the pack has found sound. */
    static FactType.Property last(Class<?> type, String path) {
        return Objects.requireNonNull(FactType.of(type).path(path), path);
    }

    /** Returns whether a property, or something on the way to it, may be unknown. */
    static boolean mayBeUnknown(Class<?> type, String path) {
        return FactType.of(type).mayBeUnknown(path);
    }

    /** Returns the word of an enum. */
    static Text word(Class<?> type, String word) {
        return PageWords.say("word.%s.%s".formatted(type.getSimpleName(), word));
    }

    private static FactType.Property at(Class<?> owner, Step step) {
        return Objects.requireNonNull(FactType.of(owner).property(step.text()), step.text());
    }
}
