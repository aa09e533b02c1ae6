package io.qarules.engine.lint.domain;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a condition asks of a text beside what it is and how it begins; equal to another one that asks the same. */
final class TextTest {
    /** A pattern of two repeats takes as many steps as the square of the text. */
    private static final int LONGEST_MATCHED = 200;

    private static final String SPECIAL = ".[]*+?|^$(){}";

    private final Kind kind;
    private final String text;
    private final @Nullable Pattern pattern;
    private final String likely;

    /**
     * Creates the test.
     *
     * @param kind what is asked
     * @param text what is asked for, e.g. the pattern
     */
    TextTest(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
        this.pattern = kind == Kind.MATCHES ? Pattern.compile(text) : null;
        this.likely = likely(kind, text);
    }

    enum Kind {
        MATCHES,
        CONTAINS,
        LACKS,
        ENDS
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    /** Whether it can be said of a text in little time. */
    boolean judges(String tried) {
        return kind != Kind.MATCHES || tried.length() <= LONGEST_MATCHED;
    }

    /** Whether it holds of a text that it judges. */
    boolean holds(String tried) {
        return switch (kind) {
            case MATCHES -> Objects.requireNonNull(pattern).matcher(tried).matches();
            case CONTAINS -> tried.contains(text);
            case LACKS -> !tried.contains(text);
            case ENDS -> tried.endsWith(text);
        };
    }

    /** Returns a text of which it may hold, or a part of one. */
    String likely() {
        return likely;
    }

    private static String likely(Kind kind, String text) {
        return switch (kind) {
            case MATCHES -> plain(text);
            case CONTAINS, ENDS -> text;
            case LACKS -> "";
        };
    }

    /** Returns what every text begins with that matches the pattern. */
    static String beginning(String pattern) {
        StringBuilder begins = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escaped = c == '\\' && i + 1 < pattern.length();
            if (escaped ? Character.isLetterOrDigit(pattern.charAt(i + 1)) : SPECIAL.indexOf(c) >= 0) {
                boolean optional = c == '*' || c == '?';
                begins.setLength(optional ? Math.max(0, begins.length() - 1) : begins.length());
                break;
            }
            i += escaped ? 1 : 0;
            begins.append(pattern.charAt(i));
        }
        return pattern.contains("|") ? "" : begins.toString();
    }

    /** The pattern without what may be left out of a text that matches, and without its escapes. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\.[*?]", "").replace(".+", "x").replaceAll("\\\\(\\W)", "$1");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextTest test && kind == test.kind && text.equals(test.text);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
