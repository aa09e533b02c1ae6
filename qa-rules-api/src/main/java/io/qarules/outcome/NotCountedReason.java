package io.qarules.outcome;

/** Why a finding does not make up the number of a later offence (POLICY 2.5 to 2.8); most are exclusions. */
public enum NotCountedReason {
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
    /** It, or its evaluation, is dated after the moment of the question. */
    AFTER_AS_OF,
    /** A permitted technique that harmed nobody's image. */
    PERMITTED_TECHNIQUE,
    /** An appeal against it, or against its twin, was upheld. */
    APPEAL_UPHELD,
    /** The supervisor's verification of it, or of its twin, did not uphold it. */
    NOT_UPHELD,
    /** Another finding of the same call and clause stands for it. */
    SUPERSEDED,
    /** It is an offence that still waits for the supervisor's verification. */
    PENDING,
    /** It is an offence, but the repeat window was over. */
    SPENT
}
