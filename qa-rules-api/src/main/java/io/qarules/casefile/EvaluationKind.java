package io.qarules.casefile;

/** How a call came to be inspected (POLICY 2.2). */
public enum EvaluationKind {
    /** Drawn and listened to in the usual way. */
    REGULAR,
    /** A test customer's call. */
    MYSTERY,
    /** Listened to as it happened. */
    LIVE,
    /** Scored by a machine; counts only once a person has reviewed it. */
    AUTOMATIC,
    /** Made to align inspectors with each other; never counts. */
    CALIBRATION
}
