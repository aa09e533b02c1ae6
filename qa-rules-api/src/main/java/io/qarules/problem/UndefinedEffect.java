package io.qarules.problem;

/** Why before and after a training cannot be compared (POLICY 19). */
public enum UndefinedEffect {
    /** The outcomes known are all of days from the training on. */
    NOTHING_BEFORE,
    /** The outcomes known are all of days before the training. */
    NOTHING_AFTER
}
