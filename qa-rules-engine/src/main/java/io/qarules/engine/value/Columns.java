package io.qarules.engine.value;

/** Aligns texts on a terminal, where a Chinese character is as wide as two letters. */
public final class Columns {
    private Columns() {}

    /** Returns how many columns a text takes. */
    public static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** Returns a text with spaces after it, so that it takes that many columns; a wider one as it is. */
    public static String left(String text, int width) {
        return text + gap(text, width);
    }

    /** Returns a text with spaces before it, so that it takes that many columns; a wider one as it is. */
    public static String right(String text, int width) {
        return gap(text, width) + text;
    }

    private static String gap(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text)));
    }

    /** Han characters with their punctuation, kana, hangul and full-width forms. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x20000 && c <= 0x3FFFD;
    }
}
