package io.qarules.engine.policy;

import java.math.BigDecimal;

/** Mean talk time in seconds that earns all points, and that earns none. */
public record HandleTime(BigDecimal allPointsUpTo, BigDecimal noPointsFrom) {}
