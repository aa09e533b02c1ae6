package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A column with the texts of the rows looked at.
 *
 * @param texts of the cells that are not blank, without space around
 * @param blank how many are blank
 * @param guess how the texts are read as moments
 * @param doubt the two readings of its numbers; null where they have one
 */
record SampledColumn(
        String name,
        List<String> texts,
        int blank,
        MomentGuess guess,
        @Nullable Text doubt) {
    private static final int SAMPLES = 3;

    SampledColumn {
        texts = List.copyOf(texts);
    }

    SampledColumn(String name, List<String> texts, int blank, @Nullable Text doubt) {
        this(name, texts, blank, new MomentGuess(List.copyOf(texts)), doubt);
    }

    Set<String> distinct() {
        return new LinkedHashSet<>(texts);
    }

    /** The share of the texts of which something holds; 0 where there is none. */
    double share(Predicate<String> holds) {
        return texts.isEmpty() ? 0 : (double) texts.stream().filter(holds).count() / texts.size();
    }

    /** The first different texts, for people. */
    String samples() {
        return String.join(
                ", ",
                distinct().stream()
                        .limit(SAMPLES)
                        .map(text -> text.length() > 24 ? text.substring(0, 24) + "…" : text)
                        .toList());
    }
}
