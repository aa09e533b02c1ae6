package io.qarules.engine.lint.checks;

import io.qarules.engine.value.ClosestMatch;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Phrases the hints of diagnostics. */
public final class HintWords {
    private HintWords() {}

    /** Suggests the closest known word; where none is close, all of them if they are few; else null. */
    static @Nullable String maybe(String word, Collection<String> known) {
        return maybe(word, known, UnaryOperator.identity());
    }

    static @Nullable String maybe(String word, Collection<String> known, UnaryOperator<String> written) {
        String nearest = ClosestMatch.to(word, known).orElse(null);
        if (nearest != null) {
            return "Maybe " + written.apply(nearest);
        }
        return known.isEmpty() || known.size() > 24
                ? null
                : (known.size() == 1 ? "Maybe " : "Choose one of ")
                        + known.stream().sorted().map(written).collect(Collectors.joining(", "));
    }

    /** Suggests the closest known word; null where none is close. */
    static @Nullable String nearest(String word, Collection<String> known) {
        return ClosestMatch.to(word, known).map(near -> "Maybe " + near).orElse(null);
    }

    /** Joins words as in {@code a, b and c}. */
    public static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
