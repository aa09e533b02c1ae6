package io.qarules.engine.check;

import io.qarules.engine.value.TextOrder;
import io.qarules.internal.Messages;
import io.qarules.outcome.ProblemCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the surveys of each line, and those whose overall rating is missing or broken (POLICY 20). */
final class SurveyCounts {
    private final Map<@Nullable String, Count> byLine = new HashMap<>();

    /**
     * Adds one survey.
     *
     * @param line the member's line; null where it is unknown
     */
    void add(@Nullable String line, boolean broken) {
        Count count = byLine.computeIfAbsent(line, unknown -> new Count());
        count.all++;
        count.broken += broken ? 1 : 0;
    }

    /** Returns whether more than a tenth of a line's surveys have a broken rating. */
    boolean isUnreliable(@Nullable String line) {
        Count count = byLine.get(line);
        return count != null && count.isUnreliable();
    }

    /** Reports each line more than a tenth of whose surveys have a broken rating. */
    void report(Problems problems) {
        List<@Nullable String> lines = byLine.keySet().stream()
                .filter(this::isUnreliable)
                .sorted(Comparator.nullsFirst(TextOrder.BY_CODE_POINT))
                .toList();
        for (String line : lines) {
            Count count = byLine.get(line);
            if (count != null) {
                problems.add(
                        ProblemCode.TOO_MANY_INVALID,
                        Pointer.ROOT.child("members"),
                        line,
                        line == null
                                ? Messages.PROBLEMS.english("surveys.noLine", count.broken, count.all)
                                : Messages.PROBLEMS.english("surveys.line", count.broken, count.all, line));
            }
        }
    }

    private static final class Count {
        private long all;
        private long broken;

        private boolean isUnreliable() {
            return broken * 10 > all;
        }
    }
}
