package io.qarules.engine.lint.checks;

import io.qarules.engine.value.PackText;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The patterns of text that {@code matches} takes: those that any text is compared with in little time. */
final class TextPatterns {
    private static final int LONGEST = 100;
    private static final int MOST_REPEATS = 2;

    private TextPatterns() {}

    /** What is wrong with a pattern; null where it may be used. */
    static @Nullable PackText fault(String pattern) {
        if (pattern.length() > LONGEST) {
            return PackText.of("GRAMMAR.pattern-length", LONGEST);
        }
        if (pattern.contains("(")
                || pattern.contains("{")
                || pattern.matches("(?s).*\\\\[^.\\[\\]*+?|^$\\\\dDsSwW-].*")) {
            return PackText.of("GRAMMAR.pattern-groups");
        }
        long repeats =
                pattern.chars().filter(c -> c == '*' || c == '+' || c == '?').count();
        if (repeats > MOST_REPEATS) {
            return PackText.of("GRAMMAR.pattern-repeats", MOST_REPEATS);
        }
        try {
            Pattern.compile(pattern);
            return null;
        } catch (PatternSyntaxException e) {
            return PackText.of("GRAMMAR.pattern-unreadable", e.getDescription());
        }
    }
}
