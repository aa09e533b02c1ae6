package io.qarules.casefile;

/** Who called whom. */
public enum Direction {
    /** The customer called. */
    INBOUND,
    /** The agent called. */
    OUTBOUND
}
