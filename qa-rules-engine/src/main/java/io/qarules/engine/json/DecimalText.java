package io.qarules.engine.json;

/**
 * How a decimal is written in a text: digits, perhaps with a minus before them, and with a point and more digits behind.
 *
 * @param mostBefore how many digits stand before the point at most
 * @param mostBehind how many stand behind it at most
 */
record DecimalText(int mostBefore, int mostBehind) {
    boolean matches(String text) {
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        return areDigits(text, text.startsWith("-") ? 1 : 0, end, mostBefore)
                && (point < 0 || areDigits(text, point + 1, text.length(), mostBehind));
    }

    private static boolean areDigits(String text, int from, int to, int most) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to && to - from <= most;
    }
}
