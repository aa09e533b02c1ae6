package io.qarules.outcome;

/**
 * A sentence or title in two languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Text(String zh, String en) {
    /** Returns the text in that language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
