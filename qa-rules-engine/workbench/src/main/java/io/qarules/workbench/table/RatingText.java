package io.qarules.workbench.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rating with what stands beside the number: {@code 4 stars}, {@code 4/5}, {@code 80%}, {@code 4 - satisfied},
 * {@code 满意（4分）}, {@code ★★★★☆}, {@code 四星}.
 *
 * @param rating the number
 * @param best the best rating that the text names, the end of its scale; null where it names none
 */
record RatingText(long rating, @Nullable Long best) {
    private static final String NUMBER = "(?<rating>\\d{1,3})(?:\\.0*|,0{1,2})?";
    private static final String UNIT = "\\s*(?:stars?|points?|pts?|颗?星级?|分)";
    private static final Pattern BARE = pattern(NUMBER);
    private static final List<Pattern> WRITTEN = List.of(
            pattern(NUMBER + "(?:" + UNIT + ")?"),
            pattern(NUMBER + "(?:" + UNIT + ")?\\s*(?:/|of|out of)\\s*(?<best>\\d{1,3})(?:" + UNIT + ")?"),
            pattern(NUMBER + "(?:" + UNIT + ")?\\s*(?:[-–—:：.、)）]\\s*|\\s|(?=\\p{IsHan}))[(（]?[^\\d\\s%-][^\\d%]*"),
            pattern("[^\\d%]*[^\\d\\s%-]\\s*[:：]\\s*" + NUMBER + "(?:" + UNIT + ")?"),
            pattern("[^\\d%]*[^\\d\\s%-]\\s*[(（\\[]\\s*" + NUMBER + "(?:" + UNIT + ")?\\s*[)）\\]]"));
    private static final Pattern PERCENT = pattern(NUMBER + "\\s*[%％]");
    private static final Pattern STARS = Pattern.compile("(?<full>[★⭐]{1,10})(?<empty>☆{0,9})");
    private static final String CHINESE = "一二三四五六七八九";
    private static final Pattern CHINESE_STARS = Pattern.compile("([" + CHINESE + "])颗?星级?");
    private static final long HUNDRED = 100;

    /** Reads a text; empty where it is no rating with one number. */
    static Optional<RatingText> of(String cell) {
        String text = Digits.plain(cell).replace("\uFE0F", ""); // behind a star it only says in which colours
        Matcher word = CHINESE_STARS.matcher(text);
        if (word.matches()) {
            return Optional.of(new RatingText(1 + CHINESE.indexOf(word.group(1)), null));
        }
        for (Pattern written : WRITTEN) {
            Matcher matcher = written.matcher(text);
            if (matcher.matches()) {
                String best = written.pattern().contains("<best>") ? matcher.group("best") : null;
                return Optional.of(new RatingText(
                        Long.parseLong(matcher.group("rating")), best == null ? null : Long.valueOf(best)));
            }
        }
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return Optional.of(new RatingText(Long.parseLong(percent.group("rating")), HUNDRED));
        }
        Matcher stars = STARS.matcher(text);
        if (stars.matches()) {
            long full = stars.group("full").length();
            long empty = stars.group("empty").length();
            return Optional.of(new RatingText(full, empty == 0 ? null : Long.valueOf(full + empty)));
        }
        return Optional.empty();
    }

    /** Whether a text is a number and nothing else. */
    static boolean isBare(String text) {
        return BARE.matcher(Digits.plain(text)).matches();
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
