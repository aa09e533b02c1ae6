package io.qarules.engine.value;

/**
 * Writes texts that come from outside, such as ids, so that they cannot act on the terminal or the page that shows
 * them: control characters, line breaks and what turns the direction of writing are shown as {@code \}{@code u001b}.
 */
public final class Printable {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private Printable() {}

    /** Returns a text that stands on one line: line breaks and tabs are escaped too. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** Returns a text of several lines: its line feeds and tabs stay, all else is escaped as in {@link #line}. */
    public static String lines(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean lines) {
        if (text.codePoints().noneMatch(c -> isEscaped(c, lines))) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isEscaped(c, lines)) {
                for (char unit : Character.toChars(c)) {
                    escaped.append("\\u%04x".formatted((int) unit));
                }
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** The joiners stay, of which names and emoji are made. */
    private static boolean isEscaped(int c, boolean lines) {
        if (c >= ' ' && c < 0x7F || lines && (c == '\n' || c == '\t')) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> c != JOINER && c != NON_JOINER;
            default -> false;
        };
    }
}
