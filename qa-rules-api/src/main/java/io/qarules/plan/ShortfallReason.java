package io.qarules.plan;

/** Why the regulation cannot be kept (POLICY 19). */
public enum ShortfallReason {
    /** The agent has fewer calls that are long enough than the quota. */
    TOO_FEW_CALLS,
    /** The agent has fewer such calls of the kind than a rule reserves. */
    TOO_FEW_OF_KIND,
    /** Drawn, but every inspector on duty then or later may not hear the agent. */
    NOBODY_MAY_HEAR,
    /** Drawn, but whoever may hear it has no place left on a day when the call is there. */
    NO_CAPACITY,
    /** An inspector hears more than half of the agent's sample, because nobody else is free. */
    MORE_THAN_HALF,
    /** An inspector on duty has no call that day. */
    IDLE_INSPECTOR
}
