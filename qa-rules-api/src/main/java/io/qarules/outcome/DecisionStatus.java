package io.qarules.outcome;

/** How far a decision has come (POLICY 1). */
public enum DecisionStatus {
    /** In force. */
    FINAL,
    /** Waits for the supervisor's verification. */
    PENDING,
    /** A person must confirm it or set the amount. */
    PROPOSED,
    /** Hangs on an open appeal. */
    SUSPENDED,
    /** A heavier decision for the same act stands. */
    ABSORBED,
    /** An award that the fund could not pay; in a settlement only. */
    UNFUNDED
}
