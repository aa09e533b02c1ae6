package io.qarules.casefile;

/** The direction of a call. */
public enum Direction {
    /** The customer called. */
    INBOUND,
    /** The agent called. */
    OUTBOUND
}
