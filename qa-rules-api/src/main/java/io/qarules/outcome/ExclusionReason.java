package io.qarules.outcome;

/** Why a finding, an improvement or a nomination did not count (POLICY 2 and 7). */
public enum ExclusionReason {
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
    /**
     * Another finding of the same call and clause takes precedence (POLICY 2.6), or another revision of its evaluation
     * does (POLICY 20).
     */
    SUPERSEDED,
    /** An earlier improvement of the same finding takes the progress award. */
    DUPLICATE,
    /** Nothing was collected of a fine for the finding, so a progress award would be 0. */
    NO_FINE,
    /** The nomination names no author, or no amount above 0. */
    INVALID
}
