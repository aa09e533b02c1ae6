package io.qarules.outcome;

/** What rules of the inspection office decide (POLICY 19), as questions name it. */
public enum OfficeKind {
    /** How many calls of an agent are heard. */
    QUOTA,
    /** What part of them is reserved for a kind of call. */
    FOCUS,
    /** An inspector is called in. */
    CALIBRATION_TALK,
    /** All inspectors are called in. */
    CALIBRATION_SESSION,
    /** A problem is common. */
    TRAINING_NEED,
    /** A problem is individual. */
    INDIVIDUAL_PROBLEM,
    /** A training helped. */
    UNDER_CONTROL,
    /** It is not shown that a training helped. */
    FOLLOW_UP
}
