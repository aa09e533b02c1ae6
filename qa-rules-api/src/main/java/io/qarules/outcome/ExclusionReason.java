package io.qarules.outcome;

/** Why a finding, an improvement or a nomination did not count (POLICY 2 and 7). */
public enum ExclusionReason {
    /** Its evaluation is a draft. */
    DRAFT,
    /** Its evaluation was taken back. */
    RETRACTED,
    /** Its evaluation was made for calibration. */
    CALIBRATION,
    /** Its evaluation is automatic and nobody has reviewed it. */
    UNREVIEWED,
    /** No rule of the pack names the clause. */
    UNKNOWN_CLAUSE,
    /** It is dated after the moment of the question. */
    AFTER_AS_OF,
    /** A permitted technique that harmed nobody's image (clause 6.1.3). */
    PERMITTED_TECHNIQUE,
    /** An appeal against it, or against its twin, was upheld. */
    APPEAL_UPHELD,
    /** The supervisor's verification of it, or of its twin, did not uphold it. */
    NOT_UPHELD,
    /** Another finding of the same call and clause stands for it. */
    SUPERSEDED,
    /** An earlier improvement of the same finding took the award. */
    DUPLICATE,
    /** Its finding's fine collected nothing. */
    NO_FINE,
    /** The nomination lacks its author or an amount above 0. */
    INVALID
}
