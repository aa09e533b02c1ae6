package io.qarules.engine.policy;

import java.math.BigDecimal;

/**
 * The scale of the handle-time metric (POLICY 9).
 *
 * @param allPointsUpTo mean talk time in seconds up to which the metric has 100 points
 * @param noPointsFrom mean talk time in seconds from which on it has 0 points
 */
public record HandleTime(BigDecimal allPointsUpTo, BigDecimal noPointsFrom) {}
