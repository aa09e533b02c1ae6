package io.qarules.engine.lint.checks;

import io.qarules.engine.value.PackText;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The patterns of text that {@code matches} takes: those that any text is compared with in little time. */
final class TextPatterns {
    private static final int LONGEST = 100;
    private static final int MOST_REPEATS = 2;
    private static final PackText OTHERWISE = PackText.of("GRAMMAR.pattern-hint");

    private TextPatterns() {}

    /** What is wrong with a pattern, and what to do; null where it may be used. */
    static @Nullable Fault fault(String pattern) {
        if (pattern.length() > LONGEST) {
            return new Fault(PackText.of("GRAMMAR.pattern-length", LONGEST), OTHERWISE);
        }
        if (pattern.contains("(")
                || pattern.contains("{")
                || pattern.matches("(?s).*\\\\[^.\\[\\]*+?|^$\\\\dDsSwW-].*")) {
            return new Fault(PackText.of("GRAMMAR.pattern-groups"), OTHERWISE);
        }
        long repeats =
                pattern.chars().filter(c -> c == '*' || c == '+' || c == '?').count();
        if (repeats > MOST_REPEATS) {
            return new Fault(PackText.of("GRAMMAR.pattern-repeats", MOST_REPEATS), OTHERWISE);
        }
        try {
            Pattern.compile(pattern);
            return null;
        } catch (PatternSyntaxException e) {
            return unreadable(pattern, e.getIndex());
        }
    }

    /** @param index where reading stopped; below zero where that is not known */
    private static Fault unreadable(String pattern, int index) {
        int open = -1;
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 == pattern.length()) {
                return new Fault(PackText.of("GRAMMAR.pattern-backslash"), itself("\\"));
            } else if (c == '\\') {
                i++;
            } else if (c == '[') {
                open = depth == 0 ? i : open;
                depth++;
            } else if (c == ']' && depth > 0) {
                depth--;
            }
        }
        if (depth > 0) {
            return new Fault(PackText.of("GRAMMAR.pattern-bracket", open + 1), itself("["));
        }
        int at = Math.min(Math.max(index, 0), pattern.length() - 1);
        String sign = pattern.substring(at, at + 1);
        return "*+?".contains(sign)
                ? new Fault(PackText.of("GRAMMAR.pattern-nothing-to-repeat", sign, at + 1), itself(sign))
                : new Fault(PackText.of("GRAMMAR.pattern-unreadable", at + 1), OTHERWISE);
    }

    /** How a sign is written in the text of a rule, where a pattern means the sign itself. */
    private static PackText itself(String sign) {
        return PackText.of("GRAMMAR.pattern-itself", sign, "\\\\" + sign.replace("\\", "\\\\"));
    }

    /**
     * What is wrong with a pattern.
     *
     * @param hint what to do about it
     */
    record Fault(PackText said, PackText hint) {}
}
