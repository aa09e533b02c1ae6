package io.qarules.engine.check;

import io.qarules.outcome.Problem;
import java.util.Comparator;
import java.util.List;

/**
 * Orders problems by their JSON pointers: fields in the order of the records' components, array elements by index,
 * everything below by name.
 */
final class DocumentOrder {
    private static final List<String> FIELDS = List.of(
            "agent",
            "asOf",
            "calls",
            "callbacks",
            "evaluations",
            "verifications",
            "appeals",
            "improvements",
            "nominations",
            "events",
            "period",
            "fund",
            "csatScale",
            "indicators",
            "members");

    static final Comparator<Problem> PROBLEMS =
            Comparator.comparing(Problem::path, DocumentOrder::comparePaths).thenComparing(Problem::code);

    private DocumentOrder() {}

    private static int comparePaths(String left, String right) {
        String[] a = left.split("/", -1);
        String[] b = right.split("/", -1);
        for (int i = 1; i < Math.min(a.length, b.length); i++) {
            int order = i == 1 ? Integer.compare(rank(a[i]), rank(b[i])) : 0;
            if (order == 0) {
                order = compareSegments(a[i], b[i]);
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static int rank(String field) {
        int rank = FIELDS.indexOf(field);
        return rank < 0 ? FIELDS.size() : rank;
    }

    /** Compares array indexes as numbers: the one with fewer digits is smaller. */
    private static int compareSegments(String a, String b) {
        boolean indexes = isIndex(a) && isIndex(b);
        return indexes && a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static boolean isIndex(String segment) {
        return !segment.isEmpty() && segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
