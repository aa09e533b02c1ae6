package io.qarules.workbench.describe;

import io.qarules.engine.rules.types.FactType;
import io.qarules.outcome.Text;
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
        for (String step : path.split("\\.", -1)) {
            Text own = PageWords.say(owner.getSimpleName() + "." + step);
            words = words.equals(PageWords.NOTHING) ? own : PageWords.say("of", own, words);
            owner = at(owner, step).type();
        }
        return words;
    }

    /**
     * Returns the key of a property's own sentence for a value, e.g. {@code Call.deal.is.false}.
     *
     * @param operator a word, e.g. {@code is}
     */
    static String key(Class<?> type, String path, String operator, String value) {
        int dot = path.lastIndexOf('.');
        Class<?> owner = dot < 0 ? type : last(type, path.substring(0, dot)).type();
        return "%s.%s.%s.%s".formatted(owner.getSimpleName(), path.substring(dot + 1), operator, value);
    }

    /** Returns the property at the end of a path that the check of the pack has found sound. */
    static FactType.Property last(Class<?> type, String path) {
        return Objects.requireNonNull(FactType.of(type).path(path), path);
    }

    /** Returns whether a property, or something on the way to it, may be unknown. */
    static boolean mayBeUnknown(Class<?> type, String path) {
        Class<?> owner = type;
        for (String step : path.split("\\.", -1)) {
            FactType.Property property = at(owner, step);
            if (property.nullable()) {
                return true;
            }
            owner = property.type();
        }
        return false;
    }

    /** Returns the word of an enum. */
    static Text word(Class<?> type, String word) {
        return PageWords.say("word.%s.%s".formatted(type.getSimpleName(), word));
    }

    private static FactType.Property at(Class<?> owner, String step) {
        return Objects.requireNonNull(FactType.of(owner).property(step), step);
    }
}
