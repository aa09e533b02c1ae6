package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Every combination of what the rules of a clause tell apart, but for those that cannot be: of a call that is not there
 * nothing is known.
 *
 * @param axes the properties that are told apart
 * @param all one part of each axis, by its key
 */
record GapCells(Map<String, GapAxis> axes, List<Map<String, String>> all) {
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
                        .flatMap(cell -> axis.parts().keySet().stream()
                                .filter(part -> canBe(cell, axis, part))
                                .map(part -> with(cell, axis.key(), part)))
                        .toList());
    }

    int size() {
        return all.size();
    }

    /** The axes of which not every part need be decided on. */
    List<GapAxis> open() {
        return axes.values().stream()
                .filter(axis -> axis.kind() != GapAxis.Kind.WORDS)
                .toList();
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

    /** Returns in about how many steps gaps are told from what is left open. */
    long steps() {
        return STEPS_OF_A_PART
                * size()
                * open().stream().mapToLong(axis -> axis.parts().size()).sum();
    }

    /** A combination with another part of one axis. */
    static Map<String, String> with(Map<String, String> cell, String key, String part) {
        Map<String, String> wider = new TreeMap<>(cell);
        wider.put(key, part);
        return wider;
    }

    /** Whether a part of one more axis goes with a combination. */
    private boolean canBe(Map<String, String> cell, GapAxis axis, String part) {
        return cell.entrySet().stream().allMatch(other -> {
            GapAxis another = axis(other.getKey());
            return goesWith(axis, part, another, other.getValue()) && goesWith(another, other.getValue(), axis, part);
        });
    }

    private static boolean goesWith(GapAxis axis, String part, GapAxis presence, String there) {
        return !axis.isReachedThrough(presence) || !presence.isUnknown(there) || axis.isUnknown(part);
    }

    private GapAxis axis(String key) {
        return Objects.requireNonNull(axes.get(key), "an axis of each part");
    }
}
