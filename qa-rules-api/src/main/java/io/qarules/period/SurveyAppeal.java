package io.qarules.period;

/** The state of an agent's appeal against a survey (POLICY 9). */
public enum SurveyAppeal {
    /** No appeal. */
    NONE,
    /** Not decided yet: the survey counts. */
    OPEN,
    /** Decided for the agent: the survey does not count. */
    UPHELD,
    /** Decided against the agent: the survey counts. */
    REJECTED
}
