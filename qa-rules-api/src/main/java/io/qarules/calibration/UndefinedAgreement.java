package io.qarules.calibration;

/** Why there is no alpha (POLICY 19). */
public enum UndefinedAgreement {
    /** No call was judged by two inspectors. */
    NO_PAIRS,
    /** All judgements are the same, so that nobody could have disagreed by chance. */
    NO_VARIATION
}
