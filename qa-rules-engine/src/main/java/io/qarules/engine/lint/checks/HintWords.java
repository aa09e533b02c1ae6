package io.qarules.engine.lint.checks;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Phrases the hints of diagnostics. */
final class HintWords {
    private HintWords() {}

    /** Suggests the closest known word; where none is close, all of them if they are few; else null. */
    static @Nullable PackText maybe(String word, Collection<String> known) {
        return maybe(word, known, UnaryOperator.identity());
    }

    static @Nullable PackText maybe(String word, Collection<String> known, UnaryOperator<String> written) {
        String nearest = ClosestMatch.to(word, known).orElse(null);
        return nearest == null ? all(known, written) : PackText.maybe(written.apply(nearest));
    }

    /**
     * Suggests the closest verb; where none is close, those that begin with the same word, else all of them if they are
     * few; else null.
     *
     * @param fits whether a verb takes what the misspelt one is given
     */
    static @Nullable PackText verb(String word, Collection<String> known, Predicate<String> fits) {
        String nearest = ClosestMatch.to(word, known, fits).orElse(null);
        if (nearest != null) {
            return PackText.maybe(nearest);
        }
        List<String> alike = known.stream()
                .filter(verb -> ClosestMatch.sharesStem(word, verb))
                .toList();
        return all(alike.isEmpty() ? known : alike, UnaryOperator.identity());
    }

    private static @Nullable PackText all(Collection<String> known, UnaryOperator<String> written) {
        if (known.isEmpty() || known.size() > 24) {
            return null;
        }
        PackText all = PackText.commas(known.stream().sorted().map(written).toList());
        return known.size() == 1 ? PackText.maybe(all) : PackText.of("HINT.choose", all);
    }

    /** Suggests the closest known word; null where none is close. */
    static @Nullable PackText nearest(String word, Collection<String> known) {
        return ClosestMatch.to(word, known).map(PackText::maybe).orElse(null);
    }
}
