package io.qarules.casefile;

/** Where an evaluation stands; only a submitted one counts (POLICY 2.2). */
public enum EvaluationStatus {
    /** Not handed in yet. */
    DRAFT,
    /** Handed in. */
    SUBMITTED,
    /** Taken back. */
    RETRACTED
}
