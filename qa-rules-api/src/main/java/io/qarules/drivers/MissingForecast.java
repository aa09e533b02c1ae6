package io.qarules.drivers;

/** Why there is no forecast (POLICY 19). */
public enum MissingForecast {
    /** The agent's index is not known in any period. */
    NO_INDEX,
    /**
     * Too few agents have an index in three periods or more, so that what is level and trend cannot be told from chance.
     */
    TOO_FEW_AGENTS,
    /** The agent's line has an index in one period alone, so that it has no trend. */
    LINE_TOO_SHORT
}
