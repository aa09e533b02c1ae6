package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the signs in a file's numbers. A number such as {@code 2,737} may be two thousand or less than three: where no
 * other number of the file decides, that is taken which makes the durations of a column the more usual ones.
 */
final class SniffedSigns {
    private static final double HALF = 0.5;
    private static final Pattern WITH_COMMA = Pattern.compile("-?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+),\\d{1,6}");
    private static final Pattern COMMA_IS_DECIMAL =
            Pattern.compile("-?(?:\\d{1,3}(?:\\.\\d{3})+,\\d{1,6}|(?:0|\\d{4,}),\\d{1,6}|\\d+,(?:\\d{1,2}|\\d{4,6}))");
    private static final Pattern WITH_POINT = Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{1,9}");
    private static final Pattern POINT_IS_DECIMAL = Pattern.compile(
            "-?(?:\\d{1,3}(?:,\\d{3})+\\.\\d{1,9}|(?:0|\\d{4,})\\.\\d{1,9}|\\d+\\.(?:\\d{1,2}|\\d{4,9}))");
    private static final Pattern COMMAS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern POINTS = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern GROUPS = Pattern.compile("-?\\d{1,3}(?:([ '])\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern SMALL = Pattern.compile("-?\\d{1,3}(?:\\.\\d+)?");
    private static final Pattern SMALL_WITH_COMMA = Pattern.compile("-?\\d{1,3}(?:,\\d+)?");
    private static final List<String> DURATIONS = List.of("durationSeconds", "talkSeconds", "consultationSeconds");

    private final List<String> names;
    private final List<List<String>> columns;
    private final boolean commaDecimal;
    private final boolean pointDecimal;
    private final NumberSigns signs;

    /**
     * Looks at all columns.
     *
     * @param columns the texts of each
     */
    SniffedSigns(List<String> names, List<List<String>> columns) {
        this.names = names;
        this.columns = columns;
        this.commaDecimal = any(WITH_COMMA, COMMA_IS_DECIMAL);
        this.pointDecimal = any(WITH_POINT, POINT_IS_DECIMAL);
        this.signs = found();
    }

    NumberSigns signs() {
        return signs;
    }

    private NumberSigns found() {
        if (commaDecimal && !pointDecimal) {
            return new NumberSigns(',', groups().orElse(null));
        }
        if (pointDecimal) {
            Optional<Character> others = groups();
            return new NumberSigns('.', others.isPresent() ? others.get() : durations(COMMAS) ? ',' : null);
        }
        if (durations(COMMAS)) {
            return isThousands(COMMAS, ',') ? new NumberSigns('.', ',') : new NumberSigns(',', null);
        }
        if (durations(POINTS)) {
            return isThousands(POINTS, '.') ? new NumberSigns(',', '.') : NumberSigns.PLAIN;
        }
        return new NumberSigns('.', groups().orElse(null));
    }

    /**
     * Says both readings of a column whose numbers all have groups of three digits; null where one alone is possible, or
     * where other columns decide and these durations are usual ones so.
     */
    @Nullable
    Text doubt(int column) {
        if (has(COMMAS, columns.get(column))) {
            return doubt(COMMAS, ',', columns.get(column));
        }
        return has(POINTS, columns.get(column)) ? doubt(POINTS, '.', columns.get(column)) : null;
    }

    private @Nullable Text doubt(Pattern pattern, char sign, List<String> texts) {
        boolean thousands = signs.decimal() != sign;
        boolean decided = commaDecimal || pointDecimal;
        if (texts.stream().anyMatch(text -> isClear(pattern, text, sign))
                || (decided && (thousands || !isThousands(pattern, sign)))) {
            return null;
        }
        String text = texts.stream()
                .filter(each -> pattern.matcher(each).matches())
                .findFirst()
                .orElseThrow();
        String whole = text.replace(String.valueOf(sign), "");
        String part = text.replace(sign, '.');
        return thousands
                ? TableWords.say("sniff.groups", text, whole, part)
                : TableWords.say("sniff.groups", text, part, whole);
    }

    /** Whether a sign parts thousands, since no number has two decimal signs, nor a decimal one before another sign. */
    private static boolean isClear(Pattern pattern, String text, char sign) {
        return pattern.matcher(text).matches()
                && (text.indexOf(sign) != text.lastIndexOf(sign) || text.indexOf(sign == ',' ? '.' : ',') >= 0);
    }

    /** Whether the numbers of the first column of durations that has a sign are more usual with it between thousands. */
    private boolean isThousands(Pattern pattern, char sign) {
        for (int i = 0; i < columns.size(); i++) {
            if (isDuration(i) && has(pattern, columns.get(i))) {
                if (columns.get(i).stream().anyMatch(text -> isClear(pattern, text, sign))) {
                    return true;
                }
                BigDecimal middle = middle(columns.get(i), pattern, sign);
                DurationFormat unit = Synonyms.unit(DurationFormat.UNIT_NAMES, names.get(i))
                        .map(DurationFormat::of)
                        .orElse(DurationFormat.SECONDS);
                BigDecimal seconds = middle.multiply(unit.ofASecond());
                return NumberSigns.fromUsual(seconds.movePointRight(3)) <= NumberSigns.fromUsual(seconds);
            }
        }
        return true;
    }

    private static BigDecimal middle(List<String> texts, Pattern pattern, char sign) {
        List<BigDecimal> numbers = texts.stream()
                .filter(text -> pattern.matcher(text).matches())
                .map(text -> new BigDecimal(
                                text.replace(String.valueOf(sign), "").replaceAll("[.,].*", ""))
                        .movePointLeft(3))
                .sorted()
                .toList();
        return numbers.get(numbers.size() / 2);
    }

    private boolean isDuration(int column) {
        return DURATIONS.stream().anyMatch(field -> Synonyms.fit(field, names.get(column)) > 0);
    }

    private boolean durations(Pattern pattern) {
        for (int i = 0; i < columns.size(); i++) {
            if (isDuration(i) && has(pattern, columns.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column has numbers of a pattern, and for the rest nearly only such as are too small to need a sign. */
    private static boolean has(Pattern pattern, List<String> texts) {
        return texts.stream().anyMatch(text -> pattern.matcher(text).matches())
                && share(texts, pattern) + share(texts, pattern == POINTS ? SMALL_WITH_COMMA : SMALL)
                        >= ColumnSniffer.NEARLY_ALL;
    }

    /** Whether most texts of a column are numbers with a sign, of which one at least can only be decimal. */
    private boolean any(Pattern numbers, Pattern clear) {
        return columns.stream()
                .anyMatch(texts -> share(texts, numbers) >= HALF
                        && texts.stream().anyMatch(text -> clear.matcher(text).matches()));
    }

    /** An apostrophe or a space between the groups of three digits of a column of durations. */
    private Optional<Character> groups() {
        for (int i = 0; i < columns.size(); i++) {
            List<String> even = columns.get(i).stream().map(SniffedSigns::even).toList();
            if (isDuration(i) && has(GROUPS, even)) {
                return even.stream()
                        .map(GROUPS::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1).charAt(0))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static String even(String text) {
        return text.replaceAll("['’]", "'").replaceAll("\\h", " ");
    }

    private static double share(List<String> texts, Pattern pattern) {
        return texts.isEmpty()
                ? 0
                : (double) texts.stream()
                                .filter(text -> pattern.matcher(text).matches())
                                .count()
                        / texts.size();
    }
}
