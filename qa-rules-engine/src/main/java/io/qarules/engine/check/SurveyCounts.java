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
public final class SurveyCounts {
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

    /**
     * Adds surveys that were counted elsewhere.
     *
     * @param line the members' line; null where it is unknown
     */
    public void add(@Nullable String line, long all, long broken) {
        Count count = byLine.computeIfAbsent(line, unknown -> new Count());
        count.all += all;
        count.broken += broken;
    }

    /** Adds what was counted elsewhere. */
    public void add(SurveyCounts other) {
        other.forEach(this::add);
    }

    /** Gives each line with its counts, in no order. */
    public void forEach(Each each) {
        byLine.forEach((line, count) -> each.line(line, count.all, count.broken));
    }

    /** Takes the counts of a line. */
    public interface Each {
        void line(@Nullable String line, long all, long broken);
    }

    /** Returns whether more than a tenth of a line's surveys have a broken rating. */
    public boolean isUnreliable(@Nullable String line) {
        Count count = byLine.get(line);
        return count != null && count.isUnreliable();
    }

    /** Reports each line more than a tenth of whose surveys have a broken rating. */
    public void report(Problems problems) {
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
