package io.qarules.problem;

/** Whether a problem is common or individual (POLICY 19). */
public enum ProblemKind {
    /** It is common: the group needs training (共性问题，培训). */
    TRAINING_NEED,
    /** It is one of these agents alone (个别问题). */
    INDIVIDUAL_PROBLEM
}
