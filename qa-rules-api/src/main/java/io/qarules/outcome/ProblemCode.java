package io.qarules.outcome;

/** The kind of a problem in the input (POLICY 10, 13 and 20). */
public enum ProblemCode {
    /** A required field is missing or null. */
    MISSING_FIELD,
    /** A value that the field cannot have, e.g. negative seconds or an unknown word. */
    INVALID_VALUE,
    /** A second record of one kind with the same id, of evaluations with the same revision and date; the first is used. */
    DUPLICATE_ID,
    /** A reference to a record that does not exist, or was left out. */
    UNKNOWN_REFERENCE,
    /** A finding of a clause that no rule of the pack names. */
    UNKNOWN_CLAUSE,
    /** A verification names an amount other than the fixed one of the clause; the fixed amount stands (POLICY 3). */
    AMOUNT_NOT_ALLOWED,
    /** A verification names an amount outside the range of the clause, or one that is not above 0 (POLICY 3). */
    AMOUNT_OUT_OF_RANGE,
    /** A verification, nomination or evaluation by the agent whose case it is; it is left out (POLICY 20). */
    CONFLICT_OF_INTEREST,
    /** An appeal filed later than the pack allows; it is left out (POLICY 20). */
    APPEAL_TOO_LATE,
    /** An appeal beyond as many as the pack allows against one finding; it is left out (POLICY 20). */
    APPEAL_TOO_MANY,
    /** A line too many of whose surveys have no valid CSAT; nobody of it is ranked (POLICY 20). */
    TOO_MANY_INVALID,
    /**
     * A rule works out no amount for this record: something that it reads is unknown, or the result is not finite or not
     * above 0. A fixed fine is one without amount then; of any other verb nothing is given (POLICY 13).
     */
    AMOUNT_UNKNOWN
}
