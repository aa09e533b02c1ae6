package io.qarules.period;

/** Where the agent's appeal against a survey stands (POLICY 9). */
public enum SurveyAppeal {
    /** There is none. */
    NONE,
    /** Not decided: the survey counts. */
    OPEN,
    /** The agent was right: the survey does not count. */
    UPHELD,
    /** The survey stands. */
    REJECTED
}
