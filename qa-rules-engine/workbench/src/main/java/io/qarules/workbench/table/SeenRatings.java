package io.qarules.workbench.table;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The ratings of a column, and those among them that are codes or slips and set no scale. */
final class SeenRatings {
    private static final long USUAL = 5;
    /** What is written for "no answer" beside the ratings of a short scale. */
    private static final List<Long> CODES = List.of(88L, 98L, 99L);

    private static final int MANY = 50;
    private static final double FEW = 0.02;

    private final NavigableMap<Long, Long> counts;

    SeenRatings(List<Long> ratings) {
        counts =
                new TreeMap<>(ratings.stream().collect(Collectors.groupingBy(rating -> rating, Collectors.counting())));
    }

    /** Whether a rating is far from all others, and a code or seldom. */
    boolean isStray(long rating) {
        NavigableMap<Long, Long> usual = counts.headMap(USUAL, true);
        NavigableMap<Long, Long> above = counts.tailMap(USUAL, false);
        if (rating <= USUAL || usual.tailMap(1L, true).size() < 2) {
            return false;
        }
        boolean code = CODES.containsAll(above.keySet());
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long many = above.values().stream().mapToLong(Long::longValue).sum();
        return code || (all >= MANY && many <= all * FEW);
    }

    /** The least and the greatest of those that are no strays. */
    LongSummaryStatistics ends() {
        return counts.keySet().stream()
                .filter(rating -> !isStray(rating))
                .mapToLong(Long::longValue)
                .summaryStatistics();
    }
}
