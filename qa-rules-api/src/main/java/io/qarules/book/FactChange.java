package io.qarules.book;

/** What happened to a fact. */
public enum FactChange {
    /** It was recorded, or corrected if there was one of its id. */
    RECORDED,
    /** It was taken back for ever. */
    RETRACTED,
    /** It was moved to another agent; one recorded later counts. */
    MOVED
}
