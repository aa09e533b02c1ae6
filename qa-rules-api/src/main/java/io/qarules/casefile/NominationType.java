package io.qarules.casefile;

/** What a supervisor nominates an agent for. */
public enum NominationType {
    /** An excellent recording (clause 6.2.2). */
    EXCELLENT_RECORDING,
    /** Any other commendation (clause 6.2.3). */
    COMMENDATION
}
