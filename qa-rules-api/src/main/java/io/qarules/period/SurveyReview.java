package io.qarules.period;

/** What a review of a survey found (POLICY 9). */
public enum SurveyReview {
    /** Nobody has reviewed it. */
    NONE,
    /** It is what the customer means. */
    GENUINE,
    /** It was given in bad faith, and does not count. */
    MALICIOUS
}
