package io.qarules.casefile;

/** How an evaluation was made (POLICY 2.2). */
public enum EvaluationKind {
    /** An ordinary inspection. */
    REGULAR,
    /** A test customer's call. */
    MYSTERY,
    /** A call listened to while it took place. */
    LIVE,
    /** Scored by a machine; counts only after a person has reviewed it. */
    AUTOMATIC,
    /** Made to compare inspectors with each other; never counts. */
    CALIBRATION
}
