package io.qarules.engine.rules.text;

/** The texts that stand between quotes in DRL. */
public final class DrlStrings {
    private static final String ESCAPED = "\"'\\nt";
    private static final String MEANT = "\"'\\\n\t";

    private DrlStrings() {}

    /** Whether a text in quotes is closed, on its line, and has no escape but for quotes, backslash, line end and tab. */
    static boolean isSound(String quoted) {
        int last = quoted.length() - 1;
        if (last < 1 || quoted.charAt(0) != quoted.charAt(last)) {
            return false;
        }
        for (int i = 1; i < last; i++) {
            if (quoted.charAt(i) == '\\' && (++i >= last || ESCAPED.indexOf(quoted.charAt(i)) < 0)) {
                return false;
            }
        }
        return true;
    }

    /** What the text says. */
    public static String value(String quoted) {
        StringBuilder value = new StringBuilder(quoted.length());
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            int escape = c == '\\' && i + 1 < quoted.length() - 1 ? ESCAPED.indexOf(quoted.charAt(i + 1)) : -1;
            value.append(escape >= 0 ? MEANT.charAt(escape) : c);
            i += escape >= 0 ? 1 : 0;
        }
        return value.toString();
    }
}
