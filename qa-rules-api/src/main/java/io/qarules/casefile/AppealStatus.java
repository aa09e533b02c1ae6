package io.qarules.casefile;

/** Where an appeal stands (POLICY 2.11 and 11). */
public enum AppealStatus {
    /** Not decided. */
    OPEN,
    /** The agent was right: the finding falls. */
    UPHELD,
    /** The finding stands. */
    REJECTED,
    /** Taken back by the agent: the finding stands. */
    WITHDRAWN
}
