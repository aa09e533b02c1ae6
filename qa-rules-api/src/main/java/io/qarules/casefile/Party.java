package io.qarules.casefile;

/** Who ended a call. */
public enum Party {
    /** The agent. */
    AGENT,
    /** The customer. */
    CUSTOMER,
    /** The telephone system, or a broken connection. */
    SYSTEM
}
