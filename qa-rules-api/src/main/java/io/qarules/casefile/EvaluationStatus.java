package io.qarules.casefile;

/** The state of an evaluation; only a submitted one counts (POLICY 2.2). */
public enum EvaluationStatus {
    /** Not submitted yet. */
    DRAFT,
    /** Submitted. */
    SUBMITTED,
    /** Withdrawn after it was submitted. */
    RETRACTED
}
