package io.qarules.outcome;

/** Why a subject does not have a decision. */
public enum MissingReason {
    /** Every rule that could give the decision has a condition that does not hold. */
    CONDITION,
    /** The finding, improvement, nomination or evaluation does not count. */
    NOT_COUNTED,
    /** No inspector reported the breach, and no detection rule finds it in the facts. */
    NOT_DETECTED,
    /** The fine to be acknowledged is not in force. */
    NOT_IN_FORCE,
    /** The evaluation's grade requires no rectification, or the evaluation has no grade. */
    GRADE,
    /** A rule would give it, but cannot work out its amount (POLICY 13). */
    AMOUNT_UNKNOWN,
    /** The tally does not stand at a number on which a rule decides (POLICY 15). */
    TALLY,
    /**
     * A rule of settlements fires, but there is nothing to give: no metric below the mean, no mentor, an unknown
     * indicator (POLICY 9 and 17).
     */
    NOTHING_TO_GIVE
}
