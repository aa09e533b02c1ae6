package io.qarules.outcome;

/** The result of testing one condition of a rule against a fact. */
public enum ConditionAnswer {
    /** The condition is true. */
    HOLDS,
    /** The condition is false, or no fact exists that it could be tested against. */
    FAILS,
    /**
     * The condition cannot be tested: a value that it reads is unknown, or an earlier part of the rule matched no fact.
     */
    UNKNOWN
}
