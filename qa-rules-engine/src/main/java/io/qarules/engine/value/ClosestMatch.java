package io.qarules.engine.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Suggests the known word closest to a misspelt one. */
public final class ClosestMatch {
    private ClosestMatch() {}

    /**
     * Returns the known word with the smallest edit distance; empty where every distance exceeds a third of the word's
     * length (and 1), or they have no letter in common.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        return to(word, known, candidate -> true);
    }

    /**
     * Returns the known word that is closest as {@link #to(String, Collection)} says, of those of which more holds: it
     * begins with the same one of several words ({@code repeatWithinDays}: {@code repeatWindowInDays} before {@code
     * appealWithinDays}), and it fits the place.
     *
     * @param fits whether a known word could stand in the place of the misspelt one
     */
    public static Optional<String> to(String word, Collection<String> known, Predicate<String> fits) {
        return known.stream()
                .filter(candidate -> isNear(word, candidate))
                .min(Comparator.comparing((String candidate) -> !sharesStem(word, candidate))
                        .thenComparing(candidate -> !fits.test(candidate))
                        .thenComparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns whether a name of several words begins with the same whole word as another name. */
    public static boolean sharesStem(String word, String other) {
        int end = 0;
        while (end < word.length() && Character.isLowerCase(word.charAt(end))) {
            end++;
        }
        boolean several = end > 0 && end < word.length() && Character.isUpperCase(word.charAt(end));
        return several
                && other.startsWith(word.substring(0, end))
                && (other.length() == end || Character.isUpperCase(other.charAt(end)));
    }

    /**
     * The lengths are compared first: a distance is at least their difference, and a word may be a megabyte long. Words
     * that have no letter in common are not near, however short.
     */
    private static boolean isNear(String word, String candidate) {
        int most = Math.max(1, word.length() / 3);
        if (Math.abs(word.length() - candidate.length()) > most) {
            return false;
        }
        int distance = distance(word, candidate);
        return distance <= most && distance < Math.max(word.length(), candidate.length());
    }

    /** Computes the edit distance with transpositions of adjacent letters (optimal string alignment), ignoring case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        int substituted = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(substituted, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
