package io.qarules.engine.value;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A pattern of {@link MessageFormat} that is read once. Texts are put into its gaps; all else it formats. */
final class Sentence {
    private static final int MOST_VALUES = 32;
    private static final Pattern GAP = Pattern.compile("\uE000(\\d+)\uE001");

    private final MessageFormat format;
    /** What stands before each gap, and behind the last one. */
    private final List<String> between = new ArrayList<>();

    private final int[] gaps;
    private final boolean isPlain;

    Sentence(String pattern, Locale locale) {
        format = new MessageFormat(pattern, locale);
        isPlain = Arrays.stream(format.getFormats()).allMatch(Objects::isNull)
                && format.getFormatsByArgumentIndex().length <= MOST_VALUES;
        String marked = isPlain
                ? format.format(IntStream.range(0, MOST_VALUES)
                        .mapToObj("\uE000%s\uE001"::formatted)
                        .toArray())
                : "";
        List<MatchResult> found = GAP.matcher(marked).results().toList();
        int end = 0;
        for (MatchResult gap : found) {
            between.add(marked.substring(end, gap.start()));
            end = gap.end();
        }
        between.add(marked.substring(end));
        gaps = found.stream().mapToInt(gap -> Integer.parseInt(gap.group(1))).toArray();
    }

    String say(@Nullable Object... values) {
        return isPlain && areTexts(values) ? joined(values) : ((MessageFormat) format.clone()).format(values);
    }

    private boolean areTexts(@Nullable Object[] values) {
        for (int gap : gaps) {
            if (gap >= values.length || !(values[gap] instanceof CharSequence)) {
                return false;
            }
        }
        return true;
    }

    private String joined(@Nullable Object[] values) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < gaps.length; i++) {
            said.append(between.get(i)).append(values[gaps[i]]);
        }
        return said.append(between.get(gaps.length)).toString();
    }
}
