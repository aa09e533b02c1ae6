package io.qarules.outcome;

/** What a condition says of a fact. */
public enum ConditionAnswer {
    /** It holds. */
    HOLDS,
    /** It does not hold, or there is no fact of which it could. */
    FAILS,
    /** It cannot be asked: a value that it needs is unknown, or an earlier part of the rule has found no fact. */
    UNKNOWN
}
