package io.qarules.workbench.diff;

import static java.util.Comparator.comparing;

import io.qarules.outcome.Score;
import io.qarules.workbench.diff.DiffReport.GradeLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts evaluations with a different grade; scores do not depend on the pack, grades do. */
final class GradeTotals {
    private static final Comparator<GradeLine> ORDER = comparing(
                    GradeLine::before, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(GradeLine::after, Comparator.nullsLast(Comparator.<String>naturalOrder()));

    private final Map<Key, Long> regraded = new HashMap<>();

    /**
     * Adds the evaluations of a case.
     *
     * @return whether the grade of one of them differs
     */
    boolean add(List<Score> before, List<Score> after) {
        Map<String, Score> now = new HashMap<>();
        after.forEach(score -> now.put(score.evaluationId(), score));
        boolean any = false;
        for (Score old : before) {
            Score twin = now.get(old.evaluationId());
            if (twin != null && !Objects.equals(old.grade(), twin.grade())) {
                regraded.merge(new Key(old.grade(), twin.grade()), 1L, Long::sum);
                any = true;
            }
        }
        return any;
    }

    List<GradeLine> lines() {
        return regraded.entrySet().stream()
                .map(entry -> new GradeLine(entry.getKey().before, entry.getKey().after, entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private record Key(@Nullable String before, @Nullable String after) {}
}
