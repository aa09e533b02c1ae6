package io.qarules.outcome;

/** Whether a decision is in force, and if not, what it waits for (POLICY 1). */
public enum DecisionStatus {
    /** In force. */
    FINAL,
    /** Waits for the supervisor's verification of the finding. */
    PENDING,
    /** A person must confirm it or set its amount. */
    PROPOSED,
    /** Depends on an open appeal (POLICY 2.11). */
    SUSPENDED,
    /** Replaced by a heavier decision for the same act (POLICY 5). */
    ABSORBED,
    /** An award that the fund's balance did not cover; in a settlement only (POLICY 9). */
    UNFUNDED
}
