package io.qarules.book;

/** What a fact of the log is about: one record of a case file, or a retraction. */
public enum FactKind {
    /** The agent without wages; its id is the agent's. */
    AGENT,
    /** The wage of one month; its id is the month, such as {@code 2026-10}. */
    WAGE,
    /** A call. */
    CALL,
    /** A request to be called back. */
    CALLBACK,
    /** An evaluation with its form and findings; with its revision it is one fact. */
    EVALUATION,
    /** A supervisor's verification. */
    VERIFICATION,
    /** An appeal. */
    APPEAL,
    /** An improvement after a finding. */
    IMPROVEMENT,
    /** A nomination for an award. */
    NOMINATION,
    /** An event. */
    EVENT
}
