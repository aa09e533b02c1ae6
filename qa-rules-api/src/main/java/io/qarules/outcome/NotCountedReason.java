package io.qarules.outcome;

/**
 * Why an earlier finding does not raise the number of a later offence (POLICY 2.5 to 2.8). Most of the constants are
 * those of {@link ExclusionReason}.
 */
public enum NotCountedReason {
    /** Its evaluation is a draft. */
    DRAFT,
    /** Its evaluation was retracted. */
    RETRACTED,
    /** Its evaluation was made for calibration. */
    CALIBRATION,
    /** Its evaluation is automatic and no person has reviewed it. */
    UNREVIEWED,
    /** No rule of the pack names the clause. */
    UNKNOWN_CLAUSE,
    /** It, or its evaluation, is dated after {@code asOf}. */
    AFTER_AS_OF,
    /** It was a permitted technique and did not harm the company's image (clause 6.1.3). */
    PERMITTED_TECHNIQUE,
    /** An appeal against it, or against another finding of the same call and clause, was upheld. */
    APPEAL_UPHELD,
    /** The latest verification of it, or of another finding of the same call and clause, did not uphold it. */
    NOT_UPHELD,
    /** Another finding of the same call and clause takes precedence (POLICY 2.6). */
    SUPERSEDED,
    /** It still waits for the supervisor's verification (POLICY 2.7). */
    PENDING,
    /** It is an offence, but outside the repeat window (POLICY 2.8). */
    SPENT
}
