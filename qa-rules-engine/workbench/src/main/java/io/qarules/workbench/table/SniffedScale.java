package io.qarules.workbench.table;

import io.qarules.workbench.table.MappedColumn.Scale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scale of a column of ratings that its name says, or that stands beside its ratings. */
final class SniffedScale {
    private static final Pattern RANGE =
            Pattern.compile(".*?(?<![\\d.])(?<worst>\\d)[\\s_]*(?:[-–—~～至到]|to)[\\s_]*(?<best>\\d{1,3})(?!\\d).*");
    private static final Pattern BEST = Pattern.compile(
            ".*?(?:/|out of|满分|max\\.?)\\s*(?<best>\\d{1,3})(?!\\d).*|.*?(?<system>\\d{1,3})\\s*分制.*",
            Pattern.CASE_INSENSITIVE);
    private static final long SMALLEST = 2;

    private SniffedScale() {}

    /** The scale that a name says: {@code CSAT (1-7)}, {@code rating out of 10}, {@code 评分（10分制）}. */
    static Optional<Scale> inName(String name) {
        Matcher range = RANGE.matcher(name);
        if (range.matches()) {
            Scale scale = new Scale(Long.parseLong(range.group("worst")), Long.parseLong(range.group("best")));
            return scale.best() > scale.worst() ? Optional.of(scale) : Optional.empty();
        }
        Matcher best = BEST.matcher(name);
        if (!best.matches()) {
            return Optional.empty();
        }
        String end = best.group("best") == null ? best.group("system") : best.group("best");
        return Long.parseLong(end) < SMALLEST ? Optional.empty() : Optional.of(new Scale(1, Long.parseLong(end)));
    }

    /** The scale that ratings such as {@code 4/5} or {@code 80%} name; empty where they name none, or several. */
    static Optional<Scale> inTexts(SampledColumn column) {
        long[] best = column.texts().stream()
                .flatMap(text -> RatingText.of(text).stream())
                .filter(rating -> rating.best() != null)
                .mapToLong(RatingText::best)
                .distinct()
                .toArray();
        boolean one = best.length == 1 && best[0] >= SMALLEST;
        return one ? Optional.of(new Scale(best[0] == 100 ? 0 : 1, best[0])) : Optional.empty();
    }
}
