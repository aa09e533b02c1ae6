package io.qarules.engine.rules.runtime;

import io.qarules.engine.value.BoundedCache;

/**
 * The texts of generated rules that have other characters than letters, digits and a few signs. They stand there as
 * hexadecimal digits, since Drools, MVEL and Java disagree on what a quote, a comment or a semicolon within a text is.
 */
public final class Texts {
    private static final int DIGITS = 4;
    private static final BoundedCache<String, String> TEXTS = new BoundedCache<>(10_000);

    private Texts() {}

    /** The text of which these are the digits, four for each UTF-16 unit. */
    public static String of(String digits) {
        return TEXTS.get(digits, Texts::read);
    }

    /** The digits of a text. */
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length() * DIGITS);
        text.chars().forEach(unit -> digits.append("%04x".formatted(unit)));
        return digits.toString();
    }

    private static String read(String digits) {
        StringBuilder text = new StringBuilder(digits.length() / DIGITS);
        for (int at = 0; at < digits.length(); at += DIGITS) {
            text.append((char) Integer.parseInt(digits.substring(at, at + DIGITS), 16));
        }
        return text.toString();
    }
}
