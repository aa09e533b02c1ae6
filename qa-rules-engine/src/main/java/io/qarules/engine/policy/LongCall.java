package io.qarules.engine.policy;

import java.math.BigDecimal;

/** A call longer than so many seconds is excused by a counted survey that rates it at least so. */
public record LongCall(BigDecimal seconds, int csat) {}
