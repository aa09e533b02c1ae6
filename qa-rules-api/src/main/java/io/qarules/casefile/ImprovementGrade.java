package io.qarules.casefile;

/** How far an agent improved after a finding (clause 6.2.1). */
public enum ImprovementGrade {
    /** In part. */
    HALF,
    /** In full. */
    FULL,
    /** Beyond what was asked. */
    EXTRA
}
