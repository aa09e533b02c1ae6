package io.qarules.calibration;

/** What follows from a calibration (POLICY 19). */
public enum CalibrationKind {
    /** An inspector is called in (校准谈话). */
    CALIBRATION_TALK,
    /** All inspectors are called in (校准会). */
    CALIBRATION_SESSION
}
