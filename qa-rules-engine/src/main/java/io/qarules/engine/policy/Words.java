package io.qarules.engine.policy;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import java.util.List;

/** Advises about words of stage policy. */
final class Words {
    private Words() {}

    /** Suggests the closest known word, or all of them. */
    static PackText nearest(String word, List<String> known) {
        return ClosestMatch.to(word, known)
                .map(PackText::maybe)
                .orElseGet(() -> PackText.of("HINT.choose", PackText.commas(known)));
    }
}
