package io.qarules.engine.policy;

import java.math.BigDecimal;

/** From min to max, both within. */
public record Range(BigDecimal min, BigDecimal max) {
    boolean contains(BigDecimal value) {
        return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
    }
}
