package io.qarules.drivers;

import java.math.BigDecimal;

/**
 * A weight that changes.
 *
 * @param metric whose
 * @param before 0 to 100
 * @param after 0 to 100
 */
public record WeightChange(String metric, BigDecimal before, BigDecimal after) {}
