package io.qarules.settlement;

/**
 * An agent's tier within its line, by satisfaction index (POLICY 9). The standard pack takes a fifth of the ranked
 * agents for the highest and the lowest tier.
 */
public enum Tier {
    /** The highest tier. */
    TOP,
    /** Ranked, and in neither the highest nor the lowest tier. */
    MIDDLE,
    /** The lowest tier. */
    BOTTOM,
    /** Without an index or with too few counted surveys, or in a line with too few such agents. */
    NOT_RANKED
}
