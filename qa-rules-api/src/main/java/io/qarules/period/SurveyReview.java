package io.qarules.period;

/** The result of a review of a survey (POLICY 9). */
public enum SurveyReview {
    /** Not reviewed. A rating of 2 or less does not count until it is; the limit is set in the pack. */
    NONE,
    /** The rating is genuine: the survey counts. */
    GENUINE,
    /** The rating was given in bad faith: the survey does not count. */
    MALICIOUS
}
