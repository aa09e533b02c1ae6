package io.qarules.workbench.table;

/** Digits and signs as Chinese keyboards write them. */
final class Digits {
    private static final String WIDE = "０１２３４５６７８９．，：－／％";
    private static final String PLAIN = "0123456789.,:-/%";

    private Digits() {}

    /** Returns a text with the digits and signs of a number or a moment as everybody writes them. */
    static String plain(String text) {
        if (text.chars().noneMatch(c -> c >= '\uFF00')) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int at = WIDE.indexOf(plain.charAt(i));
            if (at >= 0) {
                plain.setCharAt(i, PLAIN.charAt(at));
            }
        }
        return plain.toString();
    }

    /** Returns a text without space around it, also such as browsers and spreadsheets write. */
    static String stripped(String text) {
        int end = text.length();
        int begin = 0;
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
