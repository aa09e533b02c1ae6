package io.qarules.settlement;

/** Where an agent stands in its line by satisfaction index (POLICY 9). */
public enum Tier {
    /** Among the highest fifth. */
    TOP,
    /** Neither. */
    MIDDLE,
    /** Among the lowest fifth. */
    BOTTOM,
    /** Too few surveys, or too few agents in the line. */
    NOT_RANKED
}
