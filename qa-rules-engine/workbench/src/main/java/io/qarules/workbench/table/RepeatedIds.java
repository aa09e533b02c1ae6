package io.qarules.workbench.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which ids stand in several rows of a whole file, and which columns tell those rows apart. */
final class RepeatedIds {
    /** As many rows are remembered; a file of more is looked at so far. */
    static final int MOST_ROWS = 1_000_000;

    private final int id;
    private final int width;
    private final Map<String, List<Cells>> rows = new HashMap<>();
    private final Set<Cells> different = new HashSet<>();
    private final boolean[] blank;
    private int count;
    private int repeated;
    private boolean stopped;

    /**
     * Remembers nothing yet.
     *
     * @param id the column of the ids, from 0
     */
    RepeatedIds(int id, int width) {
        this.id = id;
        this.width = width;
        this.blank = new boolean[width];
    }

    /** Adds a row; returns false where no more are remembered. */
    boolean add(List<String> cells) {
        if (cells.size() == width && !CellReader.saysNothing(cells.get(id))) {
            int[] row = new int[width];
            for (int i = 0; i < width; i++) {
                row[i] = cells.get(i).strip().hashCode();
                blank[i] |= CellReader.saysNothing(cells.get(i));
            }
            List<Cells> same = rows.computeIfAbsent(cells.get(id).strip(), text -> new ArrayList<>(1));
            repeated += same.isEmpty() ? 0 : 1;
            Cells own = new Cells(row);
            if (different.add(own)) {
                same.add(own);
            }
            count++;
        }
        return count < MOST_ROWS;
    }

    /** Says that not all rows were added. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** How many rows have an id. */
    int count() {
        return count;
    }

    /** How many rows have the id of an earlier one. */
    int repeated() {
        return repeated;
    }

    /**
     * Returns the fewest columns that together with the id tell all rows apart but those that are equal in all columns.
     *
     * @param among columns to try, the likeliest first; at most two are joined to the id
     */
    Optional<List<Integer>> apart(List<Integer> among) {
        List<List<Cells>> groups =
                rows.values().stream().filter(group -> group.size() > 1).toList();
        List<Integer> filled = among.stream().filter(column -> !blank[column]).toList();
        for (int first : filled) {
            if (areApart(groups, first, first)) {
                return Optional.of(List.of(first));
            }
        }
        for (int i = 0; i < filled.size(); i++) {
            for (int j = i + 1; j < filled.size(); j++) {
                if (areApart(groups, filled.get(i), filled.get(j))) {
                    return Optional.of(List.of(filled.get(i), filled.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean areApart(List<List<Cells>> groups, int first, int second) {
        return !groups.isEmpty() && groups.stream().allMatch(group -> areApartIn(group, first, second));
    }

    private static boolean areApartIn(List<Cells> group, int first, int second) {
        Set<Long> seen = new HashSet<>();
        return group.stream()
                .allMatch(row -> seen.add(
                        ((long) row.hashes[first] << Integer.SIZE) | Integer.toUnsignedLong(row.hashes[second])));
    }

    /** The cells of a row, of which their hash codes are enough to tell rows apart. */
    private static final class Cells {
        private final int[] hashes;

        Cells(int[] hashes) {
            this.hashes = hashes;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Cells cells && Arrays.equals(hashes, cells.hashes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(hashes);
        }
    }
}
