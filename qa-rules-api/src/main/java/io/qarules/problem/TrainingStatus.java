package io.qarules.problem;

/** What is said of a training (POLICY 19). */
public enum TrainingStatus {
    /** Fewer agents offend than before, and hardly by chance (已受控). */
    UNDER_CONTROL,
    /** It is not shown that the training helped (继续跟进). */
    FOLLOW_UP
}
