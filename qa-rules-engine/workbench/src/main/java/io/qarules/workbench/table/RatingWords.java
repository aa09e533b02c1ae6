package io.qarules.workbench.table;

import io.qarules.workbench.table.MappedColumn.Scale;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What words beside ratings say of their scale: in the cells, as {@code 1 - very satisfied}, or in the name of their
 * column, as {@code 1 = very satisfied} and {@code 1满意 2一般 3不满意}.
 */
final class RatingWords {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.0*)?\\s*(?:分|stars?|points?)?");
    private static final Pattern IN_NAME =
            Pattern.compile("(?<!\\d)(?<number>\\d{1,2})\\s*[=:：、.-]?\\s*(?<word>\\p{L}[\\p{L} ]*)");
    private static final long MIDDLE = 3;
    private static final long ENDS = 6;

    private final Set<Pair> pairs = new LinkedHashSet<>();

    RatingWords(SampledColumn column) {
        Matcher name = IN_NAME.matcher(Digits.plain(column.name()));
        while (name.find()) {
            add(Long.parseLong(name.group("number")), name.group("word"));
        }
        if (pairs.isEmpty()) {
            column.distinct().forEach(text -> RatingText.of(text)
                    .ifPresent(rating -> add(
                            rating.rating(), NUMBER.matcher(Digits.plain(text)).replaceAll(""))));
        }
    }

    private void add(long number, String text) {
        Long word = word(text);
        if (word != null) {
            pairs.add(new Pair(number, word));
        }
    }

    /** The scale; empty where no word says which end is best. */
    Optional<Scale> scale(long least, long most) {
        if (pairs.stream().noneMatch(pair -> pair.word() != MIDDLE)) {
            return Optional.empty();
        }
        if (pairs.stream().allMatch(pair -> pair.number() == pair.word())) {
            return Optional.of(Scale.STANDARD);
        }
        if (pairs.stream().allMatch(pair -> pair.number() == ENDS - pair.word())) {
            return Optional.of(new Scale(Scale.STANDARD.best(), Scale.STANDARD.worst()));
        }
        long min = pairs.stream().mapToLong(Pair::number).min().orElse(least);
        long max = pairs.stream().mapToLong(Pair::number).max().orElse(most);
        if (pairs.size() == 1) { // the other end is that of the ratings seen
            min = Math.min(min, least);
            max = Math.max(max, most);
        }
        if (min == max) {
            return Optional.empty();
        }
        double middle = (min + max) / 2.0;
        boolean upward = pairs.stream()
                .filter(pair -> pair.word() != MIDDLE)
                .allMatch(pair -> (pair.word() > MIDDLE) == (pair.number() > middle));
        boolean downward = pairs.stream()
                .filter(pair -> pair.word() != MIDDLE)
                .allMatch(pair -> (pair.word() > MIDDLE) == (pair.number() < middle));
        return upward
                ? Optional.of(new Scale(min, max))
                : downward ? Optional.of(new Scale(max, min)) : Optional.empty();
    }

    /** The rating from 1 to 5 that a word is; null where it is none. */
    private static @Nullable Long word(String text) {
        return Synonyms.ratings()
                .filter(key -> Synonyms.are(key, text))
                .findFirst()
                .map(key -> Long.valueOf(key.substring("rating.".length())))
                .orElse(null);
    }

    private record Pair(long number, long word) {}
}
