package io.qarules.casefile;

/** How far an agent improved after a finding (clause 6.2.1). The percentages are those of the standard pack. */
public enum ImprovementGrade {
    /** In part: the award is 50 % of the fine collected. */
    HALF,
    /** In full: 100 %. */
    FULL,
    /** Beyond what was asked: 120 %. */
    EXTRA
}
