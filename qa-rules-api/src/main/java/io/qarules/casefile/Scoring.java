package io.qarules.casefile;

/** How the score of a form follows from its answers (POLICY 20). */
public enum Scoring {
    /** The mean of the sections' scores by weight, each the mean of its questions by weight (POLICY 8). */
    WEIGHTED,
    /** All points as a share of all maxima; weights are not used. */
    POINTS,
    /** What the points leave of the evaluation's {@code base}: they are deducted. */
    DEDUCTION
}
