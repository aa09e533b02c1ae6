package io.qarules.outcome;

/**
 * A sentence or title in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Text(String zh, String en) {}
