package io.qarules.outcome;

/** How a decision of one outcome differs from the one of the same id in another. */
public enum ChangeKind {
    /** There was none before. */
    ISSUED,
    /** Something about it is different. */
    CHANGED,
    /** There is none any more. */
    WITHDRAWN
}
