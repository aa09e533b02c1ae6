package io.qarules.outcome;

/** Why a subject has no decision of a kind. */
public enum MissingReason {
    /** A condition of every rule that could give it fails. */
    CONDITION,
    /** The finding, improvement, nomination or evaluation does not count. */
    NOT_COUNTED,
    /** No finding says so, and the rules that look for the breach in the facts do not find it. */
    NOT_DETECTED,
    /** The fine to be signed for is not in force. */
    NOT_IN_FORCE,
    /** The evaluation's grade demands no rectification, or it has none. */
    GRADE
}
