package io.qarules.casefile;

/** The award that an agent is nominated for. */
public enum NominationType {
    /** An award for an excellent recording (clause 6.2.2). */
    EXCELLENT_RECORDING,
    /** Any other commendation (clause 6.2.3). */
    COMMENDATION
}
