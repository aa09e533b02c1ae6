package io.qarules.engine.reward;

import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import java.math.BigDecimal;

/**
 * A fact for rules: an improvement after a finding.
 *
 * @param collected what the finding's fine in force collected; 0 without one
 * @param first whether it is the finding's earliest improvement
 */
public record ProgressClaim(Improvement improvement, ImprovementGrade grade, BigDecimal collected, boolean first) {}
