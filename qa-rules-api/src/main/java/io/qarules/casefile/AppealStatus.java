package io.qarules.casefile;

/** The state of an appeal (POLICY 2.11 and 11). */
public enum AppealStatus {
    /** Not decided yet. */
    OPEN,
    /** Decided for the agent: the finding does not count. */
    UPHELD,
    /** Decided against the agent: the finding counts. */
    REJECTED,
    /** Withdrawn by the agent: the finding counts. */
    WITHDRAWN
}
