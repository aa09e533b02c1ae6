package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Every combination of what the rules of a clause tell apart.
 *
 * @param axes the properties that are told apart
 * @param all one part of each axis, by its key
 */
record GapCells(Map<String, GapAxis> axes, List<Map<String, String>> all) {
    private static final ImmutableRangeSet<BigDecimal> EVERY = ImmutableRangeSet.of(Range.atLeast(BigDecimal.ONE));

    private static final long STEPS_OF_A_PART = 4;

    /** The one combination of rules that tell nothing apart. */
    static final GapCells ONE = new GapCells(Map.of(), List.of(Map.of()));

    /** These, each with every part of one more axis. */
    GapCells by(GapAxis axis) {
        Map<String, GapAxis> more = new TreeMap<>(axes);
        more.put(axis.key(), axis);
        return new GapCells(
                more,
                all.stream()
                        .flatMap(cell -> axis.parts().keySet().stream().map(part -> with(cell, axis.key(), part)))
                        .toList());
    }

    int size() {
        return all.size();
    }

    /** Whether conditions may hold for what is in a combination. */
    boolean isPossible(Map<String, String> cell, Conjunction box) {
        return cell.entrySet().stream().allMatch(part -> axis(part.getKey()).isPossible(part.getValue(), box));
    }

    PackText shown(Map<String, String> cell) {
        return PackText.allOf(cell.entrySet().stream()
                .map(part -> axis(part.getKey()).shown(part.getValue()))
                .toList());
    }

    /** Returns in about how many steps gaps are told from what is left open at the ends. */
    long steps() {
        return STEPS_OF_A_PART
                * size()
                * axes.values().stream()
                        .filter(axis -> axis.kind() != GapAxis.Kind.WORDS)
                        .mapToLong(axis -> axis.parts().size())
                        .sum();
    }

    /**
     * What of the occurrences for which no rule fires is a gap, as the kind of each axis has it.
     *
     * @param missing the occurrences for which none does, by combination
     */
    Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> gaps(
            Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> missing) {
        List<GapAxis> open = axes.values().stream()
                .filter(axis -> axis.kind() != GapAxis.Kind.WORDS)
                .toList();
        if (open.isEmpty()) {
            return missing;
        }
        Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> gaps = new LinkedHashMap<>();
        missing.forEach((cell, occurrences) -> {
            ImmutableRangeSet<BigDecimal> gap = occurrences;
            for (GapAxis axis : open) {
                gap = gap.isEmpty() ? gap : gap.intersection(along(axis, cell, missing));
            }
            gaps.put(cell, gap);
        });
        return gaps;
    }

    /** The occurrences that may be a gap along an axis: those missing in all of its parts, and those that its kind names. */
    private static ImmutableRangeSet<BigDecimal> along(
            GapAxis axis, Map<String, String> cell, Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> missing) {
        String own = cell.getOrDefault(axis.key(), "");
        TreeRangeSet<BigDecimal> below = TreeRangeSet.create();
        TreeRangeSet<BigDecimal> above = TreeRangeSet.create();
        TreeRangeSet<BigDecimal> everywhere = TreeRangeSet.create();
        boolean isBelow = true;
        for (String part : axis.parts().keySet()) {
            ImmutableRangeSet<BigDecimal> decided =
                    EVERY.difference(missing.getOrDefault(with(cell, axis.key(), part), EVERY));
            isBelow = isBelow && !part.equals(own);
            everywhere.addAll(decided);
            if (!part.equals(GapAxis.UNKNOWN)) {
                (isBelow ? below : above).addAll(decided);
            }
        }
        TreeRangeSet<BigDecimal> gap = TreeRangeSet.create(everywhere.complement());
        if (axis.kind() == GapAxis.Kind.NUMBERS && !own.equals(GapAxis.UNKNOWN)) {
            gap.addAll(ImmutableRangeSet.copyOf(below).intersection(ImmutableRangeSet.copyOf(above)));
        } else if (axis.kind() == GapAxis.Kind.CLAUSES && isDecidedOn(axis, own, missing)) {
            gap.add(Range.all());
        }
        return ImmutableRangeSet.copyOf(gap);
    }

    /** Whether rules decide on some occurrence of a clause, whatever else is asked of it. */
    private static boolean isDecidedOn(
            GapAxis axis, String clause, Map<Map<String, String>, ImmutableRangeSet<BigDecimal>> missing) {
        return !clause.equals(GapAxis.OTHERS)
                && missing.entrySet().stream()
                        .anyMatch(cell -> clause.equals(cell.getKey().get(axis.key()))
                                && !cell.getValue().encloses(Range.atLeast(BigDecimal.ONE)));
    }

    private GapAxis axis(String key) {
        return Objects.requireNonNull(axes.get(key), "an axis of each part");
    }

    private static Map<String, String> with(Map<String, String> cell, String key, String part) {
        Map<String, String> wider = new TreeMap<>(cell);
        wider.put(key, part);
        return wider;
    }
}
