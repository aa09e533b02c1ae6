package io.qarules.outcome;

/** What is wrong with a part of the input (POLICY 10). */
public enum ProblemCode {
    /** A required field is missing or null. */
    MISSING_FIELD,
    /** A value that the field cannot have. */
    INVALID_VALUE,
    /** A second record of one kind with the same id. */
    DUPLICATE_ID,
    /** A reference to a record that is not there, or was left out. */
    UNKNOWN_REFERENCE,
    /** A clause that no rule of the pack names. */
    UNKNOWN_CLAUSE,
    /** A verification sets an amount that the clause fixes otherwise. */
    AMOUNT_NOT_ALLOWED,
    /** A verification sets an amount outside what the clause allows. */
    AMOUNT_OUT_OF_RANGE
}
