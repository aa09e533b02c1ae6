package io.qarules.engine.reward;

import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import java.math.BigDecimal;

/**
 * A fact for rules: an improvement after a finding (clause 6.2.1).
 *
 * @param improvement the improvement as reported
 * @param grade the improvement's grade
 * @param collected what was collected of the finding's FINE in force, CNY; 0 without one
 * @param first whether it is the earliest improvement of its finding, by (at, id)
 */
public record ProgressClaim(Improvement improvement, ImprovementGrade grade, BigDecimal collected, boolean first) {}
