package io.qarules.engine.lint.checks;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import java.util.Collection;
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
        if (nearest != null) {
            return PackText.maybe(written.apply(nearest));
        }
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
