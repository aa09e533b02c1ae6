package io.qarules.workbench.cases;

import io.qarules.outcome.Text;
import io.qarules.workbench.cases.LineComparison.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of expected lines in a case.
 *
 * @param name the list's field in the case, e.g. {@code decisions}
 * @param subject index, from 0, of the word of a line that identifies its subject
 * @param some whether the list may omit actual lines
 * @param error validates the words of a line; returns what is wrong, if anything
 */
record Expectation(String name, int subject, boolean some, Function<List<String>, Optional<Text>> error) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    /** Pairs expected and actual lines: equal ones first, then those with the same subject. */
    LineComparison compare(List<String> expected, List<String> actual) {
        List<String> left = new ArrayList<>(actual);
        @Nullable String[] partners = new String[expected.size()];
        boolean[] agrees = new boolean[expected.size()];
        pair(expected, partners, left, (mine, other) -> key(mine).equals(key(other)));
        for (int i = 0; i < partners.length; i++) {
            agrees[i] = partners[i] != null;
        }
        pair(expected, partners, left, (mine, other) -> sameWords(mine, other, 0, 2));
        pair(expected, partners, left, (mine, other) -> sameWords(mine, other, subject, subject + 1));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            rows.add(new Row(expected.get(i), partners[i], agrees[i]));
        }
        if (!some) {
            left.forEach(line -> rows.add(new Row(null, line, false)));
        }
        return new LineComparison(name, rows);
    }

    private static void pair(
            List<String> expected, @Nullable String[] partners, List<String> left, BiPredicate<String, String> match) {
        for (int i = 0; i < partners.length; i++) {
            String mine = expected.get(i);
            if (partners[i] == null) {
                Optional<String> partner =
                        left.stream().filter(other -> match.test(mine, other)).findFirst();
                partner.ifPresent(left::remove);
                partners[i] = partner.orElse(null);
            }
        }
    }

    private static boolean sameWords(String one, String other, int from, int to) {
        List<String> a = words(one);
        List<String> b = words(other);
        return a.size() >= to && b.size() >= to && a.subList(from, to).equals(b.subList(from, to));
    }

    /** Returns a key that equal lines share; numbers are compared by value, so 30 equals 30.00. */
    private static String key(String line) {
        return words(line).stream()
                .map(word -> isNumber(word)
                        ? new BigDecimal(word).stripTrailingZeros().toPlainString()
                        : word)
                .collect(Collectors.joining(" "));
    }

    static List<String> words(String line) {
        return Arrays.stream(line.strip().split("\\s+")).toList();
    }
}
