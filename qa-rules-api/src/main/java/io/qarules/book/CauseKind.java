package io.qarules.book;

/** Why the books changed. */
public enum CauseKind {
    /** Facts were recorded, corrected, retracted or moved. */
    FACTS,
    /** Only time went on: a callback became late, a fact of a later day began to count. */
    TIME,
    /** Other rules were put in force. */
    RULES
}
